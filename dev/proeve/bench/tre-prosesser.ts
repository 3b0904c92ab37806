import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { GRENSE } from '#lib/usecases/adgang/with-kallgrense';
import { SCENARIOER } from '../../omverden/scenarioer';
import { build, isBuilt } from '../../start/build';
import { ensureData } from '../../start/paths';
import { freePort } from '../../start/ports';
import { Nettleser } from '../drap/nettleser';
import { haveDebian } from '../klienter/debian';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { type Program, startProgram } from '../verden/program';
import { run } from '../verden/test-server';
import { type Form, fetchBanktoken, type Kall, sendAlle, toKropp } from './partnere-kall';
import { lastDelte, lastPartnere } from './partnere-last';
import { hele, median, skriv } from './utskrift';

const PROSESSER = 3;
const VIRKSOMHETER = 2_000;
const [RUNDER, KALL, AVSENDERE] = [3, 600, 12];
const FORM: Form = { navn: 'JSON, 1 part', format: 'json', parter: 1 };
const STI = '/api/kalender/v1/frister';

/**
 * Measures partner calls through HAProxy at one and at three web processes on one database, and checks that the limits,
 * what is taken back and who has logged out are the same at all of them.
 */
export async function maalTreProsesser(): Promise<void> {
  console.log(`\nThree web processes behind HAProxy on one database, ${cpus().length} cores for all of it`);
  if (!haveDebian({ haproxy: ['haproxy', '-v'] })) return;
  if (!isBuilt()) await build();
  const verden = await startProduktverden('bench-tre', join(ensureData(), 'bench-tre.log'), {
    produkter: PROSESSER,
    scenarioer: SCENARIOER,
    miljoe: { PROSESS: 'web' },
  });
  const proxyer: Program[] = [];
  try {
    const banker = await lastPartnere(verden);
    const delte = await lastDelte(verden.databaseUrl, VIRKSOMHETER);
    const [en, alle] = [await startProxy(verden.urler.slice(0, 1)), await startProxy(verden.urler)];
    proxyer.push(en.program, alle.program);
    const tokener = await Promise.all(
      banker.map((bank) => fetchBanktoken(verden.variabler.MASKINPORTEN_ISSUER, bank)),
    );
    const makeKall = (antall: number): Kall[] =>
      Array.from({ length: antall }, (_, i) => {
        const mine = delte[i % banker.length] ?? [];
        return {
          token: tokener[i % banker.length] ?? '',
          kropp: toKropp('json', [mine[Math.floor(i / banker.length) % mine.length] ?? '']),
        };
      });
    const fart = { en: [] as number[], alle: [] as number[] };
    for (let runde = 0; runde <= RUNDER; runde++)
      for (const [navn, { url }] of [
        ['en', en],
        ['alle', alle],
      ] as const) {
        const { perSekund } = await sendAlle(`${url}${STI}`, FORM, makeKall(KALL), AVSENDERE);
        if (runde > 0) fart[navn].push(perSekund);
      }
    skriv('One process, calls per second', hele(median(fart.en)));
    skriv(
      'Three processes',
      hele(median(fart.alle)),
      `${(median(fart.alle) / median(fart.en)).toFixed(2)} times`,
    );
    const [bank = '', token = '', virksomhet = ''] = [banker[0], tokener[0], delte[0]?.[0]];
    await checkGrenser(verden, `${alle.url}${STI}`, { bank, token, virksomhet });
    await checkTilbake(verden, { bank, token, virksomhet });
    await checkUtlogging(verden);
  } finally {
    for (const proxy of proxyer) await proxy.stopp();
    await verden.stopp();
  }
}

interface Spoerrer {
  bank: string;
  token: string;
  virksomhet: string;
}

const spoer = (url: string, { token, virksomhet }: Spoerrer): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: toKropp('json', [virksomhet]),
  });

/** Fills the purse of a consumer. */
const fyll = ({ databaseUrl }: Produktverden, bank: string) =>
  run(databaseUrl, `DELETE FROM kallgrense WHERE consumer = '${bank}'`);

