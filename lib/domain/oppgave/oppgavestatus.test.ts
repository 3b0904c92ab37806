import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import {
  type BeregnetOppgave,
  LEVERT_STATUSER,
  type LevertOppgave,
  MARKERINGER,
  type MarkeringVerdi,
  type Oppsyn,
} from './oppgave';
import {
  dagerIgjen,
  isAapen,
  isIntern,
  oppgavestatus,
  type Tilstand,
  tilstand,
  type Utsagn,
} from './oppgavestatus';
import { beregnet, markering } from './test-oppgave';

const FRIST = d('2026-10-12');

const grunnlag = (bruker: MarkeringVerdi | null, kilde: LevertOppgave['status'] | null): Utsagn => ({
  markering: bruker && markering('2026', bruker),
  levert: kilde && { status: kilde },
});

describe('oppgavestatus', () => {
  it.each([
    // user, kilde, the day before, on the day, the day after
    [null, null, 'ikkeStartet', 'ikkeStartet', 'forfalt'],
    [null, 'ikkeStartet', 'ikkeStartet', 'ikkeStartet', 'forfalt'],
    [null, 'paagaaende', 'paagaaende', 'paagaaende', 'forfalt'],
    [null, 'fullfoert', 'fullfoert', 'fullfoert', 'fullfoert'],
    [null, 'trukket', 'ikkeStartet', 'ikkeStartet', 'ikkeStartet'],
    ['fullfoert', null, 'fullfoert', 'fullfoert', 'fullfoert'],
    ['fullfoert', 'ikkeStartet', 'fullfoert', 'fullfoert', 'fullfoert'],
    ['fullfoert', 'paagaaende', 'fullfoert', 'fullfoert', 'fullfoert'],
    ['fullfoert', 'fullfoert', 'fullfoert', 'fullfoert', 'fullfoert'],
    ['ikkeAktuell', null, 'ikkeStartet', 'ikkeStartet', 'forfalt'],
    ['ikkeAktuell', 'paagaaende', 'paagaaende', 'paagaaende', 'forfalt'],
    ['ikkeAktuell', 'fullfoert', 'fullfoert', 'fullfoert', 'fullfoert'],
  ] as const)('user %s, kilde %s: %s, %s, %s', (bruker, kilde, foer, paa, etter) => {
    const g = grunnlag(bruker, kilde);
    expect(oppgavestatus(g, FRIST, d('2026-10-11'))).toBe(foer);
    expect(oppgavestatus(g, FRIST, d('2026-10-12'))).toBe(paa);
    expect(oppgavestatus(g, FRIST, d('2026-10-13'))).toBe(etter);
  });
});

describe('what is left to do', () => {
  const oppgave = (bruker: MarkeringVerdi | null, kilde: LevertOppgave['status'] | null, idag: string) => {
    const g = grunnlag(bruker, kilde);
    return {
      ...beregnet('2026', '2026-10-12'),
      ...g,
      status: oppgavestatus(g, FRIST, d(idag)),
    };
  };

  it.each([
    [null, null, true],
    [null, 'paagaaende', true],
    [null, 'fullfoert', false],
    ['fullfoert', null, false],
    ['ikkeAktuell', null, false],
    ['ikkeAktuell', 'fullfoert', false],
  ] as const)('user %s, kilde %s: open %s, also when the frist has passed', (bruker, kilde, svar) => {
    expect(isAapen(oppgave(bruker, kilde, '2026-10-01'))).toBe(svar);
    expect(isAapen(oppgave(bruker, kilde, '2026-11-01'))).toBe(svar);
  });

  it.each([
    ['2026-09-28', 14],
    ['2026-10-11', 1],
    ['2026-10-12', 0],
    ['2026-10-13', -1],
    ['2025-10-12', 365],
  ])('on %s there are %i days left', (idag, dager) => {
    expect(dagerIgjen(FRIST, d(idag))).toBe(dager);
  });
});

