import type { Situasjonsvar } from '#lib/contract/regelverk/situasjon-soek';
import { besvart } from '#lib/contract/skjema/hvilke-frister';
import type { Tekster } from '#lib/messages/index';
import { spoersmaal, svartekst } from './svarord';

/** The answers in words. In print they show what the list is based on. */
export function Svaroversikt({ tekster, svar }: { tekster: Tekster; svar: Situasjonsvar }) {
  return (
    <section aria-labelledby="svarene">
      <h2 id="svarene" className="text-lg">
        {tekster.hvilkeFrister.svarTittel}
      </h2>
      <dl className="grid gap-x-6 gap-y-1 pt-1 sm:grid-cols-[auto_1fr] print:gap-x-3 print:gap-y-0 print:text-xs">
        {besvart(svar).map((navn) => (
          <div key={navn} className="contents">
            <dt className="text-graphite-70">{spoersmaal(tekster, navn)}</dt>
            <dd className="pb-2 sm:pb-0">{svartekst(tekster, svar, navn)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
