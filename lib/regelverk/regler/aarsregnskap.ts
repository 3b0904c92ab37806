import { aarAv, type Dato, maanedAv, toDato } from '#lib/domain/dag/dato';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import type { Anvendelse, Regel, Regime, Termin } from '#lib/regelverk/motor/regel';
import { maanederEtter, regnskapsaar, regnskapsaarNoekkel } from '#lib/regelverk/motor/regnskapsaar-terminer';
import { canAnswer, ja, NEI, organisasjonsformI } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from './konsekvenser';

const GJELDER = ja('organisasjonsform', 'regnskapsaarSlutt');

/**
 * Due before 1 August of the year after; before 1 February for a regnskapsaar that ended in the first half of
 * the year.
 */
function innsendinger(fristAar: number, situasjon: Situasjon): Termin[] {
  return regnskapsaar(situasjon, fristAar - 1).map((gjelder) => ({
    gjelder,
    nominellFrist: maanedAv(gjelder.tilOgMed) <= 6 ? toDato(fristAar, 1, 31) : toDato(fristAar, 7, 31),
  }));
}

/** Due six months after the regnskapsaar: 30 June for the calendar year. */
function seksMaanederEtter(fristAar: number, situasjon: Situasjon): Termin[] {
  return [...regnskapsaar(situasjon, fristAar - 1), ...regnskapsaar(situasjon, fristAar)]
    .map((gjelder) => ({ gjelder, nominellFrist: maanederEtter(gjelder.tilOgMed, 6) }))
    .filter(({ nominellFrist }) => aarAv(nominellFrist) === fristAar);
}

const regime = (terminer: Regime['terminer'], ...hjemmel: Regime['hjemmel']): Regime => ({
  fraOgMed: null,
  tilOgMed: null,
  hjemmel,
  terminer,
  terminNoekkel: regnskapsaarNoekkel,
});

/**
 * Applies to an AS. An ENK has the duty only above 20 million kroner in assets or 20 man-years, which this
 * service does not cover. Does not apply when the virksomhet is in konkurs or deleted on the day of the
 * frist. Whether a first regnskapsaar is joined with the next (regnskapsloven § 1-7, founded 1 July or later)
 * is unknown here.
 */
function gjelder(situasjon: Situasjon, termin: Termin, frist: Dato): Anvendelse {
  if (organisasjonsformI(situasjon, termin.gjelder) !== 'AS') return NEI;
  return canAnswer(situasjon, frist) ? GJELDER : NEI;
}

const FELLES = {
  myndighet: 'BRREG',
  produktomraade: 'AARSREGNSKAP',
  fristType: 'leveringsfrist',
  flytting: 'ingen',
  former: ['AS'],
  gjelder,
  lenke: LENKER.aarsregnskap,
} as const;

/**
 * Adopting the aarsregnskap, at the ordinary general meeting, and sending it to Regnskapsregisteret. The law
 * says one month after adoption; the date here is the last one without a fee. No law moves these dates from a
 * weekend.
 */
export const AARSREGNSKAP_REGLER: readonly Regel[] = [
  {
    ...FELLES,
    id: 'aarsregnskap-fastsetting',
    konsekvens: KONSEKVENSER.fastsetting,
    oppgaveType: 'dokumentasjonskrav',
    regimer: [regime(seksMaanederEtter, HJEMLER.aarsregnskapFastsetting)],
    forbehold: ['selskapetsEgenFrist', 'foersteRegnskapsaar'],
  },
  {
    ...FELLES,
    id: 'generalforsamling-ordinaer',
    konsekvens: KONSEKVENSER.generalforsamling,
    oppgaveType: 'dokumentasjonskrav',
    regimer: [regime(seksMaanederEtter, HJEMLER.generalforsamling)],
    forbehold: ['selskapetsEgenFrist', 'foersteRegnskapsaar'],
  },
  {
    ...FELLES,
    id: 'aarsregnskap-innsending',
    konsekvens: KONSEKVENSER.aarsregnskap,
    oppgaveType: 'rapporteringskrav',
    regimer: [regime(innsendinger, HJEMLER.aarsregnskapInnsending, HJEMLER.aarsregnskapGebyr)],
    forbehold: ['foersteRegnskapsaar'],
  },
];
