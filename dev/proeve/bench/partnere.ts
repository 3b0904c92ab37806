import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { INNHOLDSTYPE } from '#lib/contract/felles/format';
import { build, isBuilt } from '../../start/build';
import { ensureData } from '../../start/paths';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { run } from '../verden/test-server';
import { forkModul } from './fork-modul';
import { type Form, fetchBanktoken, type Kall, type Maalt, send, sendAlle, toKropp } from './partnere-kall';
import { lastPartnere, lastVirksomheter, readShared } from './partnere-last';
import { hele, median, prosentil, skriv } from './utskrift';

/** Few enough businesses to fit in memory. */
const FAA = 10_000;
const FORMER: readonly (Form & { kall: number; avsendere: number; maal: number })[] = [
  { navn: 'JSON, 1 part', format: 'json', parter: 1, kall: 1500, avsendere: 8, maal: 0.7 },
  { navn: 'XML, 1 part', format: 'xml', parter: 1, kall: 1500, avsendere: 8, maal: 0.7 },
  { navn: 'JSON, 1 000 parts', format: 'json', parter: 1000, kall: 10, avsendere: 2, maal: 0.6 },
  { navn: 'XML, 1 000 parts', format: 'xml', parter: 1000, kall: 10, avsendere: 2, maal: 0.6 },
];
const RUNDER = 5;
const MAAL_VEKST = 1.1;

interface Oppsett {
  verden: Produktverden;
  gulv: ChildProcess;
  urler: { produkt: string; gulv: string };
  banker: readonly string[];
}

/** The p99 of the previous size, by the name of the form. */
type P99 = Map<string, Record<keyof Oppsett['urler'], number>>;

/**
 * Measures partner calls per second, compared with a bare server that runs the same statements on the same PostgreSQL.
 * @param stoerrelser the numbers of businesses to measure with, each larger than the one before
 */
export async function maalPartnere(stoerrelser: readonly number[] = [FAA]): Promise<void> {
  if (!isBuilt()) await build();
  const verden = await startProduktverden('bench-partnere', join(ensureData(), 'bench-produkt.log'));
  const issuer = verden.variabler.MASKINPORTEN_ISSUER;
  const gulv = forkModul('partnere-gulv.ts', [verden.databaseUrl, issuer], { env: verden.variabler });
  try {
    const banker = await lastPartnere(verden);
    const [port] = await once(gulv, 'message');
    const urler = { produkt: `${verden.url}/api/kalender/v1/frister`, gulv: `http://127.0.0.1:${port}/` };
    fortell();
    const p99: P99 = new Map();
    for (const [i, antall] of stoerrelser.entries()) {
      await fyll(verden.databaseUrl, (stoerrelser[i - 1] ?? 0) + 1, antall);
      await maal({ verden, gulv, urler, banker }, antall, p99);
    }
  } finally {
    gulv.kill();
    await verden.stopp();
  }
}

function fortell(): void {
  console.log('\nCalls answered per second over HTTP. Each call is about businesses picked at random.');
  console.log(
    'The floor is node:http, pg and jose: it verifies the token, runs the same statements (limit, access, log and',
  );
  console.log('read) and sends bytes the product has sent before. Both are asked in turn, round by round.');
  console.log('Every call counts against the limit of its consumer. With 20 consumers none is refused.');
}

async function fyll(databaseUrl: string, fra: number, til: number): Promise<void> {
  const start = performance.now();
  await lastVirksomheter(databaseUrl, fra, til);
  const [rad] = await run(
    databaseUrl,
    `SELECT (SELECT count(*) FROM virksomhet) AS virksomheter, (SELECT count(*) FROM levering) AS items,
       pg_size_pretty(pg_database_size(current_database())) AS disk`,
  );
  const sekunder = Math.round((performance.now() - start) / 1000);
  console.log(
    `\n${hele(Number(rad?.virksomheter))} businesses, ${hele(Number(rad?.items))} delivered items, ${rad?.disk} (filled in ${sekunder} s)`,
  );
}

