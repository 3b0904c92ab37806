import { describe, expect, it } from 'vitest';
import { aarAv, toDato } from '#lib/domain/dag/dato';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { beregnFrister } from './beregn-frister';
import { listRegler } from './list-regler';
import { regelverkVersjon } from './regelverk-versjon';

const AARET = { fraOgMed: toDato(2026, 1, 1), tilOgMed: toDato(2026, 12, 31) };
const AS = [
  forhold('organisasjonsform', 'AS'),
  forhold('mvaRegistrert', true),
  forhold('mvaTermin', 'toMaaneder'),
  forhold('arbeidsgiver', true),
  forhold('loennsdag', 20),
];

describe('beregnFrister', () => {
  it('gives the frister of the periode by frist, then regel', () => {
    const { oppgaver } = beregnFrister(AS, AARET);
    expect(oppgaver.length).toBeGreaterThan(40);
    expect(oppgaver.every(({ frist }) => aarAv(frist.frist) === 2026)).toBe(true);
    const rekke = oppgaver.map(({ frist, regel }) => [frist.frist, regel ?? ''] as const);
    expect(rekke).toEqual(rekke.toSorted(([a, x], [b, y]) => (a + x < b + y ? -1 : a + x > b + y ? 1 : 0)));
  });

  it('asks for what is not answered instead of guessing', () => {
    const { utenDato } = beregnFrister(AS, AARET);
    expect(utenDato).toContainEqual(
      expect.objectContaining({ regel: 'forskuddsskatt-upersonlig', mangler: ['forskuddsskatt'] }),
    );
  });
});

describe('regelverkVersjon', () => {
  it('is eight hexadecimal digits, the same each time', () => {
    expect(regelverkVersjon()).toMatch(/^[0-9a-f]{8}$/);
    expect(regelverkVersjon()).toBe(regelverkVersjon());
  });
});

describe('listRegler', () => {
  it('tells each rule once, with a basis for each wording, or a reservation that says it has not been seen', () => {
    const regler = listRegler();
    expect(new Set(regler.map(({ id }) => id)).size).toBe(regler.length);
    const utenHjemmel = regler.filter(({ regimer }) => regimer.some(({ hjemmel }) => hjemmel.length === 0));
    expect(utenHjemmel.every(({ forbehold }) => forbehold.includes('hjemmelIkkeVerifisert'))).toBe(true);
  });
});
