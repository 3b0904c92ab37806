import { expect, it } from 'vitest';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import { getKalender, type Kalender } from './get-kalender';

const verden = iVerden();

/** Returns the calendars of the accountant's own virksomhet and the 60 clients, in Altinn's order. */
async function alle(): Promise<Kalender[]> {
  const aktoer = await verden.aktoerFor('regnskapsfoerer');
  const numre = Array.from({ length: 61 }, (_, nr) => verden.orgnr('regnskapsfoerer', nr));
  const les = (orgnr: string) =>
    withKalender(aktoer, orgnr, (tilgang) => getKalender(tilgang, I_2026, tid('2026-11-10')));
  const kalendre: Kalender[] = [];
  // Ten at a time: enough to run concurrently, few enough for the time limit on a busy machine.
  while (kalendre.length < numre.length) {
    kalendre.push(...(await Promise.all(numre.slice(kalendre.length, kalendre.length + 10).map(les))));
  }
  return kalendre;
}

it('an accountant sees each of 61 calendars, ten asked for at once, and each is sound', async () => {
  const kalendre = await alle();
  expect(new Set(kalendre.map(({ virksomhet }) => virksomhet.organisasjonsnummer)).size).toBe(61);
  for (const { oppgaver, virksomhet } of kalendre) {
    const linjer = oppgaver.map(({ frist, noekkel }) => `${frist.frist} ${noekkel}`);
    expect(linjer, virksomhet.navn).toEqual([...linjer].sort());
    expect(new Set(oppgaver.map(({ noekkel }) => noekkel)).size, virksomhet.navn).toBe(oppgaver.length);
    expect(
      linjer.every((linje) => linje >= '2026-01-01' && linje < '2027'),
      virksomhet.navn,
    ).toBe(true);
    for (const { frist, status, frivillig } of oppgaver) {
      const forfalt = frist.frist < '2026-11-10' && !frivillig;
      expect(status, virksomhet.navn).toBe(forfalt ? 'forfalt' : 'ikkeStartet');
    }
    // A calendar with neither a frist nor a question would be an empty year without a reason.
    expect(oppgaver.length, virksomhet.navn).toBeGreaterThan(0);
  }
  expect(verden.kallTil('enhetsregisteret')).toHaveLength(61);
  expect(verden.kallTil('altinn')).toHaveLength(2);
});

it('clients in konkurs, tvangsavvikling and deleted say so', async () => {
  const kalendre = await alle();
  const avvikling = kalendre.flatMap(({ avvikling }, nr) =>
    avvikling ? [`${nr - 1} ${avvikling.verdi}`] : [],
  );
  expect(avvikling).toEqual(['55 konkurs', '58 tvangsavvikling']);
  const slettet = kalendre.flatMap(({ virksomhet }, nr) => (virksomhet.slettet ? [nr - 1] : []));
  expect(slettet).toEqual([59]);
});

it('a client with a konkurs has no aarsregnskap to send in, the next one has', async () => {
  const kalendre = await alle();
  const hasAarsregnskap = (klient: number) =>
    kalendre[klient + 1]?.oppgaver.some(({ regel }) => regel === 'aarsregnskap-innsending');
  // Both 55 and 50 are AS with the calendar year.
  expect([hasAarsregnskap(55), hasAarsregnskap(50)]).toEqual([false, true]);
});

it('what is missing is asked for: mva-termin of every tenth client that is registered', async () => {
  const kalendre = await alle();
  const spurt = kalendre.flatMap(({ utenDato }, nr) =>
    utenDato.some(({ mangler }) => mangler.includes('mvaTermin')) ? [nr - 1] : [],
  );
  // 19, 39 and 59 are not registered for mva.
  expect(spurt).toEqual([9, 29, 49]);
});
