/** Returns a name with its organisasjonsform, as «NORDMANN EPLEPRESS ENK», unless the name ends with it already. */
export function navnMedForm({ navn, enhetstype }: { navn: string; enhetstype: string }): string {
  const harForm = navn.toLocaleUpperCase('nb').split(' ').at(-1) === enhetstype;
  return enhetstype === '' || harForm ? navn : `${navn} ${enhetstype}`;
}
