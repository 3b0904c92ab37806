import { addMaaneder, toDato } from '#lib/domain/dag/dato';
import type { MvaTermin } from '#lib/domain/virksomhet/forhold';
import { type Situasjon, verdiPaa } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { kalenderaar } from '#lib/regelverk/motor/perioder';
import type { Anvendelse, Regel, Termin } from '#lib/regelverk/motor/regel';
import { ja, mvaRegistrertI, NEI, ukjent } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from '#lib/regelverk/regler/konsekvenser';

const GJELDER = ja('mvaRegistrert', 'mvaTermin');
const UKJENT = ukjent('mvaTermin');

/**
 * Applies when mva is reported as `slag` on the day of the frist, after at least `maanederRegistrert` months
 * in the register.
 */
function withTermin(slag: MvaTermin, maanederRegistrert: number) {
  return (situasjon: Situasjon, { nominellFrist }: Termin): Anvendelse => {
    const tid = { fraOgMed: addMaaneder(nominellFrist, -maanederRegistrert), tilOgMed: nominellFrist };
    const registrert = mvaRegistrertI(situasjon, tid);
    if (registrert?.fraOgMed !== tid.fraOgMed || registrert.tilOgMed !== tid.tilOgMed) return NEI;
    const naa = verdiPaa(situasjon, 'mvaTermin', nominellFrist);
    if (naa === undefined) return UKJENT;
    return naa === slag ? GJELDER : NEI;
  };
}

const SOEKNAD = {
  myndighet: 'SKE',
  produktomraade: 'MVA',
  oppgaveType: 'registreringskrav',
  fristType: 'leveringsfrist',
  flytting: 'nesteVirkedag',
  frivillig: true,
  lenke: LENKER.mvaBetaling,
} as const;

/** The two applications: to report mva once a year, and to go back. Named after the year they are for. */
export const MVA_AARSTERMIN_REGLER: readonly Regel[] = [
  {
    // Requires a year in the register. The turnover is unknown here.
    ...SOEKNAD,
    id: 'mva-aarstermin-soknad',
    konsekvens: KONSEKVENSER.aarstermin,
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.mvaAarstermin, HJEMLER.flyttingLevering],
        terminer: (aar) => [{ gjelder: kalenderaar(aar), nominellFrist: toDato(aar, 2, 1) }],
      },
    ],
    gjelder: withTermin('toMaaneder', 12),
    forbehold: ['forskriftIkkeLest', 'aarsterminVilkaar'],
  },
  {
    ...SOEKNAD,
    id: 'mva-aarstermin-soknad-tilbake',
    konsekvens: KONSEKVENSER.aarsterminTilbake,
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.mvaAarsterminTilbake, HJEMLER.flyttingLevering],
        terminer: (aar) => [{ gjelder: kalenderaar(aar + 1), nominellFrist: toDato(aar, 12, 1) }],
      },
    ],
    gjelder: withTermin('aar', 0),
    forbehold: ['forskriftIkkeLest', 'aarsterminToAar'],
  },
];
