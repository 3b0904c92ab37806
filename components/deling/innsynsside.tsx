import { Lenke } from '#components/ui/lenke';
import type { Dato } from '#lib/domain/dag/dato';
import type { Tekster } from '#lib/messages/index';
import { heleDatoen, withKlokke } from '#lib/tekst/dato';

interface Lesning {
  dag: Dato;
  consumer: string | null;
  consumernavn: string | null;
  supplier: string | null;
  suppliernavn: string | null;
  systembruker: string | null;
  navn: string | null;
  hva: string;
  antall: number;
  sist: number;
}

/** The page of who has read about the virksomhet, with a row per day and reader. */
export function Innsynsside({
  tekster,
  fraOgMed,
  tilOgMed,
  lesninger,
  eldre,
}: {
  tekster: Tekster;
  fraOgMed: Dato;
  tilOgMed: Dato;
  lesninger: readonly Lesning[];
  eldre: Dato | null;
}) {
  const ord = tekster.deling.innsyn;
  const [fra, til] = [heleDatoen(tekster, fraOgMed), heleDatoen(tekster, tilOgMed)];
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{ord.tittel}</h1>
      <p>{ord.ingress}</p>
      <Lenke href="/deling">{ord.tilDeling}</Lenke>
      {lesninger.length === 0 ? (
        <p>{ord.ingen(fra, til)}</p>
      ) : (
        <table className="w-full border-collapse text-left">
          <caption className="pb-2 text-left font-bold">{ord.bildetekst(fra, til)}</caption>
          <thead>
            <tr className="border-b-2 border-graphite-30">
              {[ord.dag, ord.hvem, ord.hva, ord.antall].map((navn) => (
                <th key={navn} scope="col" className="py-2 pr-3">
                  {navn}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lesninger.map((lesning) => (
              <tr key={noekkel(lesning)} className="border-b border-graphite-10 align-top">
                <th scope="row" className="py-2 pr-3 font-normal">
                  {heleDatoen(tekster, lesning.dag)}
                </th>
                <td className="py-2 pr-3">{hvem(tekster, lesning)}</td>
                <td className="py-2 pr-3">{tjeneste(tekster, lesning.hva)}</td>
                <td className="py-2">
                  {ord.ganger(lesning.antall)}
                  <span className="block text-sm text-graphite-70">
                    {ord.sist} {withKlokke(tekster, lesning.sist)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {eldre && <Lenke href={`/innsyn?til=${eldre}`}>{ord.eldre}</Lenke>}
    </div>
  );
}

const noekkel = (lesning: Lesning): string => JSON.stringify(lesning);

/**
 * Names the reader: «Kystsparebanken», «Fjordtall med systemtilgang», «Organisasjonsnummer 310 … gjennom
 * Fjordtall», or the name of the person.
 */
function hvem(
  tekster: Tekster,
  { consumer, consumernavn, supplier, suppliernavn, systembruker, navn }: Lesning,
): string {
  const ord = tekster.deling.innsyn;
  if (consumer === null) return navn || ord.person;
  return [
    consumernavn ?? ord.organisasjon(consumer),
    systembruker && ord.medSystembruker,
    supplier && ord.gjennom(suppliernavn ?? ord.organisasjon(supplier)),
  ]
    .filter(Boolean)
    .join(' ');
}

function tjeneste(tekster: Tekster, hva: string): string {
  const ord: Record<string, string> = tekster.deling.innsyn.tjeneste;
  return ord[hva] ?? tekster.deling.innsyn.tjeneste.annet;
}
