import type { UtviklerTekster } from '#lib/messages/nb/utvikler';
import { CELLE, RAD, Tabell } from './kode';
import { type Utviklerord, Utviklerramme } from './utviklerramme';

/** A published error code, with the name of its texts. */
export interface Feilkodeoppslag {
  navn: keyof UtviklerTekster['feil']['koder'];
  kode: string;
  status: number;
  /** The code and status in the Frister API; null where they are the same. */
  fri: { kode: string; status: number } | null;
}

/** Every error code of the APIs: its meaning, and what to do about it. */
export function Feilkodeside({ ord, spraak, koder }: Utviklerord & { koder: readonly Feilkodeoppslag[] }) {
  const { feil } = ord;
  return (
    <Utviklerramme ord={ord} spraak={spraak} side="feil" ingress={feil.ingress}>
      <Tabell navn={feil.tabell} kolonner={[feil.kode, feil.betydning]}>
        {koder.map(({ navn, kode, status, fri }) => (
          <tr key={kode} id={kode} className={RAD}>
            <th scope="row" className={`${CELLE} w-36 sm:w-48`}>
              <span className="block whitespace-nowrap">{kode}</span>
              <span className="block text-sm font-normal">{feil.status(status)}</span>
              {fri && <span className="block text-sm font-normal">{feil.frister(fri.kode, fri.status)}</span>}
              {kode.startsWith('FRI-') && (
                <span className="block text-sm font-normal">{feil.kunFrister}</span>
              )}
            </th>
            <td className="space-y-1 py-2">
              <p className="font-bold">{feil.koder[navn].melding}</p>
              <p>{feil.koder[navn].hjelp}</p>
            </td>
          </tr>
        ))}
      </Tabell>
    </Utviklerramme>
  );
}
