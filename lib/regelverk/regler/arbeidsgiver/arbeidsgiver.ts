import { toDato } from '#lib/domain/dag/dato';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { kalenderaar, maaned } from '#lib/regelverk/motor/perioder';
import type { Regel, Termin } from '#lib/regelverk/motor/regel';
import { KONSEKVENSER } from '#lib/regelverk/regler/konsekvenser';
import { ANSETTELSE_REGLER } from './ansettelse';
import {
  arbeidsgiverI,
  dagenEtterLoenn,
  FOERSTE_LOEPENDE,
  femtende,
  loennI,
  loennsdagNoekkel,
  SISTE_TERMINREGIME,
  withKnownLoennsdag,
} from './loenn';
import { UTLEGGSTREKK_REGLER } from './utleggstrekk';

/** The a-melding is due for each month with an arbeidsforhold, also before the first loenn. */
const sistArbeidsgiver = arbeidsgiverI('arbeidsgiver');
/** Duties that follow from loenn paid in the period. */
const betalteLoenn = loennI('arbeidsgiver');

/** A-opplysningsforskriften § 2-1: the 5th of the month after. */
function ameldinger(aar: number): Termin[] {
  const desember = {
    gjelder: maaned(aar - 1, 12),
    nominellFrist: toDato(aar, 1, 5),
  };
  const resten = Array.from({ length: 11 }, (_, i) => ({
    gjelder: maaned(aar, i + 1),
    nominellFrist: toDato(aar, i + 2, 5),
  }));
  return [desember, ...resten];
}

const withdrawGjelder = withKnownLoennsdag(loennI('arbeidsgiver', 'loennsdag'));

const ARBEIDSGIVER = {
  myndighet: 'SKE',
  produktomraade: 'ARBEIDSGIVER',
} as const;
const BETALING = {
  ...ARBEIDSGIVER,
  oppgaveType: 'betalingskrav',
  fristType: 'betalingsfrist',
} as const;

/** What an arbeidsgiver files and pays. */
export const ARBEIDSGIVER_REGLER: readonly Regel[] = [
  {
    ...ARBEIDSGIVER,
    id: 'amelding-levering',
    konsekvens: KONSEKVENSER.amelding,
    oppgaveType: 'rapporteringskrav',
    fristType: 'leveringsfrist',
    // Moved by its own regulation, not by skatteforvaltningsloven. No extension is granted.
    flytting: 'nesteVirkedag',
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.ameldingPlikt, HJEMLER.ameldingTidspunkt, HJEMLER.ameldingFrist],
        terminer: ameldinger,
      },
    ],
    gjelder: sistArbeidsgiver,
    lenke: LENKER.amelding,
    forbehold: ['forskriftIkkeLest'],
  },
  {
    ...BETALING,
    id: 'aga-betaling',
    konsekvens: KONSEKVENSER.betaling,
    flytting: 'nesteVirkedag',
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.agaBetaling, HJEMLER.flyttingBetaling],
        terminer: femtende,
      },
    ],
    gjelder: betalteLoenn,
    lenke: LENKER.kravoversikt,
  },
  {
    // Loenn paid in 2025 at the latest: the last one was due 15 January 2026.
    ...BETALING,
    id: 'forskuddstrekk-betaling-termin',
    konsekvens: KONSEKVENSER.forskuddstrekk,
    flytting: 'nesteVirkedag',
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: SISTE_TERMINREGIME,
        hjemmel: [HJEMLER.forskuddstrekkTermin, HJEMLER.flyttingBetaling],
        terminer: femtende,
      },
    ],
    gjelder: betalteLoenn,
    lenke: LENKER.kravoversikt,
  },
  {
    // Loenn paid from 1 January 2026, lov 20.6.2025 nr. 63. Only the kilde knows of extra days under a
    // granted extension.
    ...BETALING,
    id: 'forskuddstrekk-betaling-lopende',
    konsekvens: KONSEKVENSER.forskuddstrekk,
    flytting: 'virkedag',
    regimer: [
      {
        fraOgMed: FOERSTE_LOEPENDE,
        tilOgMed: null,
        hjemmel: [HJEMLER.forskuddstrekkLoepende],
        terminer: dagenEtterLoenn,
        terminNoekkel: loennsdagNoekkel,
      },
    ],
    gjelder: withdrawGjelder,
    lenke: LENKER.kravoversikt,
    forbehold: ['virkedagIkkeDefinert'],
  },
  ...UTLEGGSTREKK_REGLER,
  {
    // Not moved: the authority showed 31 January also in 2021, when it was a Sunday.
    ...ARBEIDSGIVER,
    id: 'lonnssammenstilling-ansatte',
    konsekvens: KONSEKVENSER.ingenFunnet,
    oppgaveType: 'dokumentasjonskrav',
    fristType: 'leveringsfrist',
    flytting: 'ingen',
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.loennssammenstilling],
        terminer: (aar) => [{ gjelder: kalenderaar(aar - 1), nominellFrist: toDato(aar, 1, 31) }],
      },
    ],
    gjelder: betalteLoenn,
    lenke: LENKER.loennssammenstilling,
    forbehold: ['helgIkkeAvklart'],
  },
  ...ANSETTELSE_REGLER,
];
