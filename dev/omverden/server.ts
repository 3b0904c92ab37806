import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAltinn } from './altinn/altinn';
import { createEnhetsregisteret } from './enhetsregisteret/enhetsregisteret';
import {
  HttpFeil,
  json,
  type Ruter,
  readBody,
  readCookies,
  runRute,
  type Svar,
  writeSvar,
} from './felles/http';
import { type Gjenstridig, type Gjenstridighet, startGjenstridighet } from './gjenstridig';
import { createIdporten } from './idporten/idporten';
import { createMaskinporten } from './maskinporten/maskinporten';
import type { Klienter, Oppsett } from './oppsett';
import { type Postmottak, startPostmottak } from './post/mottak';
import { createPostruter } from './post/ruter';
import { sendTilMottak } from './post/send-til-mottak';
import { createSimulatorruter } from './simulator/ruter';
import { Simulator, type Simulatoroppsett } from './simulator/simulator';

export type { Klienter } from './oppsett';

export interface OmverdenValg {
  /** 0 takes any free port. */
  port: number;
  host?: string;
  /** The public address, when not `http://localhost:{port}`. No trailing slash. */
  baseUrl?: string;
  klienter: Klienter;
  scenarioer: Oppsett['scenarioer'];
  /** Makes the systems answer in odd shapes and sometimes broken. */
  gjenstridig?: Gjenstridig;
  /** Adds a mail server on this port (0 takes any free one) that receives everything. `lett` only counts, for load tests. */
  post?: { port: number; lett?: boolean };
  /** Adds a simulator of the kilder, which delivers to the product. */
  simulator?: Omit<Simulatoroppsett, 'issuer' | 'scenarioer'>;
}

export interface Omverden {
  baseUrl: string;
  simulator: Simulator | undefined;
  post: Postmottak | undefined;
  stopp(): Promise<void>;
}

/** Starts the stand-ins of all external systems on one port, each under its own base path. */
export async function startOmverden(valg: OmverdenValg): Promise<Omverden> {
  if (process.env.NODE_ENV === 'production' && process.env.MILJOE === 'produksjon') {
    throw new Error(
      'The stand-in of the outside world lets anyone log in as anyone: it does not run in production',
    );
  }
  let systemer: Promise<Systemer> | undefined;
  // Calls that arrive before the keys are made wait for them.
  const server = createServer((req, res) => answer(systemer, req, res));
  const post = valg.post && (await startPostmottak(valg.post));
  const port = await listen(server, valg.port, valg.host ?? '127.0.0.1').catch(async (feil) => {
    await post?.stopp();
    throw feil;
  });
  const baseUrl = valg.baseUrl ?? `http://localhost:${port}`;
  const { klienter, scenarioer } = valg;
  const simulator =
    valg.simulator && new Simulator({ ...valg.simulator, issuer: `${baseUrl}/maskinporten/`, scenarioer });
  const gjenstridig = startGjenstridighet(valg.gjenstridig);
  const stopp = async () => {
    await Promise.all([stop(server), post?.stopp()]);
  };
  systemer = createSystemer({ baseUrl, klienter, scenarioer }, simulator, gjenstridig, post);
  try {
    await systemer;
  } catch (feil) {
    await stopp();
    throw feil;
  }
  return { baseUrl, simulator, post, stopp };
}

type Systemer = ReadonlyMap<string, Ruter>;

async function createSystemer(
  oppsett: Oppsett,
  simulator: Simulator | undefined,
  gjenstridig: Gjenstridighet,
  post: Postmottak | undefined,
): Promise<Systemer> {
  const [idporten, maskinporten] = await Promise.all([createIdporten(oppsett), createMaskinporten(oppsett)]);
  const systemer = new Map<string, Ruter>([
    ['idporten', gjenstridig('idporten', idporten)],
    ['maskinporten', gjenstridig('maskinporten', maskinporten.ruter)],
    [
      'altinn',
      gjenstridig('altinn', await createAltinn(oppsett, maskinporten, post && sendTilMottak(post.port))),
    ],
    ['enhetsregisteret', gjenstridig('enhetsregisteret', createEnhetsregisteret(oppsett))],
  ]);
  if (post) systemer.set('post', createPostruter(post));
  if (simulator) systemer.set('simulator', createSimulatorruter(simulator));
  const adresser = [...systemer.keys()].map((navn) => `${oppsett.baseUrl}/${navn}`);
  return systemer.set('', { 'GET /': () => json(200, { systemer: adresser }) });
}

async function answer(systemer: Promise<Systemer> | undefined, req: IncomingMessage, res: ServerResponse) {
  try {
    const adresse = req.url ?? '/';
    if (!URL.canParse(adresse, 'http://localhost')) throw new HttpFeil(400, 'Not an address');
    const url = new URL(adresse, 'http://localhost');
    const [, system = '', ...resten] = url.pathname.split('/');
    const cookies = readCookies(req.headers.cookie);
    const kall = {
      metode: req.method ?? 'GET',
      sti: `/${resten.join('/')}`,
      query: url.searchParams,
      hode: (navn: string) => req.headers[navn]?.toString(),
      cookie: (navn: string) => cookies.get(navn),
      kropp: await readBody(req),
    };
    writeSvar(res, await runRute((await systemer)?.get(system) ?? {}, kall));
  } catch (feil) {
    // When the caller has disconnected, there is no failure to report and nobody to answer.
    if (!res.destroyed) writeSvar(res, toFeilsvar(feil));
  }
}

function toFeilsvar(feil: unknown): Svar {
  if (feil instanceof HttpFeil) return { status: feil.status, kropp: feil.message };
  console.error('The stand-in of the outside world failed', feil);
  return { status: 500 };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (feil: NodeJS.ErrnoException) => {
      const opptatt = `Port ${port} on ${host} is taken. Stop what uses it, or choose another port.`;
      reject(feil.code === 'EADDRINUSE' ? new Error(opptatt, { cause: feil }) : feil);
    });
    server.listen(port, host, () => {
      const adresse: AddressInfo | string | null = server.address();
      resolve(typeof adresse === 'object' && adresse ? adresse.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((feil) => (feil ? reject(feil) : resolve()));
    server.closeAllConnections();
  });
}
