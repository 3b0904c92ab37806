import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { prisma } from '#lib/data/klient';
import type { Sesjon } from '#lib/data/sesjon';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { type Dato, isDato, type Periode } from '#lib/domain/dag/dato';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { getSesjon } from '#lib/usecases/sesjon/get-sesjon';
import { startSesjon } from '#lib/usecases/sesjon/start-sesjon';
import type { Modus } from '../../omverden/felles/bryter';
import type { KlientId } from '../../omverden/klienter';
import type { Tokenoenske } from '../../omverden/maskinporten/token';
import type { Postmottak } from '../../omverden/post/mottak';
import { SCENARIOER, type Scenario } from '../../omverden/scenarioer';
import { hovedenhetNummer } from '../../omverden/scenarioer/nummer';
import { lastScenarioer } from '../../start/last/last-scenarioer';
import { type TestDatabase, testDatabase } from './database';
import { setMiljoe, startTestverden, type Testverden } from './miljoe';
import { run } from './test-server';

const SYSTEMER = ['altinn', 'enhetsregisteret', 'maskinporten'] as const;
type System = (typeof SYSTEMER)[number];

/** A timestamp and today's date, as from `lib/request/clock`. The default time is noon UTC. */
export function tid(dag: string, klokka = '12:00:00'): { naa: Date; idag: Dato } {
  if (!isDato(dag)) throw new RangeError(`Not a day: ${dag}`);
  return { naa: new Date(`${dag}T${klokka}Z`), idag: dag };
}

export const I_2026: Periode = { fraOgMed: tid('2026-01-01').idag, tilOgMed: tid('2026-12-31').idag };

/** Formats each oppgave as `<frist> <noekkel>`. */
export const toLinjer = (oppgaver: readonly Oppgave[]): string[] =>
  oppgaver.map(({ frist, noekkel }) => `${frist.frist} ${noekkel}`);

/** Pairs of a rule and the facts it lacks. */
export const toMangler = (utenDato: readonly UtenDato[]) =>
  utenDato.map(({ regel, mangler }) => [regel, mangler]);

export interface Innlogget {
  aktoer: Aktoer;
  token: string;
  sesjon: Sesjon;
}

export function toAktoer({ personId, pidKryptert, navn }: Sesjon): Aktoer {
  return { type: 'person', personId, pidKryptert, navn };
}

/**
 * The environment of a test file: its own database, the stand-ins on a free port over real HTTP, and the settings to use
 * them. It is reset before each test; the database then contains the facts given by the synthetic users.
 * @example
 * const verden = iVerden();
 * it('…', async () => { const aktoer = await verden.aktoerFor('eplepress'); });
 */
