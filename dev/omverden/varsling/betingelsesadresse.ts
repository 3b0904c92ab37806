import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts an address that answers about a condition as a test says, also slowly. `spurt` are the Authorization headers. */
export async function startAdresse() {
  const spurt: string[] = [];
  let svar = { status: 200, kropp: '', ventMs: 0 };
  const server = createServer((req, res) => {
    spurt.push(req.headers.authorization ?? '');
    const { status, kropp, ventMs } = svar;
    setTimeout(() => res.writeHead(status).end(kropp), ventMs);
  });
  await new Promise<void>((lytter) => server.listen(0, '127.0.0.1', lytter));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spurt,
    svar(status: number, kropp: string, ventMs = 0) {
      svar = { status, kropp, ventMs };
      spurt.length = 0;
    },
    stopp: () =>
      new Promise<void>((ferdig) => {
        server.close(() => ferdig());
        server.closeAllConnections();
      }),
  };
}
