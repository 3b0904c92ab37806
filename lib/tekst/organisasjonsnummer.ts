/** «310 079 197»: an organisasjonsnummer as people read it. */
export const withMellomrom = (organisasjonsnummer: string): string =>
  organisasjonsnummer.replace(/(\d{3})(?=\d)/g, '$1 ');
