import { describe, expect, it } from 'vitest';
import type { Kildeord, Oppgave, Oppsyn } from '#lib/domain/oppgave/oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { type Paaminnelsessteg, STEGVALG } from './paaminnelse';
import { vurder } from './vurdering';

const FRIST = '2026-10-12';
const oppgave = (annet: Partial<Oppgave> = {}) =>
  ({
    noekkel: 'mva-alm-levering:2026-T4',
    frist: { fristType: 'leveringsfrist', frist: d(FRIST) },
    frivillig: false,
    oppgaveType: 'rapporteringskrav',
    levert: { status: 'ikkeStartet' } as Kildeord,
    markering: null,
    oppsyn: 'etter' as Oppsyn,
    ...annet,
  }) as Oppgave;
const DAGER = { konsekvens: d('2026-11-30'), opploesning: null };
const gjort = (verdi: 'fullfoert' | 'ikkeAktuell') => ({
  markering: { noekkel: 'x' as Oppgave['noekkel'], verdi, av: 'Kari Prøve', dato: d('2026-10-01') },
});
const svar = (
  steg: Paaminnelsessteg,
  idag: string,
  annet?: Partial<Oppgave> | null,
  dager = DAGER,
  valgte = STEGVALG,
) => {
  const v = vurder(steg, annet === null ? undefined : oppgave(annet), dager, [...valgte], d(idag));
  return v.sendes ? v.slag : v.grunn;
};

describe('whether a reminder is sent', () => {
  it.each<[string, Paaminnelsessteg, string, Partial<Oppgave> | null, string]>([
    ['late, by the kilde', 'etterFrist', '2026-10-13', {}, 'sent'],
    [
      'received by the kilde',
      'etterFrist',
      '2026-10-13',
      { levert: { status: 'fullfoert' } as Kildeord },
      'mottatt',
    ],
    ['withdrawn', 'etterFrist', '2026-10-13', { levert: { status: 'trukket' } as Kildeord }, 'trukket'],
    ['no kilde has spoken', 'etterFrist', '2026-10-13', { levert: null, oppsyn: 'taus' }, 'ukjent'],
    ['the kilde was silent after the frist', 'etterFrist', '2026-10-13', { oppsyn: 'foer' }, 'ukjent'],
    [
      'done by the user, no kilde',
      'etterFrist',
      '2026-10-13',
      { levert: null, oppsyn: 'ingen', ...gjort('fullfoert') },
      'gjort',
    ],
    [
      'done by the user, the kilde silent',
      'etterFrist',
      '2026-10-13',
      { levert: null, oppsyn: 'taus', ...gjort('fullfoert') },
      'gjort',
    ],
    ['done by the user, not received', 'etterFrist', '2026-10-13', gjort('fullfoert'), 'sent'],
    ['not relevant to the user, but claimed', 'etterFrist', '2026-10-13', gjort('ikkeAktuell'), 'sent'],
    [
      'not relevant, and nobody says otherwise',
      'etterFrist',
      '2026-10-13',
      { levert: null, oppsyn: 'ingen', ...gjort('ikkeAktuell') },
      'ikkeAktuell',
    ],
    ['an old one', 'etterFrist', '2026-10-27', {}, 'forSent'],
    ['gone from the calendar', 'etterFrist', '2026-10-13', null, 'finnesIkke'],
    [
      'moved',
      'etterFrist',
      '2026-10-13',
      { frist: { fristType: 'leveringsfrist', frist: d('2026-10-26') } },
      'flyttet',
    ],
    ['before the fine', 'foerKonsekvens7', '2026-11-23', {}, 'foerKonsekvens'],
    [
      'before the fine, received',
      'foerKonsekvens2',
      '2026-11-27',
      { levert: { status: 'fullfoert' } as Kildeord },
      'mottatt',
    ],
    ['before the fine, and the kilde silent', 'foerKonsekvens7', '2026-11-23', { oppsyn: 'foer' }, 'vetIkke'],
    ['too late before the fine', 'foerKonsekvens7', '2026-11-28', {}, 'forSent'],
    ['the fine has started', 'foerKonsekvens2', '2026-11-30', {}, 'forSent'],
    ['near', 'foerFrist3', '2026-10-09', {}, 'foerFrist'],
    ['near, and done by the user', 'foerFrist3', '2026-10-09', gjort('fullfoert'), 'gjort'],
    ['near, and not relevant', 'foerFrist3', '2026-10-09', gjort('ikkeAktuell'), 'ikkeAktuell'],
    ['a right that has expired', 'foerFrist3', '2026-10-13', { frivillig: true }, 'ute'],
  ])('%s', (_, steg, idag, annet, forventet) => {
    expect(svar(steg, idag, annet)).toBe(forventet);
  });

  it('a fine that was called off, or a step no longer chosen', () => {
    const uten = { konsekvens: null, opploesning: null } as unknown as typeof DAGER;
    expect(svar('foerKonsekvens7', '2026-11-23', {}, uten)).toBe('flyttet');
    expect(svar('etterFrist', '2026-10-13', {}, DAGER, ['foerFrist3'] as unknown as typeof STEGVALG)).toBe(
      'ikkeOensket',
    );
  });
});
