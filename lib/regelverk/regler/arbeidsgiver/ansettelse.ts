import { aarAv, addDager, addMaaneder, toDato } from '#lib/domain/dag/dato';
import { intervaller, type Situasjon } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { kalenderaar } from '#lib/regelverk/motor/perioder';
import type { Anvendelse, Regel, Termin } from '#lib/regelverk/motor/regel';
import { canAnswer, holderI, ja, NEI } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from '#lib/regelverk/regler/konsekvenser';
import {
  arbeidsgiverI,
  FOERSTE_LOEPENDE,
  foersteLoenn,
  foersteLoennNoekkel,
  withKnownLoennsdag,
} from './loenn';

/**
 * The day before the first pay day of a year; a year without one has no termin. For a pay day on 1 January
 * the frist is in the year before.
 */
const foerAaretsFoersteLoenn = (fristAar: number, situasjon: Situasjon): Termin[] =>
  [fristAar, fristAar + 1].flatMap((aar) => {
    const loenn = foersteLoenn(situasjon, aar);
    const nominellFrist = loenn && addDager(loenn, -1);
    return nominellFrist && aarAv(nominellFrist) === fristAar
      ? [{ gjelder: kalenderaar(aar), nominellFrist }]
      : [];
  });

const skattekortGjelder = withKnownLoennsdag(arbeidsgiverI('arbeidsgiver', 'loennsdag'));

/** Lov om obligatorisk tjenestepensjon § 2: six months after the duty arose. */
const OTP_MAANEDER = 6;
const GJELDER_OTP = ja('arbeidsgiver');

/**
 * One termin each time the virksomhet became an employer, named by the year; only the first within a year.
 */
function otpTerminer(fristAar: number, situasjon: Situasjon): Termin[] {
  const terminer = new Map<string, Termin>();
  for (const { verdi, fraOgMed } of intervaller(situasjon, 'arbeidsgiver')) {
    if (verdi !== true || fraOgMed === null) continue;
    const navn = `${aarAv(fraOgMed)}`;
    const nominellFrist = addMaaneder(fraOgMed, OTP_MAANEDER);
    if (!terminer.has(navn))
      terminer.set(navn, { gjelder: { navn, fraOgMed, tilOgMed: nominellFrist }, nominellFrist });
  }
  return [...terminer.values()].filter(({ nominellFrist }) => aarAv(nominellFrist) === fristAar);
}

/** Applies to a virksomhet that is still an employer six months later. */
function otpGjelder(situasjon: Situasjon, { nominellFrist }: Termin): Anvendelse {
  const dagen = { fraOgMed: nominellFrist, tilOgMed: nominellFrist };
  return holderI(situasjon, 'arbeidsgiver', dagen) === true && canAnswer(situasjon, nominellFrist)
    ? GJELDER_OTP
    : NEI;
}

const FAST = { myndighet: 'SKE', produktomraade: 'ARBEIDSGIVER', flytting: 'ingen' } as const;

/**
 * Duties of an employer towards its employees: their skattekort before the first pay of each year, and a
 * pension scheme once.
 */
export const ANSETTELSE_REGLER: readonly Regel[] = [
  {
    ...FAST,
    id: 'skattekort-innhenting',
    konsekvens: KONSEKVENSER.skattekort,
    oppgaveType: 'dokumentasjonskrav',
    fristType: 'innhentingsfrist',
    regimer: [
      {
        // Earlier years are left out: nobody is asked for the pay day then.
        fraOgMed: FOERSTE_LOEPENDE,
        tilOgMed: null,
        hjemmel: [HJEMLER.skattekort],
        terminer: foerAaretsFoersteLoenn,
        terminNoekkel: foersteLoennNoekkel,
      },
    ],
    gjelder: skattekortGjelder,
    lenke: LENKER.skattekort,
  },
  {
    ...FAST,
    id: 'otp-ordning',
    konsekvens: KONSEKVENSER.otp,
    oppgaveType: 'dokumentasjonskrav',
    fristType: 'leveringsfrist',
    regimer: [
      {
        // The tax administration has supervised the duty since then.
        fraOgMed: toDato(2021, 6, 1),
        tilOgMed: null,
        hjemmel: [HJEMLER.otp],
        terminer: otpTerminer,
        terminNoekkel: (situasjon) =>
          intervaller(situasjon, 'arbeidsgiver').every(({ fraOgMed }) => fraOgMed === null) ? 'ingen' : null,
      },
    ],
    gjelder: otpGjelder,
    lenke: LENKER.otp,
    forbehold: ['otpVilkaar'],
  },
];
