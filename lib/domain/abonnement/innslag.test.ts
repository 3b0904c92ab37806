import { describe, expect, it } from 'vitest';
import { addDager, type Dato } from '#lib/domain/dag/dato';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { type Innslag, type Innslagsinnhold, keepNearest, nyttInnslag, oppdaterInnslag } from './innslag';

const IDAG = d('2026-11-26');
const NAA = new Date('2026-11-26T12:00:00Z');
const PERIODE = { fraOgMed: d('2025-10-26'), tilOgMed: d('2028-11-26') };
const innhold = (uid: string, dato: string, annet: Partial<Innslagsinnhold> = {}): Innslagsinnhold => ({
  ...{ uid, virksomhet: '310079197', tittel: uid, beskrivelse: '', lenke: '', kategori: '', ferdig: false },
  dato: d(dato),
  ...annet,
});
const les = (
  forrige: readonly Innslag[],
  nye: readonly Innslagsinnhold[],
  { dager = 0, isBorte = (_: Innslag): boolean => false } = {},
) => {
  const idag = addDager(IDAG, dager);
  const naa = new Date(NAA.getTime() + dager * 86_400_000);
  return oppdaterInnslag(forrige, nye, isBorte, { idag, naa, periode: PERIODE });
};
const A = innhold('a', '2026-12-10');

describe('what a calendar shows', () => {
  it('is by date, and then by id', () => {
    const vist = les(
      [],
      [innhold('c', '2026-12-10'), innhold('b', '2026-12-10'), innhold('z', '2026-01-01')],
    );
    expect(vist.map(({ uid }) => uid)).toEqual(['z', 'b', 'c']);
  });

  it('stays as it was when nothing has changed, on any day', () => {
    const vist = les([], [A]);
    expect(les(vist, [A], { dager: 20 })).toEqual(vist);
  });

  it.each([
    ['title', { tittel: 'ny' }],
    ['explanation', { beskrivelse: 'ny' }],
    ['link', { lenke: 'ny' }],
    ['category', { kategori: 'ny' }],
    ['being done', { ferdig: true }],
  ])('gets a higher sequence with another %s', (_hva, endring) => {
    const [naa] = les(les([], [A]), [{ ...A, ...endring }], { dager: 1 });
    expect(naa).toMatchObject({ sekvens: 1, endret: NAA.getTime() + 86_400_000, flyttetFra: null });
  });

  it('remembers the day before the last move', () => {
    const dager = ['2026-12-10', '2026-12-17', '2027-01-04', '2026-12-10', '2026-12-10'];
    let vist: Innslag[] = [];
    const fra: (Dato | null | undefined)[] = [];
    for (const dato of dager) {
      vist = les(vist, [innhold('a', dato)]);
      fra.push(vist[0]?.flyttetFra);
    }
    expect(fra).toEqual([null, '2026-12-10', '2026-12-17', '2027-01-04', '2027-01-04']);
    expect(vist[0]?.sekvens).toBe(3);
  });

  it('keeps what is withdrawn for thirty days, once', () => {
    let vist = les(les([], [A]), []);
    expect(vist).toMatchObject([{ uid: 'a', sekvens: 1, utgikk: IDAG }]);
    for (const dager of [1, 15, 29]) {
      vist = les(vist, [], { dager });
      expect(vist).toMatchObject([{ uid: 'a', sekvens: 1, utgikk: IDAG }]);
    }
    expect(les(vist, [], { dager: 30 })).toEqual([]);
    expect(les(vist, [A], { dager: 29 })).toMatchObject([{ uid: 'a', sekvens: 2, utgikk: null }]);
  });

  it('drops at once what has left for another reason, and what has left the window', () => {
    expect(les(les([], [A]), [], { isBorte: () => true })).toEqual([]);
    const gammel = les([], [innhold('gammel', '2025-10-01')]);
    expect(les(gammel, [])).toEqual([]);
  });

  it('holds at most four hundred, those to come before those that have been', () => {
    const mange = Array.from({ length: 900 }, (_, nr) => innhold(`${nr}`, addDager(IDAG, nr - 300)));
    const vist = les([], mange);
    expect(vist).toHaveLength(400);
    const dager = vist.map(({ dato }) => dato);
    expect(dager).toEqual(dager.toSorted());
    expect(dager.filter((dato) => dato < IDAG).length).toBeLessThan(40);
    // Those that were left out are not shown as withdrawn.
    expect(les(vist, mange).every(({ utgikk }) => utgikk === null)).toBe(true);
    expect(keepNearest(vist, 1, IDAG)).toMatchObject([{ dato: IDAG }]);
    expect(keepNearest([nyttInnslag(A, NAA)], 5, IDAG)).toHaveLength(1);
  });
});
