import { describe, expect, it } from 'vitest';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { daterteTerminer } from './datering';
import { kalenderaar } from './perioder';
import type { Regel, Regime } from './regel';
import { ja } from './vilkaar';

const SITUASJON = toSituasjon([]);

const regime = (annet: Partial<Regime> = {}): Regime => ({
  fraOgMed: null,
  tilOgMed: null,
  hjemmel: [{ tekst: 'testloven § 1', lenke: 'https://example.test/lov' }],
  terminer: (aar) => [{ gjelder: kalenderaar(aar), nominellFrist: d(`${aar}-12-31`) }],
  ...annet,
});

const REGEL: Regel = {
  id: 'test-levering',
  myndighet: 'SKE',
  produktomraade: 'MVA',
  oppgaveType: 'rapporteringskrav',
  fristType: 'leveringsfrist',
  flytting: 'nesteVirkedag',
  regimer: [],
  gjelder: () => ja('drift'),
  konsekvens: { type: 'ingen', hjemmel: [], handling: 'gjoerNaa' },
  lenke: 'https://example.test/',
};

const i = (aar: number, r: Regime, regel = REGEL) =>
  daterteTerminer(regel, r, aar, SITUASJON).map((t) => `${t.noekkel} ${t.frist}`);

describe('daterteTerminer', () => {
  it('has a frist that is moved past New Year in the year it is moved to', () => {
    // 31 December 2021 was a Friday, 2022 a Saturday, 2023 a Sunday and 2024 a Tuesday.
    expect(i(2022, regime())).toEqual([]);
    expect(i(2023, regime())).toEqual(['test-levering:2022 2023-01-02']);
    expect(i(2024, regime())).toEqual(['test-levering:2023 2024-01-02', 'test-levering:2024 2024-12-31']);
  });

  it('leaves a frist where it is when the rule says so', () => {
    expect(i(2022, regime(), { ...REGEL, flytting: 'ingen' })).toEqual(['test-levering:2022 2022-12-31']);
  });

  it('keeps to the time of the regime, by the first day of the period', () => {
    const fra = regime({ fraOgMed: d('2025-01-01') });
    const til = regime({ tilOgMed: d('2024-12-31') });
    expect([...i(2024, til), ...i(2024, fra)]).toEqual(i(2024, regime()));
    expect(i(2025, til)).toEqual([]);
    expect(i(2025, fra)).toEqual(['test-levering:2025 2025-12-31']);
  });

  it('makes one oppgave for each reason, and the same for the same', () => {
    const [termin] = daterteTerminer(REGEL, regime(), 2025, SITUASJON);
    const drift = ja('drift');
    const mva = ja('mvaRegistrert');
    if (drift.svar !== 'ja' || mva.svar !== 'ja') throw new Error('ja says ja');
    expect(termin?.oppgave(drift).utloestAv).toEqual(['drift']);
    expect(termin?.oppgave(mva).utloestAv).toEqual(['mvaRegistrert']);
    expect(termin?.oppgave(mva)).toBe(termin?.oppgave(mva));
  });
});
