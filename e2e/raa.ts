import { connect } from 'node:net';

/** A raw request, for input that a conforming client would not send. */
export interface Raatt {
  metode: string;
  maal: string;
  hoder?: readonly (readonly [navn: string, verdi: string])[];
  kropp?: string;
}

/** Longer than any answer of the product takes, also on a busy machine. */
const LENGSTE_MS = 30_000;

/** Sends the request on a new connection, each character as one byte. @returns the whole answer, or an empty string */
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
    // The server may answer and close before it has read the whole request. The data received so far is the answer.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => ferdig(Buffer.concat(deler).toString('latin1')));
  });
}

/** The status of an answer, or 0 when there was none. */
export const statusAv = (svar: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(svar)?.[1] ?? 0);

/** The headers of an answer by lower-case name. Repeated headers are joined with a comma. */
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
