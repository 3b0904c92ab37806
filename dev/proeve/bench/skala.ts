import { innHendelser } from '#lib/data/hendelse';
import { prisma, prismaHendelser } from '#lib/data/klient';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { migrer } from '#prisma/migrer';
import { startPostgres } from '../../start/postgres/postgres';
import { fyllAar, PER_AAR } from '../skala/fyll';
import { varmeSetninger } from '../skala/varme';
import { setMiljoe, startTestverden } from '../verden/miljoe';
import { run, testFolder } from '../verden/test-server';
import { lastBanker, lastVirksomheter } from './partnere-last';
import { hele, median, prosentil, skriv } from './utskrift';

const ALLE = 600_000;
const AAR = 5;
/** One part in so many of a nation; `SKALA=20` fills thirty thousand, and takes a quarter of an hour. */
const SKALA = Number(process.env.SKALA) || 200;
const GANGER = 40;
const SKRIVERE = 8;
const SKRIVE_MS = 5_000;
/** Events a second in the busiest hour of a nation: every business has a frist, and each frist makes two events. */
const VERSTE_TIME = (ALLE * 2) / 3600;

/** Fills years of a part of a nation, and measures sizes, hot statements, how a month goes away, and the one writer of events. */
export async function maalSkala(): Promise<void> {
  const postgres = await startPostgres({
    folder: testFolder('skala'),
    database: 'skala',
    settings: ['fsync=off', 'max_wal_size=4GB', 'shared_buffers=1GB', 'autovacuum=off'],
  });
  const url = postgres.url;
  try {
    await migrer(url);
    const { omverden, variabler } = await startTestverden([], url);
    await omverden.stopp();
    setMiljoe(variabler);
    const antall = ALLE / SKALA;
    await lastBanker(url);
    await lastVirksomheter(url, 1, antall);
    await fyllAar(url, AAR);
    console.log(
      `\n${AAR} years of ${hele(antall)} businesses, 1:${SKALA} of a nation; ${PER_AAR.hendelser} events and ${PER_AAR.innsyn} looks a year each.`,
    );
    await fortellStoerrelser(url);
    await maalVarme(url);
    await maalBort(url);
    await maalSkriver(url);
  } finally {
    await Promise.all([prisma().$disconnect(), prismaHendelser().$disconnect()]);
    await postgres.remove();
  }
}

async function fortellStoerrelser(url: string): Promise<void> {
  const rader = await run(
    url,
    `SELECT coalesce(p.relname, c.relname) AS tabell, sum(c.reltuples)::float8 AS rader,
       sum(pg_table_size(c.oid))::float8 AS data, sum(pg_indexes_size(c.oid))::float8 AS indekser
     FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid LEFT JOIN pg_class p ON p.oid = i.inhparent
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY 1 HAVING sum(pg_table_size(c.oid)) > 1e6 ORDER BY 3 DESC`,
  );
  console.log('Sizes, and a nation at the same rate:');
  for (const { tabell = '', rader: antall, data, indekser } of rader) {
    const gb = ((Number(data) + Number(indekser)) * SKALA) / 2 ** 30;
    skriv(
      tabell,
      hele(Number(antall)),
      `rows, ${hele(Number(data) / 2 ** 20)} + ${hele(Number(indekser) / 2 ** 20)} MB; nation ${gb.toFixed(1)} GB`,
    );
  }
}

const tid = async (gjoer: () => Promise<unknown>): Promise<number> => {
  const fra = performance.now();
  await gjoer();
  return performance.now() - fra;
};

async function maalVarme(url: string): Promise<void> {
  const [rad] = await run(
    url,
    `SELECT min(organisasjonsnummer) AS nr, (SELECT siste FROM hendelsesteller) AS siste FROM virksomhet`,
  );
  const nr = rad?.nr ?? '';
  if (!isOrganisasjonsnummer(nr)) throw new RangeError(nr);
  console.log(`Hot statements over ${AAR * 12} months, milliseconds, median of ${GANGER}:`);
  for (const { navn, run: kjoer } of varmeSetninger(nr, Number(rad?.siste), new Date())) {
    const tider: number[] = [];
    for (let gang = 0; gang < GANGER; gang++) tider.push(await tid(kjoer));
    skriv(navn, median(tider).toFixed(2), `p95 ${prosentil(tider, 0.95).toFixed(2)}`);
  }
}

async function maalBort(url: string): Promise<void> {
  const deler = await run(
    url,
    "SELECT inhrelid::regclass::text AS del FROM pg_inherits WHERE inhparent = 'hendelse'::regclass AND inhrelid::regclass::text ~ '_\\d{4}_' ORDER BY 1 LIMIT 2",
  );
  const [en = '', to = ''] = deler.map(({ del = '' }) => del);
  const droppet = await tid(() =>
    run(url, `ALTER TABLE hendelse DETACH PARTITION ${en}`, `DROP TABLE ${en}`),
  );
  const slettet = await tid(() => run(url, `DELETE FROM ${to}`));
  skriv(
    'a month goes away',
    `${droppet.toFixed(0)} ms`,
    `dropped; ${slettet.toFixed(0)} ms deleted, and its file stays as large`,
  );
}

/** How many events the one counter lets through, as the product writes them. */
async function maalSkriver(url: string): Promise<void> {
  const rader = await run(url, 'SELECT organisasjonsnummer AS nr FROM virksomhet LIMIT 1000');
  const numre = rader.map(({ nr }) => nr as Organisasjonsnummer);
  await run(url, "ALTER SYSTEM SET fsync = 'on'", 'SELECT pg_reload_conf()');
  console.log(
    `Events a second through the one counter, ${SKRIVERE} writers, each commit on disk (the worst hour of a nation: ${hele(VERSTE_TIME)}):`,
  );
  for (const bunke of [1, 100, 1000]) {
    let antall = 0;
    const slutt = performance.now() + SKRIVE_MS;
    const skriver = async () => {
      for (; performance.now() < slutt; antall += bunke) {
        const hendelser = numre.slice(0, bunke).map((organisasjonsnummer) => ({
          ...{ organisasjonsnummer, type: 'ENDRET' as const, noekkel: null, gjelderPeriode: '2026-T1' },
          ...{ fra: 'mva', navn: null, endring: null },
        }));
        await prismaHendelser().$executeRaw(innHendelser(hendelser as never, new Date()));
      }
    };
    await Promise.all(Array.from({ length: SKRIVERE }, skriver));
    skriv(
      `${bunke} in a transaction`,
      hele(antall / (SKRIVE_MS / 1000)),
      `${(antall / (SKRIVE_MS / 1000) / VERSTE_TIME).toFixed(0)} x the need`,
    );
  }
}
