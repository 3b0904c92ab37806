import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request received by an external server. */
export interface Spurt {
  metode: string;
  sti: string;
  hoder: Readonly<Record<string, string | string[] | undefined>>;
  kropp: string;
}

export interface Svar {
  status?: number;
  hoder?: Record<string, string>;
  kropp: string;
}

/** Starts a server with answers controlled by the test, for answers the stand-ins never give. */
export async function startSvarer() {
  const spurt: Spurt[] = [];
  let gi: (spurt: Spurt) => Svar = () => ({ status: 404, kropp: '' });
  const server = createServer(async (req, res) => {
    let kropp = '';
    for await (const del of req) kropp += String(del);
    const ett = { metode: req.method ?? '', sti: req.url ?? '', hoder: req.headers, kropp };
    spurt.push(ett);
    const svar = gi(ett);
    res.writeHead(svar.status ?? 200, svar.hoder).end(svar.kropp);
  });
  await new Promise<void>((lytter) => server.listen(0, '127.0.0.1', lytter));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** All requests received since the last `svar`. */
    spurt,
    /** Sets the answers from now on, and clears the received requests. */
    svar(med: (spurt: Spurt) => Svar) {
      gi = med;
      spurt.length = 0;
    },
    stopp: () =>
      new Promise<void>((ferdig) => {
        server.close(() => ferdig());
        server.closeAllConnections();
      }),
  };
}
