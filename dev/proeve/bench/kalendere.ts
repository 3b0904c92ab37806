import { toDato } from '#lib/domain/dag/dato';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { makeVirksomheter, NAVNGITTE } from './situasjoner';
import { hele, median, skriv } from './utskrift';

const AARET = { fraOgMed: toDato(2026, 1, 1), tilOgMed: toDato(2026, 12, 31) };
const IDAG = toDato(2026, 11, 10);
/** The approximate number of ENK and AS with frister. */
const ALLE = 600_000;
const BUNKE = 5000;
const MAAL_PER_SEKUND = 50_000;
const OPPVARMING_MS = 500;
const MAALING_MS = 1000;
const RUNDER = 5;

const beregn = (forhold: readonly Forhold[]): number =>
  kalender({ forhold, leverteOppgaver: [], markeringer: [], periode: AARET, idag: IDAG }).oppgaver.length;

/** CPU time of this process in milliseconds, independent of other processes on the machine. */
function prosessorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Calendars per second of CPU time. Measured 200 at a time, since the CPU clock is coarse. */
function perSekund(forhold: readonly Forhold[], ms: number): number {
  const fra = prosessorMs();
  let antall = 0;
  let brukt = 0;
  while (brukt < ms) {
    for (let i = 0; i < 200; i++) beregn(forhold);
    antall += 200;
    brukt = prosessorMs() - fra;
  }
  return (antall / brukt) * 1000;
}

function maalNavngitte(): void {
  console.log(`\nCalendars per second of one core, warm, median of ${RUNDER} (one business, the year 2026)`);
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

/**
 * Computes all 600 000 businesses, not a sample. They are made a few thousand at a time, as a job would read them from the
 * database. Only the computation is timed.
 */
function maalAlle(): void {
  const virksomheter = makeVirksomheter();
  let [klokke, prosessor, oppgaver] = [0, 0, 0];
  for (let gjort = 0; gjort < ALLE; gjort += BUNKE) {
    const bunke = Array.from({ length: BUNKE }, virksomheter);
    const [fraKlokke, fraProsessor] = [performance.now(), prosessorMs()];
    for (const forhold of bunke) oppgaver += beregn(forhold);
    klokke += (performance.now() - fraKlokke) / 1000;
    prosessor += (prosessorMs() - fraProsessor) / 1000;
  }
  console.log(`\nAll ${hele(ALLE)} businesses, one year, one core`);
  skriv('CPU seconds', prosessor.toFixed(1), `${hele(ALLE / prosessor)} calendars per second`);
  skriv('Elapsed seconds', klokke.toFixed(1), 'longer when others use the machine');
  skriv('Oppgaver', hele(oppgaver), `${(oppgaver / ALLE).toFixed(1)} each`);
  const naadd = ALLE / prosessor >= MAAL_PER_SEKUND;
  console.log(`\nGoal of ${hele(MAAL_PER_SEKUND)} per second: ${naadd ? 'reached' : 'NOT reached'}.`);
}

/** Measures how many calendars (one business, one year) a core computes per second. */
export async function maalKalendere(): Promise<void> {
  maalNavngitte();
  maalAlle();
}