export function iVerden(
  egne: readonly Scenario[] = [],
  innstillinger: Record<string, string> = {},
  /** With a mail server that receives everything. */
  hasPost = false,
) {
  // A real database and real HTTP are slow on a busy machine, and some tests wait for a five-second timeout.
  vi.setConfig({ testTimeout: 120_000 });
  const scenarioer = [...SCENARIOER, ...egne];
  const kall: string[] = [];
  const endret = new Set<string>();
  let base = '';
  let brutt = false;
  let database: TestDatabase;
  let fetchToken: Testverden['fetchToken'];
  let mottak: Postmottak | undefined;
  let stopp = async () => {};

  const note = (melding: unknown) => {
    const { method, origin, path } = (melding as { request: Record<'method' | 'origin' | 'path', string> })
      .request;
    // Calls that control the stand-ins are not counted.
    if (origin === base && !path.includes('/_')) kall.push(`${method} ${path}`);
  };
  const styr = async (metode: string, sti: string, kropp?: unknown) => {
    const svar = await fetch(`${base}/${sti}`, {
      method: metode,
      ...(kropp !== undefined && { body: JSON.stringify(kropp) }),
    });
    if (!svar.ok) throw new Error(`The stand-in answered ${svar.status} to ${metode} ${sti}`);
  };
  const bryt = async (system: System, modus: Modus, forsinkelseMs?: number) => {
    brutt = true;
    await styr('PUT', `${system}/_bryter`, { modus, ...(forsinkelseMs && { forsinkelseMs }) });
  };
  const setPdp = async (stilling: Record<string, unknown>) => {
    brutt = true;
    await styr('PUT', 'altinn/_pdp', stilling);
  };
  const meld = async (kropp: Record<string, unknown>) => {
    brutt = true;
    await styr('PUT', 'enhetsregisteret/_oppdateringer', kropp);
  };

  beforeAll(async () => {
    database = await testDatabase();
    await lastScenarioer(database.url);
    // A copy, so that each test can be reset with one statement.
    await run(database.url, 'create schema mal', 'create table mal.forhold as table forhold');
    const { omverden, variabler, ...testverden } = await startTestverden(
      scenarioer,
      database.url,
      undefined,
      hasPost ? {} : undefined,
    );
    mottak = omverden.post;
    fetchToken = testverden.fetchToken;
    setMiljoe({ ...variabler, ...innstillinger });
    base = omverden.baseUrl;
    stopp = omverden.stopp;
    subscribe('undici:request:create', note);
  });
  beforeEach(async () => {
    await database.toem();
    await run(database.url, 'insert into forhold select * from mal.forhold');
    if (brutt)
      await Promise.all([...SYSTEMER.map((system) => bryt(system, 'ok')), meld({ hale: false }), setPdp({})]);
    brutt = false;
    for (const orgnr of endret) await styr('DELETE', `enhetsregisteret/_enhet/${orgnr}`);
    endret.clear();
    kall.length = 0;
    mottak?.toem();
  });
  afterAll(async () => {
    unsubscribe('undici:request:create', note);
    await prisma().$disconnect();
    await stopp();
  });

  async function loggInn(id: string, sid: string = randomUUID()): Promise<Innlogget> {
    const token = randomUUID();
    const { foedselsnummer } = finn(scenarioer, id).person;
    await startSesjon({ token, pid: foedselsnummer, idportenSid: sid });
    const sesjon = await getSesjon(token);
    if (!sesjon) throw new Error('A session that has just begun is not there');
    return { aktoer: toAktoer(sesjon), token, sesjon };
  }

  return {
    /** Every request the product has sent to external systems during the test, as `GET /path`. */
    kall,
    /** The requests to one system. */
    kallTil: (system: System) => kall.filter((ett) => ett.includes(` /${system}/`)),
    /** Makes a system answer 500, slowly, with garbage, or not at all. */
    bryt,
    /** The mail server, when the world was made with one. */
    post: (): Postmottak => {
      if (!mottak) throw new Error('This world has no mail server');
      return mottak;
    },
    /** Sets the answers of Altinn's decision point; see `dev/omverden/altinn/altinn-pdp`. */
    setPdp,
    /** Fetches an access token for a kilde or a partner from Maskinporten by the real exchange. */
    fetchToken: (clientId: KlientId, oenske: Tokenoenske) => fetchToken(clientId, oenske),
    /** Signs a token with changed claims, which the real Maskinporten would not issue. */
    async signToken(clientId: KlientId, claims: Record<string, unknown>): Promise<string> {
      const body = JSON.stringify({ clientId, claims });
      const svar = await fetch(`${base}/maskinporten/_token`, { method: 'POST', body });
      return (await svar.json()).access_token;
    },
    loggInn,
    aktoerFor: async (id: string): Promise<Aktoer> => (await loggInn(id)).aktoer,
    /** Changes Enhetsregisteret's answer about a virksomhet with a JSON Merge Patch. */
    async endreEnhet(orgnr: string, endring: Record<string, unknown>) {
      endret.add(orgnr);
      await styr('PUT', `enhetsregisteret/_enhet/${orgnr}`, endring);
    },
    /** Adds entries to the register's feed (`organisasjonsnummer`, `antall`), or makes it repeat its last entry (`hale`). */
    meld,
    databaseUrl: () => database.url,
    scenarioer,
    orgnr: (id: string, nr = 0) => virksomhet(finn(scenarioer, id), nr),
  };
}

export type Verden = ReturnType<typeof iVerden>;

function finn(scenarioer: readonly Scenario[], id: string): Scenario {
  const funnet = scenarioer.find((ett) => ett.id === id);
  if (!funnet) throw new RangeError(`No such scenario: ${id}`);
  return funnet;
}

function virksomhet({ id, virksomheter }: Scenario, nr: number): Organisasjonsnummer {
  const funnet = virksomheter[nr];
  if (!funnet) throw new RangeError(`${id} has no virksomhet number ${nr}`);
  return toOrgnr(funnet.organisasjonsnummer);
}

function toOrgnr(verdi: string): Organisasjonsnummer {
  if (!isOrganisasjonsnummer(verdi)) throw new RangeError(`Not an organisasjonsnummer: ${verdi}`);
  return verdi;
}

/** A valid number that no scenario uses. */
export const LEDIG_ORGNR = toOrgnr(hovedenhetNummer(999));
