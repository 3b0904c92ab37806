import { SITUASJONSFELT, type Situasjonsvar } from '#lib/contract/situasjon-soek';
import { tekster } from '#lib/messages/index';
import { svartekst } from './valg';

/** What was answered, in words. On paper it tells what the list is about. */
export function Svaroversikt({ svar }: { svar: Situasjonsvar }) {
  const ord = tekster.hvilkeFrister;
  return (
    <section aria-labelledby="svarene">
      <h2 id="svarene" className="text-lg">
        {ord.svarTittel}
      </h2>
      <dl className="grid gap-x-6 gap-y-1 pt-1 sm:grid-cols-[auto_1fr]">
        {SITUASJONSFELT.map((navn) => {
          const tekst = svartekst(svar, navn);
          return (
            tekst && (
              <div key={navn} className="contents">
                <dt className="text-graphite-70">{ord.spoersmaal[navn]}</dt>
                <dd>{tekst}</dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}
