import { connect } from 'node:net';

/** One request as bytes, for what a client that follows the rules would not send. */
export interface Raatt {
  metode: string;
  maal: string;
  hoder?: readonly (readonly [navn: string, verdi: string])[];
  kropp?: string;
}

/** No answer of ours takes longer, also on a busy machine. */
const LENGSTE_MS = 30_000;

/** Sends it on a connection of its own, each character as one byte. @returns all that came back; empty when nothing did */
export function sendRaatt(baseUrl: string, { metode, maal, hoder = [], kropp = '' }: Raatt): Promise<string> {
  const { hostname, port, host } = new URL(baseUrl);
  const linjer = [
    `${metode} ${maal} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: close',
    ...hoder.map(([navn, verdi]) => `${navn}: ${verdi}`),
    ...(kropp === '' ? [] : [`Content-Length: ${Buffer.byteLength(kropp, 'latin1')}`]),
  ];
  return new Promise((ferdig) => {
    const deler: Buffer[] = [];
    const socket = connect(Number(port), hostname, () =>
      socket.write(Buffer.from(`${linjer.join('\r\n')}\r\n\r\n${kropp}`, 'latin1')),
    );
    socket.setTimeout(LENGSTE_MS, () => socket.destroy());
    socket.on('data', (del) => deler.push(Buffer.from(del)));
    // An answer may come before all of the request is read; what was said by then is the answer.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => ferdig(Buffer.concat(deler).toString('latin1')));
  });
}

/** The status of an answer, or 0 when there was none. */
export const statusAv = (svar: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(svar)?.[1] ?? 0);

/** The headers of an answer by their names in lower case. One that stands twice has both values. */
export function hoderAv(svar: string): Record<string, string> {
  const hoder: Record<string, string> = {};
  const [hode = ''] = svar.split('\r\n\r\n', 1);
  for (const linje of hode.split('\r\n').slice(1)) {
    const skille = linje.indexOf(':');
    const [navn, verdi] = [linje.slice(0, skille).toLowerCase(), linje.slice(skille + 1).trim()];
    hoder[navn] = hoder[navn] === undefined ? verdi : `${hoder[navn]}, ${verdi}`;
  }
  return hoder;
}
