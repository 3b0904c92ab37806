import { ENDRINGSLOGG } from '#lib/contract/utvikler/endringslogg';
import type { UtviklerTekster } from '#lib/messages/nb/utvikler';
import { CELLE, RAD, Tabell } from './kode';
import { type Utviklerord, Utviklerramme } from './utviklerramme';

/** Formats a day `YYYY-MM-DD` in the language of the page. */
export function skrevetDato({ dato }: UtviklerTekster, dag: string): string {
  const [aar = 0, maaned = 0, iMaaneden = 0] = dag.split('-').map(Number);
  return dato(aar, maaned, iMaaneden);
}

/** The changes of the APIs, newest first. */
export function Endringsside({ ord, spraak }: Utviklerord) {
  const { endringer } = ord;
  return (
    <Utviklerramme ord={ord} spraak={spraak} side="endringer" ingress={endringer.ingress}>
      <Tabell navn={endringer.tabell} kolonner={[endringer.dato, endringer.hva]}>
        {ENDRINGSLOGG.map(({ id, dato, versjon }) => (
          <tr key={id} id={id} className={RAD}>
            <th scope="row" className={`${CELLE} w-36 font-normal sm:w-48`}>
              <time dateTime={dato}>{skrevetDato(ord, dato)}</time>
              <span className="block text-sm text-graphite-70">{endringer.versjoner[versjon]}</span>
            </th>
            <td className="py-2">{endringer.poster[id]}</td>
          </tr>
        ))}
      </Tabell>
    </Utviklerramme>
  );
}
