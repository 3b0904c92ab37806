import type { Tekster } from '#lib/messages/index';

/** The page that a message leads to: a button that ends reminders, or the confirmation that they have ended. */
export function Avmeldingsside({
  tekster,
  hva,
  isFerdig,
}: {
  tekster: Tekster;
  hva: 'alt' | 'virksomhet';
  isFerdig: boolean;
}) {
  const ord = tekster.paaminnelse.avmelding;
  return (
    <div className="bredde artikkel space-y-4 py-6">
      <h1>{isFerdig ? ord.ferdigTittel : ord.tittel}</h1>
      {isFerdig ? (
        <>
          <p>{hva === 'alt' ? ord.ferdigAlt : ord.ferdigVirksomhet}</p>
          <p>{ord.angre}</p>
        </>
      ) : (
        <>
          <p>{ord[hva]}</p>
          {/* To the page's own address, which a mail provider posts to as well. */}
          <form method="post">
            <button type="submit" className="ds-pille ds-fylt">
              {ord.knapp}
            </button>
          </form>
        </>
      )}
    </div>
  );
}
