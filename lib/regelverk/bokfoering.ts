import { aarAv, addDager, type Dato, sisteDagIMaaneden, tidligste } from '#lib/domain/dato';
import type { Gjelder } from '#lib/domain/oppgave';
import { type Situasjon, sisteVerdiI } from '#lib/domain/situasjon';
import { HJEMLER } from './hjemler';
import { KONSEKVENSER } from './konsekvenser';
import { LENKER } from './lenker';
import { alminneligFrist } from './mva-frist';
import { seksTerminer } from './perioder';
import type { Anvendelse, Regel, Termin } from './regel';
import { maanederEtter, regnskapsaar, regnskapsaarNoekkel } from './regnskapsaar-terminer';
import { iDrift, ja, mvaRegistrertI, NEI, organisasjonsformI, slettetFoer, ukjent } from './vilkaar';

const GJELDER = ja('organisasjonsform', 'regnskapsaarSlutt');
const GJELDER_MED_MVA = ja('organisasjonsform', 'mvaRegistrert', 'mvaTermin');
const UKJENT = ukjent('mvaTermin');

const erMvaTermin = ({ navn }: Gjelder): boolean => navn.includes('T');

/** Whether the books must be up to date by the mva-melding of a time. Undefined when that cannot be known yet. */
function foelgerMva(situasjon: Situasjon, gjelder: Gjelder): boolean | undefined {
  const registrert = mvaRegistrertI(situasjon, gjelder);
  if (registrert === null) return false;
  const slag = sisteVerdiI(situasjon, 'mvaTermin', registrert);
  return slag === undefined ? undefined : slag === 'toMaaneder';
}

/**
 * Who reports mva every second month has books up to date by those frister, and never four months behind; so the
 * four months only bind the others.
 */
function gjelder(situasjon: Situasjon, termin: Termin, frist: Dato): Anvendelse {
  const form = organisasjonsformI(situasjon, termin.gjelder);
  if (form !== 'ENK' && form !== 'AS') return NEI;
  if (iDrift(situasjon, termin.gjelder) === null || slettetFoer(situasjon, frist)) return NEI;
  const mva = foelgerMva(situasjon, termin.gjelder);
  if (mva === undefined) return UKJENT;
  if (mva !== erMvaTermin(termin.gjelder)) return NEI;
  return mva ? GJELDER_MED_MVA : GJELDER;
}

function mvaTerminer(fristAar: number): Termin[] {
  return [fristAar - 1, fristAar]
    .flatMap((aar) =>
      seksTerminer(aar).map((gjelder, i) => ({ gjelder, nominellFrist: alminneligFrist(aar, i + 1) })),
    )
    .filter(({ nominellFrist }) => aarAv(nominellFrist) === fristAar);
}

/** Every fourth month of a regnskapsaar, named by the month it ends in, or the day when that is not the last of a month. A short regnskapsaar has fewer, a long one more. */
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

/** Bokfoeringsloven § 7: up to date by the frister for what one must report, and every fourth month at least. */
export const BOKFOERING_REGLER: readonly Regel[] = [
  {
    id: 'bokforing-ajour',
    konsekvens: KONSEKVENSER.bokfoering,
    myndighet: 'SKE',
    produktomraade: 'BOKFOERING',
    oppgaveType: 'dokumentasjonskrav',
    fristType: 'leveringsfrist',
    flytting: 'ingen',
    former: ['ENK', 'AS'],
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.bokfoering, HJEMLER.mvaLeveringsfrist, HJEMLER.flyttingLevering],
        flytting: 'nesteVirkedag',
        terminer: mvaTerminer,
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
    lenke: LENKER.bokfoering,
    forbehold: ['bokfoeringHverFjerdeMaaned', 'bokfoeringFaaPosteringer'],
  },
];
