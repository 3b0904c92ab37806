import { describe, expect, it } from 'vitest';
import { flett } from '#lib/domain/oppgave/flett';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import type { BeregnetOppgave, Markering, Oppgave } from '#lib/domain/oppgave/oppgave';
import { beregnet, markering } from '#lib/domain/oppgave/test-oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { type Spraak, tekster } from '#lib/messages/index';
import {
  forfalttekst,
  gjelderTekst,
  handlingstekst,
  iSpraaket,
  isOverdue,
  statustekst,
  tittelspraak,
} from './oppgave';

const nb = tekster('nb');

describe('what an oppgave is about', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31', '2026'],
    ['2026-10', '2026-10-01', '2026-10-31', 'oktober 2026'],
    ['2028-02', '2028-02-01', '2028-02-29', 'februar 2028'],
    ['2026-T5', '2026-09-01', '2026-10-31', 'september–oktober 2026'],
    ['2026-T2', '2026-01-01', '2026-12-31', '2. termin 2026'],
    ['2026-K2', '2026-04-01', '2026-06-30', '2. kvartal 2026'],
    ['2026-04', '2026-01-01', '2026-04-30', 'januar–april 2026'],
    ['2026', '2025-07-01', '2026-06-30', 'juli 2025–juni 2026'],
    ['2026-02', '2025-11-01', '2026-02-28', 'november 2025–februar 2026'],
    ['2026', '2026-03-09', '2026-03-23', '9.–23. mars 2026'],
    ['2026', '2026-03-25', '2026-04-08', '25. mars–8. april 2026'],
    ['2025', '2024-10-01', '2025-07-31', 'oktober 2024–juli 2025'],
    ['2027', '2026-12-24', '2027-01-07', '24. desember 2026–7. januar 2027'],
    ['2026-02-15', '2026-02-15', '2026-02-15', '15. februar 2026'],
    // Not a whole month, though it starts one.
    ['2026-02-15', '2026-02-01', '2026-02-15', '1.–15. februar 2026'],
  ])('%s (%s to %s) reads «%s»', (navn, fraOgMed, tilOgMed, tekst) => {
    expect(gjelderTekst(nb, { navn, fraOgMed: d(fraOgMed), tilOgMed: d(tilOgMed) })).toBe(tekst);
  });
});

const FRIST = '2026-05-31';

function oppgave(annet: Partial<BeregnetOppgave>, idag: string, markeringer: Markering[] = []): Oppgave {
  const periode = { fraOgMed: d('2026-01-01'), tilOgMed: d('2026-12-31') };
  const beregnede = [beregnet('2026', FRIST, annet)];
  const [eneste] = flett({ beregnede, leverte: [], markeringer, periode, idag: d(idag) });
  if (!eneste) throw new Error('no oppgave');
  return eneste;
}

describe('a right one may use', () => {
  const paa = (idag: string, markeringer: Markering[] = []) => {
    const rett = oppgave({ frivillig: true }, idag, markeringer);
    return [statustekst(nb, rett, d(idag)), isOverdue(rett, d(idag))];
  };

  it('can be used until its day, and is then over without being late', () => {
    expect(paa('2026-05-30')).toEqual(['1 dag igjen', false]);
    expect(paa('2026-05-31')).toEqual(['Frist i dag', false]);
    expect(paa('2026-06-01')).toEqual(['Fristen er ute', true]);
  });

  it('is as it was marked, also when its day has passed', () => {
    expect(paa('2026-06-01', [markering('2026', 'fullfoert')])).toEqual(['Gjort', false]);
    expect(paa('2026-06-01', [markering('2026', 'ikkeAktuell')])).toEqual(['Ikke aktuell', false]);
  });

  it('is not what a duty is', () => {
    const plikt = oppgave({}, '2026-06-01');
    expect(statustekst(nb, plikt, d('2026-06-01'))).toBe('Vi vet ikke');
    expect(isOverdue(plikt, d('2026-06-01'))).toBe(false);
  });
});

describe('the words follow what kind of oppgave it is', () => {
  const betaling = { fristType: 'betalingsfrist', frist: d(FRIST) } as const;
  const utgaatt = 'Fristen er passert';
  it.each<[Partial<BeregnetOppgave>, lenke: string, forfalt: string]>([
    [
      {},
      'Gå til levering hos Skatteetaten',
      `${utgaatt}, men du kan fortsatt levere. Gjør det så snart du kan.`,
    ],
    [
      { oppgaveType: 'betalingskrav', frist: betaling },
      'Gå til betaling hos Skatteetaten',
      `${utgaatt}. Renter løper til du betaler.`,
    ],
    [
      { oppgaveType: 'registreringskrav', myndighet: 'BRREG' },
      'Gå til registrering hos Brønnøysundregistrene',
      `${utgaatt}. Gjør det så snart du kan.`,
    ],
    [
      { oppgaveType: 'dokumentasjonskrav' },
      'Les mer hos Skatteetaten',
      `${utgaatt}. Gjør det så snart du kan.`,
    ],
  ])('%o', (annet, lenke, forfalt) => {
    const plikt = oppgave(annet, '2026-06-01');
    expect([handlingstekst(nb, plikt), forfalttekst(nb, plikt)]).toEqual([lenke, forfalt]);
  });

  it('an application is applied for, and what is paid in advance is paid', () => {
    const rett = { frivillig: true } as const;
    expect(handlingstekst(nb, oppgave(rett, FRIST))).toBe('Gå til tjenesten hos Skatteetaten');
    expect(handlingstekst(nb, oppgave({ ...rett, frist: betaling }, FRIST))).toBe(
      'Gå til betaling hos Skatteetaten',
    );
  });
});

describe('the words of a kilde', () => {
  const skrevet = (...spraak: Spraak[]) => spraak.map((ett) => ({ spraak: ett, tekst: `på ${ett}` }));

  it.each<[side: Spraak, levert: Spraak[], vist: string | undefined]>([
    ['nb', ['nb', 'nn', 'en'], 'nb'],
    ['nn', ['nb', 'nn', 'en'], 'nn'],
    ['en', ['nb', 'nn', 'en'], 'en'],
    // The two Norwegian languages are nearer to each other than to English.
    ['nn', ['en', 'nb'], 'nb'],
    ['nb', ['en', 'nn'], 'nn'],
    ['nb', ['en'], 'en'],
    ['en', ['nn', 'nb'], 'nb'],
    ['en', ['nn'], 'nn'],
    ['nn', [], undefined],
  ])('on a page in %s, of %j, are those in %s', (side, levert, vist) => {
    expect(iSpraaket(tekster(side), skrevet(...levert))?.spraak).toBe(vist);
  });

  it('say their own language when it is not that of the page', () => {
    const fraKilden = {
      regel: null,
      noekkel: toNoekkel('krav', '2026'),
      levert: { beskrivelse: skrevet('nb') },
    };
    const spraak = (side: Spraak) => tittelspraak(tekster(side), fraKilden);
    expect([spraak('nb'), spraak('nn'), spraak('en')]).toEqual([undefined, 'nb', 'nb']);
    expect(tittelspraak(tekster('en'), { ...fraKilden, regel: 'mva-alm-levering' })).toBeUndefined();
  });
});