async function maal({ verden, gulv, urler, banker }: Oppsett, antall: number, p99: P99) {
  const delte = await readShared(verden.databaseUrl, antall);
  const makeKall = async ({ format, parter, kall }: (typeof FORMER)[number]): Promise<Kall[]> => {
    const tokener = await Promise.all(
      banker.map((bank) => fetchBanktoken(verden.variabler.MASKINPORTEN_ISSUER, bank)),
    );
    return Array.from({ length: kall }, (_, i) => {
      const plass = i % banker.length;
      return { token: tokener[plass] ?? '', kropp: toKropp(format, velg(delte[plass] ?? [], parter)) };
    });
  };
  for (const form of FORMER) {
    const [proeve] = await makeKall({ ...form, kall: 1 });
    if (!proeve) throw new RangeError('no call');
    const innhold = (await send(urler.produkt, form, proeve)).toString('utf8');
    gulv.send({ form: form.navn, type: INNHOLDSTYPE[form.format], innhold });
    await once(gulv, 'message');
    const maalt: Record<keyof typeof urler, Maalt[]> = { produkt: [], gulv: [] };
    // Alternates, so that other load on the machine affects both. The first round is a warm-up.
    for (let runde = 0; runde <= RUNDER; runde++) {
      for (const hvem of ['produkt', 'gulv'] as const) {
        const en = await sendAlle(urler[hvem], form, await makeKall(form), form.avsendere);
        if (runde > 0) maalt[hvem].push(en);
      }
    }
    writeForm(form, innhold.length, maalt.produkt, maalt.gulv);
    const naa = {
      produkt: prosentil(tiderAv(maalt.produkt), 0.99),
      gulv: prosentil(tiderAv(maalt.gulv), 0.99),
    };
    const foer = p99.get(form.navn);
    if (foer) {
      const [vekst, gulvet] = [naa.produkt / foer.produkt, naa.gulv / foer.gulv];
      const naadd = vekst <= MAAL_VEKST ? 'reached' : 'NOT reached';
      // The growth of the floor shows how much of it is due to the machine.
      const omMaalet = `goal of at most ${MAAL_VEKST}: ${naadd} (the floor's: ${gulvet.toFixed(2)})`;
      skriv(`  p99 beside that of ${hele(FAA)}`, vekst.toFixed(2), omMaalet);
    }
    p99.set(form.navn, naa);
  }
}

function writeForm(form: (typeof FORMER)[number], lengde: number, produkt: Maalt[], gulv: Maalt[]): void {
  console.log(
    `${form.navn} (${hele(lengde)} bytes), ${form.avsendere} senders, ${RUNDER} rounds of ${form.kall}`,
  );
  const fart = (maalt: Maalt[]) => median(maalt.map(({ perSekund }) => perSekund));
  for (const [navn, maalt] of [
    ['The product', produkt],
    ['The floor', gulv],
  ] as const) {
    const [p50, p99] = [0.5, 0.99].map((andel) => prosentil(tiderAv(maalt), andel).toFixed(1));
    skriv(`  ${navn}, calls per second`, fart(maalt).toFixed(1), `p50 ${p50} ms, p99 ${p99} ms`);
  }
  const forhold = fart(produkt) / fart(gulv);
  const naadd = forhold >= form.maal ? 'reached' : 'NOT reached';
  skriv('  Ratio', forhold.toFixed(2), `goal of ${form.maal}: ${naadd}`);
}

const tiderAv = (maalt: readonly Maalt[]): number[] => maalt.flatMap(({ tider }) => tider);

/** Picks `antall` different numbers at random. */
function velg(numre: readonly string[], antall: number): string[] {
  if (antall >= numre.length) return [...numre];
  const valgt = new Set<string>();
  while (valgt.size < antall) valgt.add(numre[Math.floor(Math.random() * numre.length)] ?? '');
  return [...valgt];
}
