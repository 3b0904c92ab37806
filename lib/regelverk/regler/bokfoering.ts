import { aarAv, addDager, type Dato, overlapper, sisteDagIMaaneden, tidligste } from '#lib/domain/dag/dato';
import type { Gjelder } from '#lib/domain/oppgave/oppgave';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { seksTerminer } from '#lib/regelverk/motor/perioder';
import type { Anvendelse, Regel, Termin } from '#lib/regelverk/motor/regel';
import { maanederEtter, regnskapsaar, regnskapsaarNoekkel } from '#lib/regelverk/motor/regnskapsaar-terminer';
import {
  iDrift,
  ja,
  mvaRegistrertI,
  NEI,
  organisasjonsformI,
  slettetFoer,
  ukjent,
} from '#lib/regelverk/motor/vilkaar';
import {
  alminneligeTerminer,
  alminneligGjelder,
  alminneligNoekkel,
} from '#lib/regelverk/regler/mva/mva-alminnelig';
import { KONSEKVENSER } from './konsekvenser';

const GJELDER = ja('organisasjonsform', 'regnskapsaarSlutt');
const GJELDER_MED_MVA = ja('organisasjonsform', 'mvaRegistrert', 'mvaTermin');
const UKJENT = ukjent('mvaTermin');

const isMvaTermin = ({ navn }: Gjelder): boolean => navn.includes('T');

/**
 * Bookkeeping is due with the mva-melding of the same two months, also the last one of a virksomhet that no
 * longer exists when it is due.
 */
function foelgerMelding(situasjon: Situasjon, termin: Termin): Anvendelse {
  const melding = alminneligGjelder(situasjon, termin);
  return melding.svar === 'ja' ? GJELDER_MED_MVA : melding;
}

/**
 * The four months apply when part of the time is not covered by a two-month mva-melding. Where it all is
 * covered, the earlier frister of the meldinger apply.
 */
function hverFjerdeMaaned(situasjon: Situasjon, { gjelder }: Termin, frist: Dato): Anvendelse {
  const drift = iDrift(situasjon, gjelder);
  if (drift === null || slettetFoer(situasjon, frist)) return NEI;
  if (mvaRegistrertI(situasjon, drift) === null) return GJELDER;
  let uvisst = false;
  for (let aar = aarAv(drift.fraOgMed); aar <= aarAv(drift.tilOgMed); aar++) {
    for (const termin of seksTerminer(aar)) {
      if (!overlapper(termin, drift)) continue;
      const { svar } = alminneligGjelder(situasjon, { gjelder: termin });
      if (svar === 'nei') return GJELDER;
      if (svar === 'ukjent') uvisst = true;
    }
  }
  return uvisst ? UKJENT : NEI;
}

function gjelder(situasjon: Situasjon, termin: Termin, frist: Dato): Anvendelse {
  const form = organisasjonsformI(situasjon, termin.gjelder);
  if (form !== 'ENK' && form !== 'AS') return NEI;
  return isMvaTermin(termin.gjelder)
    ? foelgerMelding(situasjon, termin)
    : hverFjerdeMaaned(situasjon, termin, frist);
}

/**
 * Every fourth month of a regnskapsaar, named by the month it ends in, or by the day when that is not the
 * last of a month. A short regnskapsaar has fewer terminer, a long one more.
 */
function fjerdeMaaneder(fristAar: number, situasjon: Situasjon): Termin[] {
  return [...regnskapsaar(situasjon, fristAar), ...regnskapsaar(situasjon, fristAar + 1)]
    .flatMap((aaret) => delIFire(aaret))
    .map((gjelder) => ({ gjelder, nominellFrist: gjelder.tilOgMed }))
    .filter(({ nominellFrist }) => aarAv(nominellFrist) === fristAar);
}

function delIFire({ fraOgMed: start, tilOgMed: slutt }: Gjelder): Gjelder[] {
  const ut: Gjelder[] = [];
  const foer = addDager(start, -1);
  for (let fraOgMed = start, maaneder = 4; ; maaneder += 4) {
    const tilOgMed = tidligste(maanederEtter(foer, maaneder), slutt);
    const helMaaned = tilOgMed === sisteDagIMaaneden(tilOgMed);
    ut.push({ navn: helMaaned ? tilOgMed.slice(0, 7) : tilOgMed, fraOgMed, tilOgMed });
    if (tilOgMed === slutt) return ut;
    fraOgMed = addDager(tilOgMed, 1);
  }
}

/** The common part of every duty of bokfoeringsloven. */
export const BOKFOERINGSPLIKT = {
  konsekvens: KONSEKVENSER.bokfoering,
  myndighet: 'SKE',
  produktomraade: 'BOKFOERING',
  oppgaveType: 'dokumentasjonskrav',
  fristType: 'leveringsfrist',
  flytting: 'ingen',
  former: ['ENK', 'AS'],
  lenke: LENKER.bokfoering,
} as const satisfies Partial<Regel>;

/**
 * Bokfoeringsloven § 7: bookkeeping up to date by the frister of mandatory reporting, and at least every
 * fourth month.
 */
export const BOKFOERING_REGLER: readonly Regel[] = [
  {
    ...BOKFOERINGSPLIKT,
    id: 'bokforing-ajour',
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.bokfoering, HJEMLER.mvaLeveringsfrist, HJEMLER.flyttingLevering],
        flytting: 'nesteVirkedag',
        terminer: alminneligeTerminer,
        terminNoekkel: alminneligNoekkel,
      },
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.bokfoering],
        terminer: fjerdeMaaneder,
        terminNoekkel: regnskapsaarNoekkel,
      },
    ],
    gjelder,
    forbehold: ['bokfoeringHverFjerdeMaaned', 'bokfoeringFaaPosteringer'],
  },
];
