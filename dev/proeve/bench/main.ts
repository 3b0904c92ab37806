import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { maalFeed } from './feed';
import { maalKalendere } from './kalendere';
import { maalKilder } from './kilder';
import { maalNasjon } from './nasjon';
import { maalOverlast } from './overlast';
import { maalOversikt } from './oversikt';
import { maalPartnere } from './partnere';
import { maalRo } from './ro';
import { maalSkala } from './skala';
import { maalTomRute } from './tom-rute';
import { maalTreProsesser } from './tre-prosesser';
import { maalVarsling } from './varsling';

/** `npm run bench` runs every part; `npm run bench -- kilder` runs some of them. */
const DELER: Readonly<Record<string, () => Promise<void>>> = {
  feed: maalFeed,
  kalendere: maalKalendere,
  kilder: maalKilder,
  nasjon: maalNasjon,
  overlast: maalOverlast,
  oversikt: maalOversikt,
  partnere: () => maalPartnere(),
  ro: maalRo,
  'tom-rute': maalTomRute,
  'tre-prosesser': maalTreProsesser,
  skala: maalSkala,
  varsling: maalVarsling,
};

function readParts(): string[] {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    const ukjent = positionals.find((navn) => !Object.hasOwn(DELER, navn));
    if (ukjent !== undefined) throw new Error(`There is no part called "${ukjent}"`);
    return positionals;
  } catch (feil) {
    console.error(`✗ ${feil instanceof Error ? feil.message : feil}`);
    console.error(`  Use: npm run bench -- [${Object.keys(DELER).join(' | ')}]`);
    process.exit(1);
  }
}

// A process for each part: they have databases of their own, and the product's code keeps its pools for as long as it lives.
const del = process.env.BENCH_DEL;
if (del !== undefined) {
  await DELER[del]?.();
  process.exit();
}
const valgte = readParts();
const [kjerne] = cpus();
const minne = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
console.log(`${kjerne?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${minne}`);
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, load ${loadavg()[0]?.toFixed(1)}`);
let kode = 0;
for (const navn of valgte.length === 0 ? Object.keys(DELER) : valgte) {
  const barn = fork(import.meta.filename, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, BENCH_DEL: navn },
  });
  const [slutt] = await once(barn, 'exit');
  if (slutt !== 0) kode = 1;
}
process.exit(kode);
