import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * Starts a way to a server at an address of its own, for trying what happens when it is cut or frozen.
 * @param til the address of the server
 * @param sted where the way begins; by default on a free port of 127.0.0.1
 */
export async function startVei(til: string, { host = '127.0.0.1', port = 0 } = {}) {
  const ekte = new URL(til);
  const ender = new Set<Socket>();
  let antall = 0;
  let brutt = false;
  const destroyAll = () => {
    for (const ende of ender) ende.destroy();
  };
  const server = createServer((inn) => {
    if (brutt) return void inn.destroy();
    antall += 1;
    const ut = connect(Number(ekte.port), ekte.hostname);
    for (const ende of [inn, ut]) {
      ender.add(ende);
      ende.on('error', () => {}).on('close', () => ender.delete(ende));
    }
    inn.pipe(ut).pipe(inn);
  });
  server.listen(port, host);
  await once(server, 'listening');
  const url = new URL(ekte);
  url.hostname = host;
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    port: Number(url.port),
    /** Connections so far, and open now: each has two ends. */
    antall: () => antall,
    aapne: () => ender.size / 2,
    /** Ends all connections and refuses new ones, or lets them through again. */
    bryt(naa: boolean) {
      brutt = naa;
      if (brutt) destroyAll();
    },
    /** What goes through now is neither answered nor ended, as behind a firewall that has dropped the connection. */
    frys() {
      for (const ende of ender) ende.unpipe().pause();
    },
    async stopp() {
      destroyAll();
      if (server.listening) await new Promise((ferdig) => server.close(ferdig));
    },
  };
}
