import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A route handler of the product, with any path parameters. */
export type Rute = (request: Request, valg: { params: Promise<never> }) => Promise<Response>;

/**
 * Serves route handlers of the product on a free port, over a real socket but without Next.
 * @example await startRuteserver({ 'PUT /api/kilder/v1/{kilde}/forhold': PUT })
 */
export async function startRuteserver(ruter: Readonly<Record<string, Rute>>) {
  const kjente = Object.entries(ruter).map(([navn, rute]) => ({
    rute,
    moenster: new RegExp(`^${navn.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }));
  const server = createServer(async (req, res) => {
    const spurt = `${req.method} ${new URL(req.url ?? '', 'http://localhost').pathname}`;
    const { rute, moenster } = kjente.find((ett) => ett.moenster.test(spurt)) ?? {};
    const params = Promise.resolve({ ...moenster?.exec(spurt)?.groups } as never);
    const svar = rute ? await rute(await toRequest(req), { params }) : new Response(null, { status: 404 });
    const kropp = new Uint8Array(await svar.arrayBuffer());
    res.writeHead(svar.status, Object.fromEntries(svar.headers)).end(kropp);
  });
  await new Promise<void>((lytter) => server.listen(0, '127.0.0.1', lytter));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stopp: () => new Promise<void>((ferdig) => void server.close(() => ferdig())),
  };
}

async function toRequest(req: IncomingMessage): Promise<Request> {
  const method = req.method ?? 'GET';
  const deler: Buffer[] = [];
  for await (const del of req) deler.push(Buffer.from(del));
  return new Request(`http://localhost${req.url}`, {
    method,
    headers: Object.entries(req.headers).flatMap(([navn, verdi]) =>
      verdi === undefined ? [] : [[navn, String(verdi)] as [string, string]],
    ),
    ...(!['GET', 'HEAD'].includes(method) && { body: Buffer.concat(deler) }),
  });
}
