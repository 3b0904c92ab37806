import type { Deling, Delingstilstand } from '#lib/domain/adgang/deling';
import type { Tekster } from '#lib/messages/index';
import { heleDatoen, withKlokke } from '#lib/tekst/dato';

export interface Delingsvisning extends Deling {
  partnernavn: string;
  tilstand: Delingstilstand;
  sistLest: number | null;
}

/**
 * One sharing: partner, scope, days, who gave it and when it was last used. Has a button to take it back
 * while it is in force.
 */
export function Delingskort({
  tekster,
  organisasjonsnummer,
  deling,
  trekk,
}: {
  tekster: Tekster;
  organisasjonsnummer: string;
  deling: Delingsvisning;
  trekk?: (form: FormData) => Promise<void>;
}) {
  const ord = tekster.deling;
  const { partnernavn, hva, fraOgMed, tilOgMed, tilstand, gitt, gittAv, trukket, sistLest } = deling;
  return (
    <li className="border border-graphite-30 p-4">
      <h3>{partnernavn}</h3>
      <p>{ord.hva[hva]}</p>
      <p>{ord.periode(heleDatoen(tekster, fraOgMed), heleDatoen(tekster, tilOgMed))}</p>
      {tilstand === 'kommer' && <p className="font-bold">{ord.kommer(heleDatoen(tekster, fraOgMed))}</p>}
      <p>{sistLest === null ? ord.aldriLest : ord.sistLest(withKlokke(tekster, sistLest))}</p>
      <p className="text-sm text-graphite-70">{ord.gittAv(withKlokke(tekster, gitt), gittAv)}</p>
      {trukket && (
        <p className="text-sm text-graphite-70">
          {ord.trukketAv(withKlokke(tekster, trukket.tidspunkt), trukket.av)}
        </p>
      )}
      {tilstand === 'utloept' && (
        <p className="text-sm text-graphite-70">{ord.utloept(heleDatoen(tekster, tilOgMed))}</p>
      )}
      {trekk && (
        <form action={trekk} className="pt-3">
          <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
          <input type="hidden" name="id" value={deling.id} />
          <button type="submit" className="ds-pille">
            {ord.trekk}
            <span className="sr-only">{ord.trekkFor(partnernavn)}</span>
          </button>
        </form>
      )}
    </li>
  );
}
