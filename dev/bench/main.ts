import { cpus, totalmem } from 'node:os';
import { toDato } from '#lib/domain/dato';
import type { Forhold } from '#lib/domain/forhold';
import { kalender } from '#lib/regelverk/kalender';
import { lagVirksomheter, NAVNGITTE } from './situasjoner';

/** `npm run bench`: how many calendars of one business and one year a core computes in a second. */

const AARET = { fraOgMed: toDato(2026, 1, 1), tilOgMed: toDato(2026, 12, 31) };
const IDAG = toDato(2026, 11, 10);
/** About the number of ENK and AS that have something to file. */
const ALLE = 600_000;
const MAAL_PER_SEKUND = 50_000;
const OPPVARMING_MS = 500;
const MAALING_MS = 1000;
const RUNDER = 5;

const beregn = (forhold: readonly Forhold[]): number =>
  kalender({ forhold, leverteOppgaver: [], markeringer: [], periode: AARET, idag: IDAG }).oppgaver.length;

/** Calendars per second over a stretch of time; several at a time, so that the clock is not what is measured. */
function perSekund(forhold: readonly Forhold[], ms: number): number {
  const fra = performance.now();
  let antall = 0;
  let brukt = 0;
  while (brukt < ms) {
    for (let i = 0; i < 200; i++) beregn(forhold);
    antall += 200;
    brukt = performance.now() - fra;
  }
  return (antall / brukt) * 1000;
}

const median = (tall: readonly number[]): number => tall.toSorted((a, b) => a - b)[tall.length >> 1] ?? 0;
const hele = (tall: number): string => Math.round(tall).toLocaleString('en-US').replaceAll(',', ' ');

function skriv(navn: string, tall: string, resten = ''): void {
  console.log(`  ${navn.padEnd(38)}${tall.padStart(12)}  ${resten}`);
}

function maalNavngitte(): void {
  console.log(`\nCalendars per second on one core, warm, median of ${RUNDER} (one business, the year 2026)`);
  for (const { forhold } of NAVNGITTE) perSekund(forhold, OPPVARMING_MS);
  const funnet = NAVNGITTE.map(({ navn, forhold }) => {
    const runder = Array.from({ length: RUNDER }, () => perSekund(forhold, MAALING_MS / RUNDER));
    return { navn, tall: median(runder), oppgaver: beregn(forhold) };
  });
  const foerste = funnet[0]?.tall ?? 1;
  for (const { navn, tall, oppgaver } of funnet) {
    const forholdstall = `${(tall / foerste).toFixed(2)} of the first`;
    skriv(navn, hele(tall), `${String(oppgaver).padStart(2)} oppgaver, ${forholdstall}`);
  }
}

/** All 600 000, not a sample: made first, so that only the computing is measured. Read in one go, as a nightly job would. */
function maalAlle(): void {
  const virksomheter = lagVirksomheter(ALLE);
  const cpu = process.cpuUsage();
  const fra = performance.now();
  let oppgaver = 0;
  for (const forhold of virksomheter) oppgaver += beregn(forhold);
  const sekunder = (performance.now() - fra) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSekunder = (user + system) / 1e6;
  console.log(`\nAll ${hele(ALLE)} businesses, one year, one core`);
  skriv('Seconds by the clock', sekunder.toFixed(1), `${hele(ALLE / sekunder)} calendars per second`);
  skriv('Seconds of processor', cpuSekunder.toFixed(1), `${hele(ALLE / cpuSekunder)} calendars per second`);
  skriv('Oppgaver', hele(oppgaver), `${(oppgaver / ALLE).toFixed(1)} each`);
  const naadd = ALLE / cpuSekunder >= MAAL_PER_SEKUND;
  console.log(`\nGoal of ${hele(MAAL_PER_SEKUND)} per second: ${naadd ? 'reached' : 'NOT reached'}.`);
}

const [prosessor] = cpus();
const minne = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
console.log(`${prosessor?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${minne}`);
console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
maalNavngitte();
maalAlle();
