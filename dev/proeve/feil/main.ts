import { spawnSync } from 'node:child_process';
import { openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureData } from '../../start/paths';
import { seconds } from '../../start/step.mjs';
import { makeKopi } from '../kjoering/kopi';
import { readTests } from '../kjoering/report';
import { FEIL, type Feil } from './liste';

/**
 * `npm run feil -- [parts, or words of names]`: makes each mistake of the list in a copy of the source tree, runs the tests
 * that must detect it, and prints which tests did. Fails when a mistake is not detected.
 */

/** The report files of the parts. */
const RAPPORTER = ['vitest.json', 'playwright-e2e.json'];

interface Funn {
  feil: Feil;
  erFanget: boolean;
  /** The tests that failed. Empty for a part without tests. */
  av: string[];
  ms: number;
}

const findFeil = (ord: readonly string[]): Feil[] =>
  FEIL.filter(({ navn, del }) => ord.length === 0 || ord.some((ett) => ett === del || navn.includes(ett)));

/** Returns the source with the mistake. @throws RangeError when the place does not occur exactly once */
function plant({ navn, finn, erstatt }: Feil, kilde: string): string {
  const deler = kilde.split(finn);
  if (deler.length !== 2)
    throw new RangeError(`${navn}: the place occurs ${deler.length - 1} times in its file`);
  return deler.join(erstatt);
}

function tryFeil(mappe: string, feil: Feil): Funn {
  const fil = join(mappe, feil.fil);
  const riktig = readFileSync(fil, 'utf8');
  const data = join(mappe, '.data');
  for (const rapport of RAPPORTER) rmSync(join(data, rapport), { force: true });
  writeFileSync(fil, plant(feil, riktig));
  const begynte = performance.now();
  const logg = openSync(join(ensureData(), 'feil.log'), 'a');
  const { status } = spawnSync(
    process.execPath,
    [join(mappe, 'dev', 'test.mjs'), '--bare', feil.del, ...feil.filtre],
    { cwd: mappe, stdio: ['ignore', logg, logg] },
  );
  writeFileSync(fil, riktig);
  const roede = RAPPORTER.flatMap((rapport) => readTests(join(data, rapport), mappe)).filter(
    ({ isGreen }) => !isGreen,
  );
  return {
    feil,
    erFanget: status !== 0,
    av: roede.map(({ file, name }) => `${file}: ${name}`),
    ms: performance.now() - begynte,
  };
}

function print({ feil, erFanget, av, ms }: Funn): void {
  console.log(`${erFanget ? '✓' : '✗ not detected:'} ${feil.navn} (${feil.del}) ${seconds(ms)}`);
  const [foerste = 'no test by name: the part itself', ...flere] = av;
  if (erFanget) console.log(`  ${foerste}${flere.length > 0 ? ` and ${flere.length} more` : ''}`);
}

const valgte = findFeil(process.argv.slice(2));
const kopi = makeKopi('feil');
process.once('exit', kopi.slett);
const funn = valgte.map((feil) => {
  const ett = tryFeil(kopi.mappe, feil);
  print(ett);
  return ett;
});
const gjennom = funn.filter(({ erFanget }) => !erFanget).length;
console.log(`\n${funn.length - gjennom} of ${funn.length} detected`);
process.exit(gjennom === 0 && funn.length > 0 ? 0 : 1);
