import { describe, expect, it } from 'vitest';
import { item } from '#dev/proeve/testdata/kilder';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { forholdshendelse, oppgavehendelse } from './hendelse';
import { type ForholdInnhold, type Levering, type OppgaveInnhold, vurder } from './levering';

const oppgave = (endring: Record<string, unknown> = {}, sekvensnummer = 1): Levering<OppgaveInnhold> => ({
  eksternId: 'mva-1',
  sekvensnummer,
  innhold: toOppgaveInnhold('mva', LevertOppgaveSchema.parse(item('923609016', endring))),
});
const TRUKKET = { status: 'trukket' };

describe('vurder', () => {
  it.each([
    ['the first', null, oppgave(), 'lagret'],
    ['a higher number', oppgave(), oppgave({}, 2), 'lagret'],
    ['a lower number', oppgave({}, 2), oppgave(), 'foreldet'],
    ['the same again', oppgave(), oppgave(), 'uendret'],
    ['the same number with something else', oppgave(), oppgave({ beloep: 1 }), 'avvist'],
  ])('%s', (_navn, lagret, ny, utfall) => {
    expect(vurder(lagret, ny)).toBe(utfall);
  });
});

describe('oppgavehendelse', () => {
  it.each([
    ['the first word', null, {}, 'NY'],
    ['another day', {}, { frist: { fristType: 'leveringsfrist', frist: '2027-01-04' } }, 'ENDRET'],
    ['another text', {}, { beskrivelse: [{ spraak: 'nb', tekst: 'Annet' }] }, 'ENDRET'],
    ['taken back', {}, TRUKKET, 'TRUKKET'],
    ['said again after it was taken back', TRUKKET, {}, 'NY'],
    ['the same again', {}, {}, undefined],
    ['taken back before it was there', null, TRUKKET, undefined],
    ['taken back twice', TRUKKET, { ...TRUKKET, beloep: 5 }, undefined],
  ])('%s', (_navn, foer, etter, type) => {
    expect(oppgavehendelse(foer && oppgave(foer), oppgave(etter, 2))?.type).toBe(type);
  });

  it('holds what it was and what it became, and the year of the frist', () => {
    const etter = {
      frist: { fristType: 'leveringsfrist', frist: '2027-01-04' },
      beloep: '1234.50',
      aarsak: 'Utsatt etter søknad',
    };
    expect(oppgavehendelse(oppgave(), oppgave(etter, 2))).toEqual({
      type: 'ENDRET',
      noekkel: 'mva-alm-levering:2026-T5',
      gjelderPeriode: '2027',
      endring: {
        foer: { frist: '2026-12-10', status: 'ikkeStartet', beloep: null },
        etter: { frist: '2027-01-04', status: 'ikkeStartet', beloep: 123450 },
        flyttetFra: '2026-12-10',
        aarsak: 'Utsatt etter søknad',
        beskrivelse: [{ spraak: 'nb', tekst: 'Mva-melding' }],
      },
    });
  });

  it('a first delivery that moves the frist has the day it was moved from', () => {
    const flyttet = {
      frist: { fristType: 'leveringsfrist', frist: '2027-01-04' },
      opprinneligFrist: '2026-12-10',
    };
    expect(oppgavehendelse(null, oppgave(flyttet))?.endring).toMatchObject({
      foer: null,
      flyttetFra: '2026-12-10',
    });
    expect(oppgavehendelse(null, oppgave())?.endring).toMatchObject({ flyttetFra: null });
  });
});

describe('forholdshendelse', () => {
  const fakta = (endring: Partial<ForholdInnhold> = {}): Levering<ForholdInnhold> => ({
    eksternId: 'f-1',
    sekvensnummer: 1,
    innhold: {
      navn: 'mvaRegistrert',
      verdi: true,
      fraOgMed: null,
      tilOgMed: null,
      trukket: false,
      ...endring,
    } as ForholdInnhold,
  });

  it.each([
    ['the first word', null, {}, true],
    ['another value', {}, { verdi: false }, false],
    ['taken back', {}, { trukket: true }, null],
  ])('%s', (_navn, foer, etter, verdi) => {
    const hendelse = forholdshendelse(foer && fakta(foer), fakta(etter as Partial<ForholdInnhold>));
    expect(hendelse).toEqual({
      type: 'FORHOLD',
      noekkel: null,
      gjelderPeriode: null,
      endring: { forhold: { navn: 'mvaRegistrert', verdi } },
    });
  });

  it('is nothing when it says the same, or takes back what was never said', () => {
    expect(forholdshendelse(fakta(), fakta())).toBeNull();
    expect(forholdshendelse(null, fakta({ trukket: true }))).toBeNull();
  });
});
