import { Lenke } from '#components/ui/lenke';
import type { Dato } from '#lib/domain/dag/dato';
import type { Tekster } from '#lib/messages/index';
import { heleDatoen, klokkeslett } from '#lib/tekst/dato';

interface Lesning {
  dag: Dato;
  consumer: string | null;
  consumernavn: string | null;
  supplier: string | null;
  suppliernavn: string | null;
  systembruker: string | null;
  navn: string | null;
  egen: boolean;
  hva: string;
  antall: number;
  sist: number;
}

/** The page of who has read about the virksomhet: others first, one's own visits folded. */
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
  const [egne, andre] = [lesninger.filter(({ egen }) => egen), lesninger.filter(({ egen }) => !egen)];
  const [fra, til] = [heleDatoen(tekster, fraOgMed), heleDatoen(tekster, tilOgMed)];
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{ord.tittel}</h1>
      <p>{ord.ingress}</p>
      <Lenke href="/deling">{ord.tilDeling}</Lenke>
      {andre.length === 0 ? (
        <p>{ord.ingen(fra, til)}</p>
      ) : (
        <Lesninger tekster={tekster} navn={ord.bildetekst(fra, til)} lesninger={andre} />
      )}
      {egne.length > 0 && (
        <details>
          <summary className="ds-lenke cursor-pointer">{ord.egne(egne.length)}</summary>
          <div className="pt-3">
            <Lesninger tekster={tekster} navn={ord.bildetekst(fra, til)} lesninger={egne} />
          </div>
        </details>
      )}
      {eldre && <Lenke href={`/innsyn?til=${eldre}`}>{ord.eldre}</Lenke>}
    </div>
  );
}

/** A row per day and reader. The words stay whole on a narrow screen. */
function Lesninger({
  tekster,
  navn,
  lesninger,
}: {
  tekster: Tekster;
  navn: string;
  lesninger: readonly Lesning[];
}) {
  const ord = tekster.deling.innsyn;
  return (
    <table className="w-full border-collapse text-left wrap-normal">
      <caption className="pb-2 text-left font-bold">{navn}</caption>
      <thead>
        <tr className="border-b-2 border-graphite-30">
          {[ord.dag, ord.hvem, ord.antall].map((kolonne) => (
            <th key={kolonne} scope="col" className="py-2 pr-3">
              {kolonne}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lesninger.map((lesning) => (
          <tr key={noekkel(lesning)} className="border-b border-graphite-10 align-top">
            <th scope="row" className="py-2 pr-3 font-normal">
              {heleDatoen(tekster, lesning.dag)}
              <span className="block text-sm text-graphite-70">
                {tekster.klokka(ord.sist, klokkeslett(lesning.sist))}
              </span>
            </th>
            <td className="py-2 pr-3">
              {hvem(tekster, lesning)}
              <span className="block text-sm text-graphite-70">{tjeneste(tekster, lesning.hva)}</span>
            </td>
            <td className="py-2">{ord.ganger(lesning.antall)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
