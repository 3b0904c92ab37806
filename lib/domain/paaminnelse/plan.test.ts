import { describe, expect, it } from 'vitest';
import { addDager } from '#lib/domain/dag/dato';
import { isVirkedag } from '#lib/domain/dag/virkedag';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { STANDARDSTEG, STEGVALG } from './paaminnelse';
import { planPaaminnelser } from './plan';

const oppgave = (frist: string, annet: Partial<Oppgave> = {}) =>
  ({
    noekkel: 'mva-alm-levering:2026-T5',
    frist: { fristType: 'leveringsfrist', frist: d(frist) },
    frivillig: false,
    oppgaveType: 'rapporteringskrav',
    levert: null,
    oppsyn: 'taus',
    ...annet,
  }) as Oppgave;
const plan = (
  frist: string,
  { konsekvens = null, opploesning = null }: { konsekvens?: string | null; opploesning?: string | null } = {},
  valgte: readonly (typeof STEGVALG)[number][] = STEGVALG,
  annet: Partial<Oppgave> = {},
) =>
  Object.fromEntries(
    planPaaminnelser(
      oppgave(frist, annet),
      { konsekvens: konsekvens ? d(konsekvens) : null, opploesning: opploesning ? d(opploesning) : null },
      valgte,
    ).map(({ steg, dag, nyttigTil }) => [steg, `${dag}..${nyttigTil}`]),
  );

describe('the reminders of an oppgave', () => {
  it('come the working day after the frist, and before a fine', () => {
    // The fine starts on Thursday 24 December 2026; 22 December is a Tuesday.
    expect(plan('2026-12-10', { konsekvens: '2026-12-24' }, STANDARDSTEG)).toEqual({
      etterFrist: '2026-12-11..2026-12-23',
      foerKonsekvens7: '2026-12-17..2026-12-21',
      foerKonsekvens2: '2026-12-22..2026-12-23',
    });
  });

  it.each([
    // Friday: the next working day is Monday.
    ['2026-10-09', '2026-10-12'],
    // The day before 17 May, a Sunday in 2026.
    ['2026-05-15', '2026-05-18'],
    // The Wednesday before Easter.
    ['2026-04-01', '2026-04-07'],
    ['2026-12-23', '2026-12-24'],
    // Holidays and a weekend in a row.
    ['2026-12-24', '2026-12-28'],
    ['2028-05-16', '2028-05-18'],
  ])('after the frist %s come on %s', (frist, dag) => {
    expect(plan(frist).etterFrist).toMatch(`${dag}..`);
  });

  it.each([
    // Seven days before Monday 1 June 2026 is Whit Monday, and before it Whit Sunday and a Saturday.
    ['2026-06-01', '2026-05-22', '2026-05-29'],
    // Seven days before 24 May 2030 is Friday 17 May.
    ['2030-05-24', '2030-05-16', '2030-05-22'],
    ['2027-01-08', '2026-12-31', '2027-01-06'],
  ])('before what starts on %s move to the working day before', (konsekvens, sju, to) => {
    const alle = plan('2026-03-01', { konsekvens });
    expect(alle.foerKonsekvens7).toMatch(sju);
    expect(alle.foerKonsekvens2).toMatch(to);
  });

  it('about a fee that starts the day after the frist come before the frist', () => {
    expect(plan('2026-07-31', { konsekvens: '2026-08-01', opploesning: '2027-01-31' }, STANDARDSTEG)).toEqual(
      {
        etterFrist: '2026-08-03..2026-08-14',
        foerKonsekvens7: '2026-07-24..2026-07-29',
        foerKonsekvens2: '2026-07-30..2026-07-31',
        foerOpploesning7: '2027-01-22..2027-01-28',
        foerOpploesning2: '2027-01-29..2027-01-30',
      },
    );
  });

  it('are only those that were chosen', () => {
    expect(plan('2026-12-10', { konsekvens: '2026-12-24' }, ['foerFrist3'])).toEqual({
      foerFrist3: '2026-12-07..2026-12-10',
    });
    expect(plan('2026-12-10', {}, [])).toEqual({});
  });

  it('of a right come only before it expires, and of what nobody follows up never', () => {
    expect(Object.keys(plan('2026-12-10', {}, STEGVALG, { frivillig: true }))).toEqual([
      'foerFrist14',
      'foerFrist3',
    ]);
    expect(plan('2026-12-10', {}, STEGVALG, { oppgaveType: 'dokumentasjonskrav', oppsyn: 'ingen' })).toEqual(
      {},
    );
  });

  it('are always on a working day, and help on that day', () => {
    for (let dag = d('2026-01-01'); dag < '2028-01-01'; dag = addDager(dag, 1)) {
      for (const en of planPaaminnelser(
        oppgave(dag),
        { konsekvens: addDager(dag, 1), opploesning: null },
        STEGVALG,
      )) {
        expect(isVirkedag(en.dag), `${en.steg} of ${dag}`).toBe(true);
        expect(en.nyttigTil >= en.dag, `${en.steg} of ${dag}`).toBe(true);
      }
    }
  });
});
