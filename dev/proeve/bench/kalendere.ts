import { toDato } from '#lib/domain/dag/dato';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { KALENDERMINNE, makeKalenderminne } from '#lib/regelverk/beregning/felles-kalender';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { makeGjengangere, makeVirksomheter, NAVNGITTE } from './situasjoner';
import { hele, median, skriv } from './utskrift';

const AARET = { fraOgMed: toDato(2026, 1, 1), tilOgMed: toDato(2026, 12, 31) };
const IDAG = toDato(2026, 11, 10);
/** The approximate number of ENK and AS with frister. */
const ALLE = 600_000;
const BUNKE = 5000;
const MAAL_PER_SEKUND = 200_000;
/** Where each situation has been met before. */
const MAAL_GJENGANGERE = 1_000_000;
const OPPVARMING_MS = 500;
const MAALING_MS = 1000;
const RUNDER = 5;

const beregn = (forhold: readonly Forhold[], minne = KALENDERMINNE): number =>
  kalender({ forhold, leverteOppgaver: [], markeringer: [], periode: AARET, idag: IDAG }, minne).oppgaver
    .length;
/** A memory that keeps nothing: the situation is new every time. */
const GLEMSEL = makeKalenderminne(0);

/** CPU time of this process in milliseconds, independent of other processes on the machine. */
function prosessorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Calendars per second of CPU time. Measured 200 at a time, since the CPU clock is coarse. */
function perSekund(forhold: readonly Forhold[], ms: number, minne = KALENDERMINNE): number {
  const fra = prosessorMs();
  let antall = 0;
  let brukt = 0;
  while (brukt < ms) {
    for (let i = 0; i < 200; i++) beregn(forhold, minne);
    antall += 200;
    brukt = prosessorMs() - fra;
  }
  return (antall / brukt) * 1000;
}

function maalNavngitte(): void {
  console.log(`\nCalendars per second of one core, warm, median of ${RUNDER} (one business, the year 2026):`);
  console.log('computed anew every time, and where the situation is remembered');
  for (const { forhold } of NAVNGITTE) perSekund(forhold, OPPVARMING_MS, GLEMSEL);
  const maal = (forhold: readonly Forhold[], minne?: typeof GLEMSEL) =>
    median(Array.from({ length: RUNDER }, () => perSekund(forhold, MAALING_MS / RUNDER, minne)));
  let foerste = 0;
  for (const { navn, forhold } of NAVNGITTE) {
    const tall = maal(forhold, GLEMSEL);
    foerste ||= tall;
    const forholdstall = `${(tall / foerste).toFixed(2)} of the first`;
    const resten = `${String(beregn(forhold)).padStart(2)} oppgaver, ${forholdstall}; ${hele(maal(forhold))} remembered`;
    skriv(navn, hele(tall), resten);
  }
}

/** Computes 600 000 businesses, a few thousand at a time, as a job would read them. Only the computation is timed. */
function maalBunker(overskrift: string, makeBunke: () => Forhold[][], maal: number): void {
  let [klokke, prosessor, oppgaver] = [0, 0, 0];
  for (let gjort = 0; gjort < ALLE; gjort += BUNKE) {
    const bunke = makeBunke();
    const [fraKlokke, fraProsessor] = [performance.now(), prosessorMs()];
    for (const forhold of bunke) oppgaver += beregn(forhold);
    klokke += (performance.now() - fraKlokke) / 1000;
    prosessor += (prosessorMs() - fraProsessor) / 1000;
  }
  console.log(`\n${overskrift}`);
  skriv('CPU seconds', prosessor.toFixed(1), `${hele(ALLE / prosessor)} calendars per second`);
  skriv('Elapsed seconds', klokke.toFixed(1), 'longer when others use the machine');
  skriv('Oppgaver', hele(oppgaver), `${(oppgaver / ALLE).toFixed(1)} each`);
  const naadd = ALLE / prosessor >= maal;
  console.log(`  Goal of ${hele(maal)} per second: ${naadd ? 'reached' : 'NOT reached'}.`);
}

/** Computes every business once, not a sample. */
function maalAlle(): void {
  const virksomheter = makeVirksomheter();
  const makeBunke = () => Array.from({ length: BUNKE }, virksomheter);
  maalBunker(`All ${hele(ALLE)} businesses, one year, one core`, makeBunke, MAAL_PER_SEKUND);
}

/** Computes businesses that are new, in situations that are not: see `makeGjengangere`. The first batch is not timed. */
function maalGjengangere(): void {
  const makeBunke = makeGjengangere(BUNKE);
  for (const forhold of makeBunke()) beregn(forhold);
  const overskrift =
    `${hele(ALLE)} businesses in ${hele(BUNKE)} situations, one year, one core: the situation within the years\n` +
    'that count comes again; no array or object does, nor the days the facts began and were learned';
  maalBunker(overskrift, makeBunke, MAAL_GJENGANGERE);
}

/** Measures how many calendars (one business, one year) a core computes per second. */
export async function maalKalendere(): Promise<void> {
  maalNavngitte();
  maalAlle();
  maalGjengangere();
}
