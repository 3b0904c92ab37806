/** A telephone number to call. `landkode` adds that of Norway, for readers who may call from abroad. */
export function Telefon({ nummer, landkode = false }: { nummer: string; landkode?: boolean }) {
  const siffer = nummer.replaceAll(' ', '');
  const fra = landkode && !siffer.startsWith('+') ? '+47' : '';
  return (
    <a className="ds-lenke whitespace-nowrap" href={`tel:${fra}${siffer}`}>
      {nummer}
    </a>
  );
}
