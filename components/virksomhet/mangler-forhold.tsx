import type { KalenderVisning } from '#components/kalender/kalender-visning';
import { BRUKER_FORHOLD } from '#lib/domain/virksomhet/forhold';
import { isHele } from '#lib/domain/virksomhet/rett';
import type { Tekster } from '#lib/messages/index';
import { regeltekst } from '#lib/tekst/oppgave';

/** The questions that must be answered to show more frister, each once, with the rules it would decide. */
export function ManglerForhold({
  tekster,
  kalender: { utenDato, rett },
}: {
  tekster: Tekster;
  kalender: Pick<KalenderVisning, 'utenDato' | 'rett'>;
}) {
  // The answers are about the virksomhet as a whole, so those who see a part can neither read nor give them.
  if (!isHele(rett)) return null;
  const ord = tekster.frister;
  const spoersmaal = BRUKER_FORHOLD.flatMap((navn) => {
    const regler = utenDato
      .filter(({ mangler }) => mangler.includes(navn))
      .map(({ regel }) => regeltekst(tekster, regel).tittel);
    return regler.length > 0 ? [{ navn, regler: [...new Set(regler)] }] : [];
  });
  if (spoersmaal.length === 0) return null;
  return (
    <section aria-labelledby="mangler" className="skjul-i-utskrift border-l-4 border-ochre-30 bg-ochre-5 p-4">
      <h2 id="mangler" className="text-lg">
        {ord.manglerTittel}
      </h2>
      <p>{ord.manglerTekst}</p>
      <ul className="mt-2 space-y-2">
        {spoersmaal.map(({ navn, regler }) => (
          <li key={navn}>
            {/* A plain link: the browser gives the field of the address the focus, which Next's does not. */}
            <a href={`/virksomhet#${navn}`} className="ds-lenke">
              {tekster.forhold.spoersmaal[navn]}
            </a>
            <p className="text-sm text-graphite-70">{ord.manglerRegel(regler.join(', '))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
