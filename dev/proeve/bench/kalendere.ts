import { toDato } from '#lib/domain/dag/dato';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { makeVirksomheter, NAVNGITTE } from './situasjoner';
import { hele, median, skriv } from './utskrift';

const AARET = { fraOgMed: toDato(2026, 1, 1), tilOgMed: toDato(2026, 12, 31) };
const IDAG = toDato(2026, 11, 10);
/** About the number of ENK and AS that have something to file. */
const ALLE = 600_000;
const BUNKE = 5000;
const MAAL_PER_SEKUND = 50_000;
const OPPVARMING_MS = 500;
const MAALING_MS = 1000;
const RUNDER = 5;

const beregn = (forhold: readonly Forhold[]): number =>
  kalender({ forhold, leverteOppgaver: [], markeringer: [], periode: AARET, idag: IDAG }).oppgaver.length;

/** Milliseconds of processor this process has used: what others do on the machine is not in it. */
function prosessorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Calendars per second of processor; many at a time, since its clock is coarse. */
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
 * All 600 000, not a sample. They are made a few thousand at a time and only the computing is timed: a job would read them
 * from the database in the same way, and never hold all of them.
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
  skriv('Seconds of processor', prosessor.toFixed(1), `${hele(ALLE / prosessor)} calendars per second`);
  skriv('Seconds by the clock', klokke.toFixed(1), 'longer when others use the machine');
  skriv('Oppgaver', hele(oppgaver), `${(oppgaver / ALLE).toFixed(1)} each`);
  const naadd = ALLE / prosessor >= MAAL_PER_SEKUND;
  console.log(`\nGoal of ${hele(MAAL_PER_SEKUND)} per second: ${naadd ? 'reached' : 'NOT reached'}.`);
}

/** How many calendars of one business and one year a core computes in a second. */
export async function maalKalendere(): Promise<void> {
  maalNavngitte();
  maalAlle();
}
