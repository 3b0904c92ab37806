import { addDager, type Dato, maanedAv, toDato } from '#lib/domain/dato';
import type { Gjelder } from '#lib/domain/oppgave';
import { regnskapsaarSluttI } from '#lib/domain/regnskapsaar';
import { intervaller, type Situasjon, spenn, verdiPaa } from '#lib/domain/situasjon';
import { HJEMLER } from './hjemler';
import { LENKER } from './lenker';
import type { Anvendelse, Regel, Termin } from './regel';
import { ja, NEI, organisasjonsformI, slettetFoer } from './vilkaar';

const GJELDER = ja('organisasjonsform', 'regnskapsaarSlutt');

/** The days of a calendar year on which a regnskapsaar ends: one as a rule, none or two in a year it is changed. */
function slutterI(situasjon: Situasjon, aar: number): Dato[] {
  const dager = intervaller(situasjon, 'regnskapsaarSlutt').flatMap((intervall) => {
    const slutt = regnskapsaarSluttI(intervall.verdi, aar);
    const { fraOgMed, tilOgMed } = spenn(intervall);
    return fraOgMed <= slutt && slutt <= tilOgMed ? [slutt] : [];
  });
  return dager.sort();
}

/** The last end before a calendar year; where the one in the year before is lacking, the year is longer than twelve months. */
function forrigeSlutt(situasjon: Situasjon, aar: number): Dato {
  return (
    slutterI(situasjon, aar - 1).at(-1) ?? slutterI(situasjon, aar - 2).at(-1) ?? toDato(aar - 1, 12, 31)
  );
}

/** The regnskapsaar that end in a calendar year, named after it. Of two, the first is named by its month also: `2025-06`. */
function regnskapsaar(situasjon: Situasjon, aar: number): Gjelder[] {
  const slutter = slutterI(situasjon, aar);
  return slutter.map((tilOgMed, i) => ({
    navn: i === slutter.length - 1 ? `${aar}` : tilOgMed.slice(0, 7),
    fraOgMed: addDager(slutter[i - 1] ?? forrigeSlutt(situasjon, aar), 1),
    tilOgMed,
  }));
}

/** Before 1 August the year after, before 1 February for one that ended in the first half of the year. */
function innsendinger(fristAar: number, situasjon: Situasjon): Termin[] {
  return regnskapsaar(situasjon, fristAar - 1).map((gjelder) => ({
    gjelder,
    nominellFrist: maanedAv(gjelder.tilOgMed) <= 6 ? toDato(fristAar, 1, 31) : toDato(fristAar, 7, 31),
  }));
}

function regnskapsaarNoekkel(situasjon: Situasjon): string | null {
  const [eneste, ...flere] = intervaller(situasjon, 'regnskapsaarSlutt');
  if (!eneste || flere.length > 0 || eneste.fraOgMed !== null || eneste.tilOgMed !== null) return null;
  return eneste.verdi;
}

/**
 * An AS. An ENK is held to it only above 20 million kroner in assets or 20 man-years, which is outside what this
 * service covers. Falls away when the virksomhet is in konkurs or deleted on the day of the frist. A first
 * regnskapsaar that is joined with the next (regnskapsloven § 1-7, founded 1 July or later) is not known here.
 */
function gjelder(situasjon: Situasjon, termin: Termin, frist: Dato): Anvendelse {
  if (organisasjonsformI(situasjon, termin.gjelder) !== 'AS') return NEI;
  if (verdiPaa(situasjon, 'avvikling', frist) === 'konkurs' || slettetFoer(situasjon, frist)) return NEI;
  return GJELDER;
}

/**
 * Innsending of aarsregnskap to Regnskapsregisteret. The law says one month after it was adopted; the date here is the
 * last on which no fee runs. Nothing in the law moves it from a weekend, so it stands.
 */
export const AARSREGNSKAP_REGLER: readonly Regel[] = [
  {
    id: 'aarsregnskap-innsending',
    myndighet: 'BRREG',
    produktomraade: 'AARSREGNSKAP',
    oppgaveType: 'rapporteringskrav',
    fristType: 'leveringsfrist',
    flytting: 'ingen',
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.aarsregnskapInnsending, HJEMLER.aarsregnskapGebyr],
        terminer: innsendinger,
        terminNoekkel: regnskapsaarNoekkel,
      },
    ],
    gjelder,
    lenke: LENKER.aarsregnskap,
  },
];
