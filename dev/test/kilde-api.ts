import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PUT as forhold } from '../../app/api/kilder/v1/[kilde]/forhold/route';
import { PUT as hendelser } from '../../app/api/kilder/v1/[kilde]/hendelser/route';
import { PUT as oppgaver } from '../../app/api/kilder/v1/[kilde]/oppgaver/route';
import { POST as status } from '../../app/api/kilder/v1/[kilde]/status/route';

const RUTER = {
  'PUT oppgaver': oppgaver,
  'PUT hendelser': hendelser,
  'PUT forhold': forhold,
  'POST status': status,
};

/** The product's API for kilder on a free port: its own route functions behind a real socket, without Next between. */
export async function startKildeApi() {
  const server = createServer(async (req, res) => {
    const [, kilde = '', sti = ''] = /^\/api\/kilder\/v1\/([^/]+)\/([^/]+)$/.exec(req.url ?? '') ?? [];
    const rute = Object.entries(RUTER).find(([navn]) => navn === `${req.method} ${sti}`)?.[1];
    const svar = rute
      ? await rute(await toRequest(req), { params: Promise.resolve({ kilde }) })
      : new Response(null, { status: 404 });
    res.writeHead(svar.status, Object.fromEntries(svar.headers)).end(await svar.text());
  });
  await new Promise<void>((lytter) => server.listen(0, '127.0.0.1', lytter));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stopp: () => new Promise<void>((ferdig) => void server.close(() => ferdig())),
  };
}

async function toRequest(req: IncomingMessage): Promise<Request> {
  const deler: Buffer[] = [];
  for await (const del of req) deler.push(Buffer.from(del));
  return new Request(`http://localhost${req.url}`, {
    method: req.method ?? 'GET',
    headers: Object.entries(req.headers).flatMap(([navn, verdi]) =>
      verdi === undefined ? [] : [[navn, String(verdi)] as [string, string]],
    ),
    body: Buffer.concat(deler),
  });
}
