import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aarAv, addDager, isIn, type Periode, toDato } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import { toOppsyn } from '#lib/domain/kilde/oppsyn';
import { flett } from '#lib/domain/oppgave/flett';
import type { LevertOppgave, Markering } from '#lib/domain/oppgave/oppgave';
import { levert } from '#lib/domain/oppgave/test-oppgave';
import { type Forhold, SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';
import { beregn } from './beregn';
import { makeKalenderminne } from './felles-kalender';
import { type Kalendergrunnlag, kalender } from './kalender';
import { naboer } from './test-naboer';

/** Three times the same year, so that more of the virksomheter meet. */
const PERIODER = [
  ...[2026, 2026, 2026, 2025, 2028, 2029].map((aar) => ({
    fraOgMed: toDato(aar, 1, 1),
    tilOgMed: toDato(aar, 12, 31),
  })),
  { fraOgMed: d('2026-03-01'), tilOgMed: d('2026-03-31') },
  { fraOgMed: d('2025-12-01'), tilOgMed: d('2027-01-31') },
];
const IDAG = d('2026-05-20');
const USAGT = { leverteOppgaver: [], markeringer: [] };

/**
 * The same forhold, and one that changes within the years without meaning anything, so that the terminer are
 * not found among those of others.
 */
function withoutCache(alle: readonly Forhold[]): readonly Forhold[] {
  const navn = SAERLIGE_FORHOLD.find((en) => alle.every((ett) => ett.navn !== en));
  if (!navn) throw new Error('all are in use');
  return [...alle, forhold(navn, false, { fra: '2026-06-15' })];
}

/** The years around a periode, from which a kilde may have moved an oppgave into it. */
const rundt = ({ fraOgMed, tilOgMed }: Periode): Periode => ({
  fraOgMed: toDato(aarAv(fraOgMed) - 2, 1, 1),
  tilOgMed: toDato(aarAv(tilOgMed) + 2, 12, 31),
});

/** The calendar worked out for one virksomhet alone, from first to last. */
function workOut({ forhold: alle, periode, idag, kilder, leverteOppgaver, markeringer }: Kalendergrunnlag) {
  const situasjon = toSituasjon(withoutCache(alle));
  const { oppgaver, utenDato } = beregn(situasjon, periode);
  const kjente = new Set(oppgaver.map((o) => o.noekkel));
  const sagt = new Set(leverteOppgaver.map((l) => l.noekkel));
  const vidt = sagt.size === 0 ? [] : beregn(situasjon, rundt(periode)).oppgaver;
  const inn = vidt.filter((o) => sagt.has(o.noekkel) && !kjente.has(o.noekkel));
  const oppsyn = kilder && { oppsyn: toOppsyn(kilder) };
  const felles = { leverte: leverteOppgaver, markeringer, periode, idag };
  return { oppgaver: flett({ beregnede: [...oppgaver, ...inn], ...felles, ...oppsyn }), utenDato };
}

const svar = (regler: readonly string[]): Kildesvar => ({
  ...{ kilde: 'mva', navn: 'Mva', myndighet: 'SKE', regler, tilstand: 'OK' },
  ...{ melding: null, sistHoert: Date.parse('2026-03-01T12:00:00Z'), sistOmVirksomheten: null },
});
const KILDER = [
  undefined,
  [svar(['mva-alm-levering', 'amelding-levering'])],
  [svar(['aga-betaling'])],
] as const;

/** What a kilde and a user say about some of the oppgaver of a calendar, and of the years around it. */
function makeSagt(alle: readonly Forhold[], periode: Periode, n: number) {
  const situasjon = toSituasjon(alle);
  const { oppgaver } = beregn(situasjon, periode);
  const valgte = beregn(situasjon, rundt(periode)).oppgaver.filter((_, i) => (i + n) % 7 === 0);
  const status = (['fullfoert', 'ikkeStartet', 'trukket'] as const)[n % 3] ?? 'fullfoert';
  return {
    leverteOppgaver: valgte.map(({ noekkel, frist: { frist } }, i): LevertOppgave => {
      const flyttet = i % 3 === 0 && !isIn(periode, frist) ? periode.tilOgMed : frist;
      return { ...levert('2026', flyttet), noekkel, status };
    }),
    markeringer: oppgaver
      .slice(n % 5, (n % 5) + 2)
      .map(({ noekkel }): Markering => ({ noekkel, verdi: 'fullfoert', av: 'Kari', dato: IDAG })),
  };
}

describe('the calendar that those in one situation share', () => {
  it('is the one worked out for each, of thousands that are alike and nearly alike', () => {
    const minne = makeKalenderminne(20_000_000);
    let [antall, ulike] = [0, 0];
    fc.assert(
      fc.property(
        naboer,
        fc.constantFrom(...PERIODER),
        fc.constantFrom(...KILDER),
        fc.nat(20),
        // Seldom, since all the years around are then worked out as well.
        fc.nat(11).map((en) => en === 0),
        (virksomheter, periode, kilder, n, sagt) => {
          const felles = { periode, idag: addDager(IDAG, n % 4 ? 0 : 200), ...(kilder && { kilder }) };
          for (const alle of virksomheter) {
            const grunnlag = { ...felles, forhold: alle, ...(sagt ? makeSagt(alle, periode, n) : USAGT) };
            const ett = kalender(grunnlag, minne);
            const ventet = workOut(grunnlag);
            // As text, which is compared much sooner.
            if (JSON.stringify(ett) !== JSON.stringify(ventet)) expect(ett).toEqual(ventet);
          }
          const delte = virksomheter.map((alle) => kalender({ ...felles, ...USAGT, forhold: alle }, minne));
          antall += delte.length;
          ulike += new Set(delte).size;
        },
      ),
      { numRuns: 700 },
    );
    expect(antall).toBeGreaterThan(5000);
    // A good part was found, by another virksomhet than the one it was worked out for.
    expect(antall - ulike).toBeGreaterThan(antall / 5);
    // It takes 5 seconds, but more where others use the machine.
  }, 120_000);
});
