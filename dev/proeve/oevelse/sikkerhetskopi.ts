import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { prisma } from '#lib/data/klient';
import { idagIOslo } from '#lib/domain/dag/dato';
import { getDriftstall } from '#lib/usecases/drift/get-driftstall';
import { ensureData, ROOT } from '../../start/paths';
import { addKilde } from '../testdata/kilder';
import { addVirksomheter } from '../testdata/meldinger';
import { klientnummer } from '../testdata/partnere';
import { setMiljoe } from '../verden/miljoe';
import { startProduktverden } from '../verden/produktverden';
import { run } from '../verden/test-server';
import { startArkiv } from './arkiv';
import { leverJevnt } from './jevn-levering';
import { isKryptert, oedelegg } from './lagerfil';
import type { Loefte } from './oevelse';
import { foelgSomPartner } from './partnerleser';
import { fotografer, sammenlign } from './tabellsum';

const KLIENT = 'skatteetaten-mva';
const KILDE = 'mva';
const VIRKSOMHETER = 200;
/** How long deliveries go on before and after what is tried. */
const LITT_MS = 2_000;
const SENEST_SEKUND = 60;
/** What somebody meant to do to one virksomhet. */
const FEIL_KOMMANDO = 'delete from levering';

/** A database is backed up while it is used, damaged by a command, and restored to the second before. */
export async function runSikkerhetskopi(): Promise<Loefte[]> {
  const arkiv = await startArkiv();
  const stopp: (() => Promise<unknown>)[] = [arkiv.stopp];
  try {
    const verden = await startProduktverden(
      'sikkerhetskopi',
      join(ensureData(), 'sikkerhetskopi-produkt.log'),
      {
        jobber: true,
        database: arkiv,
      },
    );
    stopp.unshift(verden.stopp);
    setMiljoe(verden.variabler);
    await addKilde({ id: KILDE, leverandoerer: [klientnummer(KLIENT)] });
    await prisma().$disconnect();
    const virksomheter = await addVirksomheter(arkiv.ownerUrl, VIRKSOMHETER);
    const token = () => verden.token(KLIENT);
    const levering = leverJevnt(`${verden.url}/api/kilder/v1/${KILDE}/oppgaver`, token, KILDE, virksomheter);
    const partner = foelgSomPartner(`${verden.url}/api/kalender/v1/hendelser`, token);
    stopp.unshift(levering.stopp, partner.stopp);

    await setTimeout(LITT_MS);
    const hel = await measureSeconds(() => arkiv.pgbackrest('backup', '--type=full'));
    await setTimeout(LITT_MS);
    const tillegg = await measureSeconds(() => arkiv.pgbackrest('backup', '--type=incr'));
    await setTimeout(LITT_MS);
    const foer = await fotografer(arkiv.ownerUrl);
    await run(arkiv.ownerUrl, FEIL_KOMMANDO);
    await setTimeout(LITT_MS);
    const lestFoer = partner.siste();

    await verden.stoppProdukt(0);
    const borte = await measureSeconds(() => arkiv.gjenopprett(foer.tidspunkt));
    const ulike = sammenlign(foer, await fotografer(arkiv.ownerUrl));
    const [teller] = await run(arkiv.ownerUrl, 'select siste::int from hendelsesteller');
    const sagt = gjenopprett(verden.variabler);
    await verden.startProdukt(0);
    await setTimeout(LITT_MS);
    const avsendt = await levering.stopp();
    const lest = await partner.stopp();
    const lagret = await run(arkiv.ownerUrl, 'select sekvensnummer::int as nummer from levering');
    const foreldet = lagret.filter(({ nummer }) => Number(nummer) !== avsendt.nummer).length;

    return [
      loefte(
        'backed up while it is used',
        true,
        `full ${hel.toFixed(1)} s, incremental ${tillegg.toFixed(1)} s`,
      ),
      loefte(
        'restored to the second before the wrong command',
        ulike.length === 0,
        `${foer.tabeller.size} tables, ${foer.rader} rows, checksums equal${ulike.length > 0 ? ` but of ${ulike.join(', ')}` : ''}`,
      ),
      loefte('restored in time', borte < SENEST_SEKUND, `${borte.toFixed(1)} s without a database`),
      loefte(
        'the drill shows the danger: a partner had read further than the restored list',
        lestFoer > Number(teller?.siste),
        `read ${lestFoer}, the restored list ends with ${teller?.siste}`,
      ),
      loefte(
        'no number is used twice for different events',
        lest.brukt.length === 0 && lest.etter > 0,
        `${lest.foer} events read before, ${lest.etter} after, ${lest.brukt.length} numbers used twice (${sagt})`,
      ),
      loefte(
        'what was lost with the time in between comes back with the next deliveries',
        foreldet === 0 && lagret.length === avsendt.oppgaver,
        `${lagret.length} of ${avsendt.oppgaver} oppgaver, ${foreldet} outdated`,
      ),
      ...(await tryLager(arkiv)),
      await tryArkivering(arkiv),
    ];
  } finally {
    for (const en of stopp) await en().catch(console.error);
  }
}