describe('the one honest status, for all combinations', () => {
  const FOER = '2026-09-27';
  const SNART = '2026-10-12';
  const ETTER = '2026-10-13';
  type Rad = readonly [
    bruker: MarkeringVerdi | null,
    kilde: LevertOppgave['status'] | null,
    oppsyn: Oppsyn,
    foer: Tilstand,
    snart: Tilstand,
    etter: Tilstand,
  ];
  const TABELL: readonly Rad[] = [
    // No kilde answers for the rule: the user is the only one who can know.
    [null, null, 'ingen', 'noeytral', 'snart', 'ukjent'],
    ['fullfoert', null, 'ingen', 'gjort', 'gjort', 'gjort'],
    ['ikkeAktuell', null, 'ingen', 'ikkeAktuell', 'ikkeAktuell', 'ikkeAktuell'],
    // A kilde answers for the rule, and has said nothing.
    [null, null, 'taus', 'noeytral', 'snart', 'ukjent'],
    ['fullfoert', null, 'taus', 'sagtGjort', 'sagtGjort', 'sagtGjort'],
    ['ikkeAktuell', null, 'taus', 'ikkeAktuell', 'ikkeAktuell', 'ikkeAktuell'],
    // It has said «not received», and has not been heard since the frist.
    [null, 'ikkeStartet', 'foer', 'noeytral', 'snart', 'ukjent'],
    [null, 'paagaaende', 'foer', 'noeytral', 'snart', 'ukjent'],
    ['fullfoert', 'ikkeStartet', 'foer', 'uenig', 'uenig', 'uenig'],
    ['fullfoert', 'paagaaende', 'foer', 'uenig', 'uenig', 'uenig'],
    ['ikkeAktuell', 'ikkeStartet', 'foer', 'ikkeAktuell', 'ikkeAktuell', 'ikkeAktuell'],
    ['ikkeAktuell', 'paagaaende', 'foer', 'ikkeAktuell', 'ikkeAktuell', 'ikkeAktuell'],
    // It has said «not received», and has been heard since the frist. The first two columns cannot occur.
    [null, 'ikkeStartet', 'etter', 'noeytral', 'snart', 'forfalt'],
    [null, 'paagaaende', 'etter', 'noeytral', 'snart', 'forfalt'],
    ['fullfoert', 'ikkeStartet', 'etter', 'uenig', 'uenig', 'uenig'],
    ['fullfoert', 'paagaaende', 'etter', 'uenig', 'uenig', 'uenig'],
    ['ikkeAktuell', 'ikkeStartet', 'etter', 'ikkeAktuell', 'ikkeAktuell', 'uenig'],
    ['ikkeAktuell', 'paagaaende', 'etter', 'ikkeAktuell', 'ikkeAktuell', 'uenig'],
    ...(['foer', 'etter'] as const).flatMap((oppsyn): Rad[] =>
      ([null, 'fullfoert', 'ikkeAktuell'] as const).flatMap((bruker): Rad[] => [
        [bruker, 'fullfoert', oppsyn, 'mottatt', 'mottatt', 'mottatt'],
        [bruker, 'trukket', oppsyn, 'trukket', 'trukket', 'trukket'],
      ]),
    ),
  ];
  const oppgave = (
    bruker: MarkeringVerdi | null,
    kilde: LevertOppgave['status'] | null,
    oppsyn: Oppsyn,
    annet: Partial<BeregnetOppgave> = {},
  ) => {
    const { levert, markering } = grunnlag(bruker, kilde);
    return { ...beregnet('2026', '2026-10-12', annet), levert, markering, oppsyn };
  };

  it('has a row for every combination', () => {
    const mulige = [null, ...MARKERINGER].flatMap((bruker) => [
      ...['ingen', 'taus'].map((oppsyn) => `${bruker} ${null} ${oppsyn}`),
      ...LEVERT_STATUSER.flatMap((kilde) =>
        ['foer', 'etter'].map((oppsyn) => `${bruker} ${kilde} ${oppsyn}`),
      ),
    ]);
    expect(TABELL.map(([bruker, kilde, oppsyn]) => `${bruker} ${kilde} ${oppsyn}`).sort()).toEqual(
      mulige.sort(),
    );
  });

  it.each(TABELL)('user %s, kilde %s, %s: %s, %s, %s', (bruker, kilde, oppsyn, foer, snart, etter) => {
    const en = oppgave(bruker, kilde, oppsyn);
    expect([FOER, SNART, ETTER].map((dag) => tilstand(en, d(dag)))).toEqual([foer, snart, etter]);
  });

  it.each(TABELL)('a right is never late: user %s, kilde %s, %s', (bruker, kilde, oppsyn) => {
    const en = oppgave(bruker, kilde, oppsyn, { frivillig: true });
    expect(tilstand(en, d(ETTER))).not.toBe('forfalt');
    expect(tilstand(en, d(SNART))).not.toBe('snart');
  });

  it('what is sent to nobody is never near and never late', () => {
    const internt = { oppgaveType: 'dokumentasjonskrav' } as const;
    const en = oppgave(null, null, 'ingen', internt);
    expect([FOER, SNART, ETTER].map((dag) => tilstand(en, d(dag)))).toEqual([
      'noeytral',
      'noeytral',
      'ukjent',
    ]);
    expect(isIntern(en)).toBe(true);
    expect(isIntern(oppgave(null, 'ikkeStartet', 'etter', internt))).toBe(false);
    expect(isIntern(oppgave(null, null, 'taus', internt))).toBe(false);
  });

  it.each([
    ['2026-09-27', 'noeytral'],
    ['2026-09-28', 'snart'],
    ['2026-10-12', 'snart'],
    ['2026-10-13', 'ukjent'],
  ])('on %s it is %s', (dag, ventet) => {
    expect(tilstand(oppgave(null, null, 'taus'), d(dag))).toBe(ventet);
  });
});

describe('a right that was not used in time', () => {
  it('is never forfalt', () => {
    const etter = d('2026-10-13');
    expect(oppgavestatus({ levert: null, markering: null }, FRIST, etter, true)).toBe('ikkeStartet');
    const rett = { ...beregnet('2026', '2026-10-12', { frivillig: true }), levert: null, markering: null };
    expect(tilstand({ ...rett, oppsyn: 'ingen' }, etter)).toBe('ute');
  });
});
