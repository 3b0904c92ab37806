import { describe, expect, it } from 'vitest';
import type { Hendelse, Oppgaveendring } from '#lib/domain/kilde/hendelse';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { tekster } from '#lib/messages/index';
import { endringstekst, historikktekst, withKontomellomrom } from './kilde';

const nb = tekster('nb');

const bilde = (frist: string, annet: Partial<NonNullable<Oppgaveendring['etter']>> = {}) => ({
  frist: d(frist),
  status: 'ikkeStartet' as const,
  beloep: null,
  ...annet,
});

function hendelse(endring: Partial<Oppgaveendring>, annet: Partial<Hendelse> = {}): Hendelse {
  return {
    type: 'NY',
    noekkel: toNoekkel('mva-alm-levering', '2026-T5'),
    gjelderPeriode: '2026',
    sekvensnummer: 1,
    tidspunkt: 0,
    fra: 'mva',
    navn: null,
    endring: {
      foer: null,
      etter: bilde('2026-12-10'),
      flyttetFra: null,
      aarsak: null,
      beskrivelse: [{ spraak: 'nb', tekst: 'Fra kilden' }],
      ...endring,
    },
    ...annet,
  };
}

const EGEN = toNoekkel('ny-etat', 'rapport-1');

describe('what has changed since last', () => {
  it.each<[string, Hendelse, string]>([
    ['a first word about what was there already', hendelse({}), 'Endret: Lever mva-meldingen'],
    [
      'one that only the kilde has delivered',
      hendelse({}, { noekkel: EGEN }),
      'Ny: Fra kilden, frist 10. desember 2026',
    ],
    [
      'what an event gives',
      hendelse({ beskrivelse: [] }, { noekkel: toNoekkel('restskatt-personlig', '2025-T1') }),
      'Ny: Betal restskatt, frist 10. desember 2026',
    ],
    [
      'moved',
      hendelse({ flyttetFra: d('2026-12-01') }, { type: 'ENDRET' }),
      'Ny frist: Lever mva-meldingen, fra 1. desember 2026 til 10. desember 2026',
    ],
    [
      'done',
      hendelse({ etter: bilde('2026-12-10', { status: 'fullfoert' }) }),
      'Ferdig: Lever mva-meldingen',
    ],
    [
      'taken back',
      hendelse({ foer: bilde('2026-12-10'), etter: null }, { type: 'TRUKKET', noekkel: EGEN }),
      'Trukket tilbake: Fra kilden',
    ],
    [
      'a fact',
      {
        ...hendelse({}, { type: 'FORHOLD', noekkel: null }),
        endring: { forhold: { navn: 'mvaTermin', verdi: 'aar' } },
      },
      'Ny opplysning: Hvor ofte virksomheten leverer mva-melding',
    ],
    [
      'facts of a register',
      { ...hendelse({}, { type: 'FORHOLD', noekkel: null }), endring: null },
      'Opplysninger om virksomheten er endret',
    ],
  ])('%s', (_, ett, tekst) => {
    expect(endringstekst(nb, ett)).toBe(tekst);
  });
});

describe('the history of an oppgave', () => {
  it.each<[Hendelse, string]>([
    [hendelse({}), 'Meldt med frist 10. desember 2026'],
    [
      hendelse({ foer: bilde('2026-12-10'), etter: bilde('2026-12-10', { beloep: 125_050 }) }),
      'Beløpet er 1\u00a0250,50\u00a0kroner',
    ],
    [{ ...hendelse({}, { type: 'MERKET' }), endring: { merket: 'fullfoert' } }, 'Merket som gjort'],
    [{ ...hendelse({}, { type: 'MERKET' }), endring: { merket: null } }, 'Merkingen ble angret'],
  ])('%#', (ett, tekst) => {
    expect(historikktekst(nb, ett)).toBe(tekst);
  });
});

it('an account as people read it', () => {
  expect(withKontomellomrom('76940512057')).toBe('7694 05 12057');
});