const FRISK = 'sikkerhetskopi_skadet 0, ends with success';
const DAARLIG = 'sikkerhetskopi_skadet 1, ends with failure';

/** The repository: what is kept, whether it can be read by others, and whether damage is found. */
async function tryLager(arkiv: Awaited<ReturnType<typeof startArkiv>>): Promise<Loefte[]> {
  await arkiv.pgbackrest('backup', '--type=diff');
  for (let nr = 0; nr < 2; nr++) await arkiv.pgbackrest('backup', '--type=full');
  const [info] = JSON.parse(await arkiv.pgbackrest('info', '--output=json')) as {
    backup: { type: string }[];
  }[];
  const typer = info?.backup.map(({ type }) => type) ?? [];
  const filer = arkiv.filer();
  const aapne = filer.filter((fil) => !isKryptert(fil));
  const uten = await arkiv.sjekk({ PGBACKREST_REPO1_CIPHER_PASS: 'a-wrong-one' });
  const frisk = await arkiv.sjekk();
  oedelegg(filer[0] ?? '');
  const skadet = await arkiv.sjekk();
  return [
    loefte(
      'two full backups are kept, and the older ones are removed',
      typer.filter((type) => type === 'full').length === 2,
      typer.join(', '),
    ),
    loefte(
      'the repository is encrypted',
      aapne.length === 0 && uten === DAARLIG,
      `${filer.length} files, ${aapne.length} open; with a wrong key it is of no use: ${uten}`,
    ),
    loefte(
      'a damaged backup is found',
      frisk === FRISK && skadet === DAARLIG,
      `sjekk.sh says ${frisk}; when 64 bytes of a file are changed: ${skadet}`,
    ),
  ];
}

/** What the product shows to those on watch. */
async function tryArkivering(arkiv: Awaited<ReturnType<typeof startArkiv>>): Promise<Loefte> {
  const read = async () =>
    (await getDriftstall([], { naa: new Date(), idag: idagIOslo(new Date()) })).arkivering;
  const foer = await read();
  arkiv.stengLager();
  await run(arkiv.superUrl, 'select pg_switch_wal()');
  const fra = performance.now();
  let etter = foer;
  while (etter === 0 && performance.now() - fra < 2 * SENEST_SEKUND * 1000) {
    await setTimeout(500);
    etter = await read();
  }
  await prisma().$disconnect();
  const vist = ((performance.now() - fra) / 1000).toFixed(1);
  return loefte(
    'archiving that fails is shown',
    foer === 0 && etter !== null && etter > 0,
    `${foer} while it works; above 0 ${vist} s after the repository was closed`,
  );
}

const foersteLinje = (tekst: string): string => tekst.trim().split('\n')[0]?.slice(0, 160) ?? '';

/** What the operator does after a restore. @returns what the command said */
function gjenopprett(variabler: Readonly<Record<string, string>>): string {
  const kjoer = join(ROOT, 'lib', 'drift', 'kommando', 'kjoer.mjs');
  const env = { NODE_ENV: 'production', PATH: process.env.PATH, ...variabler } as NodeJS.ProcessEnv;
  const tekst = execFileSync(process.execPath, [kjoer, 'gjenopprett', 'begynn'], { env, encoding: 'utf8' });
  return foersteLinje(tekst);
}

async function measureSeconds(gjoer: () => Promise<unknown>): Promise<number> {
  const fra = performance.now();
  await gjoer();
  return (performance.now() - fra) / 1000;
}

const loefte = (navn: string, holder: boolean, tall: string): Loefte => ({ loefte: navn, holder, tall });
