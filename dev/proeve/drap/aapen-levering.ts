import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type KlientId, orgnrTil } from '../../omverden/klienter';
import { SCENARIOER } from '../../omverden/scenarioer';
import { toMelding } from '../testdata/meldinger';

/** The arguments of the command that registers the kilde of these deliveries. */
export const registerToll = (...leverandoerer: KlientId[]): string[] => [
  ...['kilde', 'legg-til', 'toll', '--navn', 'Toll', '--myndighet', 'TOLL', '--myndighetsnavn', 'Tolletaten'],
  ...['--produktomraader', 'MVA', '--telefon', '22 86 03 00', '--side', 'https://toll.example.no/'],
  ...['--leverandoer', leverandoerer.map(orgnrTil).join()],
];

/**
 * Sends a delivery to a product without the end of its body.
 * @param nr the number of the oppgave in it
 * @returns the answer, and a function that sends the end
 */
export async function sendAapenLevering(url: string, token: string, nr: number) {
  const orgnr = SCENARIOER[0]?.virksomheter[0]?.organisasjonsnummer ?? '';
  const kropp = JSON.stringify({ oppgaver: [toMelding('toll', orgnr, nr, 1).item] });
  const kall = request(`${url}/api/kilder/v1/toll/oppgaver`, {
    method: 'PUT',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(kropp),
    },
  });
  const status = once(kall, 'response').then(async ([svar]: IncomingMessage[]) => {
    await svar?.toArray();
    return svar?.statusCode;
  });
  status.catch(() => {});
  await new Promise((sendt) => kall.write(kropp.slice(0, -1), sendt));
  return { status, finish: () => kall.end(kropp.slice(-1)) };
}
