import { Lenke } from '#components/ui/lenke';
import type { Situasjonsvar } from '#lib/contract/regelverk/situasjon-soek';
import { type HvaOm as HvaOmNavn, hvaOmFor } from '#lib/contract/skjema/hva-om';
import { veiviserSti } from '#lib/contract/skjema/hvilke-frister';
import type { Tekster } from '#lib/messages/index';

/** Links to the «what if» comparisons, except the one that is shown. */
export function HvaOm({
  tekster,
  svar,
  aar,
  vist = null,
}: {
  tekster: Tekster;
  svar: Situasjonsvar;
  aar: number;
  vist?: HvaOmNavn | null;
}) {
  const ord = tekster.hvilkeFrister.hvaOm;
  return (
    <section aria-labelledby="hva-om" className="skjul-i-utskrift space-y-2 bg-ochre-5 p-4">
      <h2 id="hva-om" className="text-lg">
        {ord.tittel}
      </h2>
      <p>{ord.ingress}</p>
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {hvaOmFor(svar)
          .filter((hvaOm) => hvaOm !== vist)
          .map((hvaOm) => (
            <li key={hvaOm}>
              <Lenke href={veiviserSti(svar, { aar, hvaOm })}>{ord.spoersmaal[hvaOm]}</Lenke>
            </li>
          ))}
      </ul>
    </section>
  );
}
