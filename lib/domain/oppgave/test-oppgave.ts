import { d } from '#lib/domain/virksomhet/test-forhold';
import { flett } from './flett';
import { toNoekkel } from './noekkel';
import type { BeregnetOppgave, LevertOppgave, Markering, MarkeringVerdi } from './oppgave';

/** Returns a computed oppgave `test-levering:<periode>` with the given frist. For tests only. */
export function beregnet(
  periode: string,
  frist: string,
  annet: Partial<BeregnetOppgave> = {},
): BeregnetOppgave {
  return {
    noekkel: toNoekkel('test-levering', periode),
    regel: 'test-levering',
    gjelder: {
      navn: periode,
      fraOgMed: d('2026-01-01'),
      tilOgMed: d('2026-12-31'),
    },
    myndighet: 'SKE',
    produktomraade: 'MVA',
    oppgaveType: 'rapporteringskrav',
    frist: { fristType: 'leveringsfrist', frist: d(frist) },
    nominellFrist: d(frist),
    flytting: null,
    flytteregel: 'nesteVirkedag',
    utloestAv: ['mvaRegistrert'],
    hjemmel: [{ tekst: 'testloven § 1', lenke: 'https://example.test/lov' }],
    lenke: 'https://example.test/lever',
    par: null,
    frivillig: false,
    ...annet,
  };
}

/** Returns a delivered oppgave with the noekkel of `beregnet(periode)`. For tests only. */
export function levert(periode: string, frist: string, annet: Partial<LevertOppgave> = {}): LevertOppgave {
  return {
    noekkel: toNoekkel('test-levering', periode),
    kilde: 'mva',
    kildenavn: 'Merverdiavgift',
    gjelder: null,
    myndighet: 'SKE',
    myndighetsnavn: 'Skatteetaten',
    kontakt: { telefon: '800 80 000', side: 'https://example.test/kontakt' },
    beskrivelse: [],
    opprinneligFrist: null,
    aarsak: null,
    beloep: null,
    betaling: null,
    produktomraade: 'MVA',
    oppgaveType: 'rapporteringskrav',
    frist: { fristType: 'leveringsfrist', frist: d(frist) },
    status: 'ikkeStartet',
    statusDato: null,
    lenke: null,
    ...annet,
  };
}

/** Returns a markering on `beregnet(periode)`. For tests only. */
export function markering(periode: string, verdi: MarkeringVerdi, dato = '2026-03-01'): Markering {
  return {
    noekkel: toNoekkel('test-levering', periode),
    verdi,
    av: 'Kari Prøve',
    dato: d(dato),
  };
}

const AARET = { fraOgMed: d('2026-01-01'), tilOgMed: d('2026-12-31') };

/** Returns the calendar of 2026 as `flett` makes it. For tests only. */
export function kalender(
  beregnede: readonly BeregnetOppgave[],
  leverte: readonly LevertOppgave[] = [],
  markeringer: readonly Markering[] = [],
  idag = '2026-03-01',
) {
  return flett({
    beregnede,
    leverte,
    markeringer,
    periode: AARET,
    idag: d(idag),
  });
}