async function checkGrenser(verden: Produktverden, url: string, hvem: Spoerrer): Promise<void> {
  await fyll(verden, hvem.bank);
  // A caller that waits for its answers has five calls at a time, at any of the processes, and is never refused.
  const koe = Array.from({ length: 150 }).values();
  const statuser: number[] = [];
  await Promise.all(
    Array.from({ length: GRENSE.samtidige }, async () => {
      for (const _ of koe) {
        const svar = await spoer(url, hvem);
        await svar.arrayBuffer();
        statuser.push(svar.status);
      }
    }),
  );
  verdict(
    'Five at a time, none refused',
    statuser.every((status) => status === 200),
    tell(statuser),
  );

  // Five running calls somewhere, so that none of the processes lets in one more.
  await fyll(verden, hvem.bank);
  await run(
    verden.databaseUrl,
    `INSERT INTO kallgrense (api, consumer, plasser, merker, fylt)
     SELECT 'kalender', '${hvem.bank}', jsonb_object_agg('k' || n, extract(epoch from now()) + 30), 100, now()
     FROM generate_series(1, ${GRENSE.samtidige}) n`,
  );
  const sjette = await Promise.all(verden.urler.map((en) => spoer(`${en}${STI}`, hvem)));
  verdict(
    'The sixth is refused by all',
    sjette.every(({ status }) => status === 429),
    tell(sjette),
  );

  await fyll(verden, hvem.bank);
  const fra = performance.now();
  const mange: number[] = [];
  const igjen = Array.from({ length: 600 }).values();
  await Promise.all(
    Array.from({ length: GRENSE.samtidige }, async () => {
      for (const _ of igjen) {
        const svar = await spoer(url, hvem);
        await svar.arrayBuffer();
        mange.push(svar.status);
      }
    }),
  );
  const mest = GRENSE.kapasitet + Math.ceil(((performance.now() - fra) / 1000) * GRENSE.perSekund);
  const sluppet = mange.filter((status) => status === 200).length;
  verdict('One purse for all of them', sluppet <= mest, `${sluppet} of 600 let in, at most ${mest}`);
}

/** What is taken back ends at all processes with the next call. */
async function checkTilbake(verden: Produktverden, hvem: Spoerrer): Promise<void> {
  await fyll(verden, hvem.bank);
  const alle = () => Promise.all(verden.urler.map((url) => spoer(`${url}${STI}`, hvem)));
  const endre = (sql: string) => run(verden.databaseUrl, sql);
  const foer = await alle();
  await endre(`UPDATE partner SET aktiv = false WHERE organisasjonsnummer = '${hvem.bank}'`);
  const stoppet = await alle();
  await endre(`UPDATE partner SET aktiv = true WHERE organisasjonsnummer = '${hvem.bank}'`);
  await endre(`UPDATE deling SET trukket = now() WHERE organisasjonsnummer = '${hvem.virksomhet}'`);
  const trukket = await alle();
  verdict('A stopped partner is refused by all', isAll(foer, 200) && isAll(stoppet, 403), tell(stoppet));
  verdict('A withdrawn sharing ends at all', isAll(trukket, 403), tell(trukket));
}

/** A person that logs out at one process is logged out at all. */
async function checkUtlogging({ urler }: Produktverden): Promise<void> {
  const [a = '', b = ''] = urler;
  const kari = new Nettleser();
  await kari.loggInn('eplepress', a, b);
  const sider = (hvem: Nettleser) => Promise.all(urler.map((url) => hvem.hent(`${url}/oversikt`)));
  const foer = await sider(kari);
  const cookies = kari.kopi();
  await kari.send(`${a}/frister`, 'Logg ut');
  const etter = await sider(cookies);
  verdict(
    'Logged out at one is logged out at all',
    isAll(foer, 200) && !etter.some(({ status }) => status === 200),
    tell(etter),
  );
}

type Svar = Pick<Response, 'status'>;
const isAll = (svar: readonly Svar[], ventet: number) => svar.every(({ status }) => status === ventet);

function tell(svar: readonly (Svar | number)[]): string {
  const antall = Map.groupBy(svar, (ett) => (typeof ett === 'number' ? ett : ett.status));
  return [...antall].map(([status, alle]) => `${alle.length} × ${status}`).join(', ');
}

function verdict(navn: string, er: boolean, detaljer: string): void {
  skriv(navn, er ? 'yes' : 'NO', detaljer);
  if (!er) process.exitCode = 1;
}

async function startProxy(urler: readonly string[]): Promise<{ url: string; program: Program }> {
  const port = await freePort();
  const fil = join(ensureData(), `bench-haproxy-${port}.cfg`);
  const servere = urler.map((url, nr) => `  server p${nr} ${new URL(url).host}`).join('\n');
  writeFileSync(
    fil,
    `defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
listen produkt
  bind 127.0.0.1:${port}
  balance roundrobin
  option forwardfor
${servere}
`,
  );
  const url = `http://127.0.0.1:${port}`;
  const program = await startProgram(['/usr/sbin/haproxy', '-f', fil, '-db'], {
    log: join(ensureData(), 'bench-haproxy.log'),
    isOppe: async () => (await fetch(`${url}/api/helse/live`)).ok,
  });
  return { url, program };
}
