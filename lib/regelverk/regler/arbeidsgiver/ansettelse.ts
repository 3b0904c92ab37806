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

/** The day before the first pay day of a year; a year without one has no termin. Pay on 1 January is prepared in December. */
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

/** One for each time the virksomhet is known to have become an employer, named by the year; the first of a year. */
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

/** Concerns one that is still an employer when the six months are over. */
function otpGjelder(situasjon: Situasjon, { nominellFrist }: Termin): Anvendelse {
  const dagen = { fraOgMed: nominellFrist, tilOgMed: nominellFrist };
  return holderI(situasjon, 'arbeidsgiver', dagen) === true && canAnswer(situasjon, nominellFrist)
    ? GJELDER_OTP
    : NEI;
}

const FAST = { myndighet: 'SKE', produktomraade: 'ARBEIDSGIVER', flytting: 'ingen' } as const;

/** What one does for those one employs: their skattekort before the first pay of each year, and a pension once. */
export const ANSETTELSE_REGLER: readonly Regel[] = [
  {
    ...FAST,
    id: 'skattekort-innhenting',
    konsekvens: KONSEKVENSER.skattekort,
    oppgaveType: 'dokumentasjonskrav',
    fristType: 'innhentingsfrist',
    regimer: [
      {
        // Nobody is asked for the pay day of an earlier year.
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
        // The tax administration has watched over the duty since then.
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
