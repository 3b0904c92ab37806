import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { build, isBuilt } from '../../start/build';
import { startAbonnent } from '../klienter/abonnent';
import { run } from '../verden/test-server';
import { forkModul } from './fork-modul';
import { hele, median, skriv } from './utskrift';

const ABONNENTER = 1_000;
const SAMTIDIGE = 16;
const [RUNDER, PER_RUNDE] = [5, 3_000];
const MINNE = 100_000;
const MAAL = { 304: 0.6, 200: 0.5 } as const;

const agent = new Agent({ keepAlive: true, maxSockets: SAMTIDIGE });
const token = (nr: number) => `bench-${nr % ABONNENTER}`;

/** Measures fetches of calendars that have not changed, beside a bare server that does the same read and sends the same bytes. */
export async function maalFeed(): Promise<void> {
  if (!isBuilt()) await build();
  const { verden, lag } = await startAbonnent('bench-feed');
  let gulv: ChildProcess | undefined;
  try {
    const adresse = await lag();
    // The first reading asks the register, whose answer is a change.
    await (await fetch(adresse)).text();
    const svar = await fetch(adresse);
    const [etag, tekst] = [svar.headers.get('etag') ?? '', await svar.text()];
    await mangfoldiggjoer(verden.databaseUrl, /kalender\/([^/]+)/.exec(adresse)?.[1] ?? '');
    gulv = forkModul('feed-gulv.ts', [verden.databaseUrl]);
    const [port] = await once(gulv, 'message');
    gulv.send(tekst);
    await once(gulv, 'message');
    const urler = { produkt: verden.url, gulv: `http://127.0.0.1:${port}` };
    console.log(
      `\nCalendars of ${ABONNENTER} subscriptions fetched per second, ${SAMTIDIGE} at a time; nothing has changed.`,
    );
    console.log('The floor is node:http and pg: the same statement, and bytes the product has sent before.');
    for (const status of [304, 200] as const) {
      const maalt: Record<keyof typeof urler, number[]> = { produkt: [], gulv: [] };
      for (let runde = 0; runde <= RUNDER; runde++) {
        for (const hvem of ['produkt', 'gulv'] as const) {
          const fart = await fetchMany(urler[hvem], PER_RUNDE, status, status === 304 ? etag : null);
          if (runde > 0) maalt[hvem].push(fart);
        }
      }
      fortell(status, status === 304 ? 0 : tekst.length, maalt.produkt, maalt.gulv);
    }
    await maalMinne(verden.url, verden.pid() ?? 0, etag);
  } finally {
    gulv?.kill();
    agent.destroy();
    await verden.stopp();
  }
}

/** Copies one subscription to many, each with an address of its own. */
async function mangfoldiggjoer(databaseUrl: string, mal: string): Promise<void> {
  const hasher = Array.from({ length: ABONNENTER }, (_, nr) => `('${toHash(token(nr))}')`).join();
  await run(
    databaseUrl,
    `WITH mal AS (SELECT a.* FROM abonnement a JOIN kalenderadresse d ON d.abonnement_id = a.id WHERE d.token_hash = '${toHash(mal)}'),
       nye AS (SELECT hash, gen_random_uuid() AS id FROM (VALUES ${hasher}) AS h (hash)),
       inn AS (
         INSERT INTO abonnement SELECT (jsonb_populate_record(NULL::abonnement, to_jsonb(mal) || jsonb_build_object('id', nye.id,
           'pid_kryptert', mal.pid_kryptert, 'adgang_lest', now() + interval '1 hour'))).* FROM mal, nye RETURNING 1
       )
     INSERT INTO kalenderadresse (token_hash, abonnement_id, spraak, opprettet) SELECT hash, id, 'nb', now() FROM nye`,
    'ANALYZE',
  );
}

const toHash = (tekst: string) => createHash('sha256').update(tekst).digest('base64url');

/** Fetches many calendars. @returns how many per second */
async function fetchMany(url: string, antall: number, status: number, etag: string | null): Promise<number> {
  const start = performance.now();
  let nr = 0;
  await Promise.all(
    Array.from({ length: SAMTIDIGE }, async () => {
      while (nr < antall) {
        nr += 1;
        const fikk = await hent(`${url}/kalender/${token(nr)}/frister.ics`, etag);
        if (fikk !== status) throw new Error(`The calendar answered ${fikk}`);
      }
    }),
  );
  return (1000 * antall) / (performance.now() - start);
}

const hent = (url: string, etag: string | null): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = etag === null ? {} : { 'If-None-Match': etag };
    request(url, { agent, headers }, (svar) => {
      svar.resume().once('end', () => resolve(svar.statusCode ?? 0));
    })
      .once('error', reject)
      .end();
  });

function fortell(status: 304 | 200, bytes: number, produkt: number[], gulv: number[]): void {
  const [vaar, deres] = [median(produkt), median(gulv)];
  const forhold = vaar / deres;
  const naadd = forhold >= MAAL[status] ? 'reached' : 'NOT reached';
  console.log(
    `${status}${bytes > 0 ? ` (${hele(bytes)} bytes)` : ''}, ${RUNDER} rounds of ${hele(PER_RUNDE)}`,
  );
  skriv('  The product, fetches per second', hele(vaar));
  skriv('  The floor, fetches per second', hele(deres));
  skriv('  Ratio', forhold.toFixed(2), `goal of ${MAAL[status]}: ${naadd}`);
}

async function maalMinne(url: string, pid: number, etag: string): Promise<void> {
  const brukt = () =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  const foer = brukt();
  console.log(`Memory of the product over ${hele(MINNE)} fetches, in MB`);
  skriv('  Before', foer.toFixed(0));
  for (let del = 1; del <= 4; del++) {
    await fetchMany(url, MINNE / 4, 304, etag);
    skriv(`  After ${hele((MINNE * del) / 4)}`, brukt().toFixed(0));
  }
}
