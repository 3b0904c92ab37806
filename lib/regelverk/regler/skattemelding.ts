import { type Dato, toDato } from '#lib/domain/dag/dato';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { aaretEtter, forForm } from '#lib/regelverk/motor/aarlig';
import { kalenderaar } from '#lib/regelverk/motor/perioder';
import type { Anvendelse, Regel, Regime, Termin } from '#lib/regelverk/motor/regel';
import { canAnswer, ja, NEI, organisasjonsformI } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from './konsekvenser';

const LEVERING = {
  myndighet: 'SKE',
  produktomraade: 'SKATTEMELDING',
  oppgaveType: 'rapporteringskrav',
  fristType: 'leveringsfrist',
  flytting: 'nesteVirkedag',
  forbehold: ['forskriftIkkeLest'],
  regimer: [aaretEtter(5, 31, HJEMLER.skattemeldingFrist, HJEMLER.flyttingLevering)],
} as const;

const GJELDER = ja('organisasjonsform');

/** By the ordinary frist. For inntektsaar 2019 everybody had until 31 August 2020, and nobody could have longer. */
const soeknad = (fra: number | null, til: number | null): Regime => ({
  fraOgMed: fra === null ? null : toDato(fra, 1, 1),
  tilOgMed: til === null ? null : toDato(til, 12, 31),
  hjemmel: [HJEMLER.skattemeldingUtsatt, HJEMLER.flyttingLevering],
  terminer: (aar) => [{ gjelder: kalenderaar(aar - 1), nominellFrist: toDato(aar, 5, 31) }],
});

function forMeldingen(situasjon: Situasjon, { gjelder }: Termin): Anvendelse {
  const form = organisasjonsformI(situasjon, gjelder);
  return form === 'ENK' || form === 'AS' ? GJELDER : NEI;
}

/** A right of one that is still there to use it. */
const canChange = (situasjon: Situasjon, termin: Termin, frist: Dato): Anvendelse =>
  canAnswer(situasjon, frist) ? forMeldingen(situasjon, termin) : NEI;

/** Skatteforvaltningsloven § 9-4. The skattemelding for 2019 was due three months later for everybody. */
const endringsfrist = (aar: number): Termin[] => [
  {
    gjelder: kalenderaar(aar - 4),
    nominellFrist: aar === 2023 ? toDato(2023, 8, 31) : toDato(aar, 5, 31),
  },
];

/**
 * Skattemelding with naeringsspesifikasjon, by the end of May; a deviating regnskapsaar does not move it. And the
 * application for 30 days more, to 30 June at the latest: that frist is shown when a kilde says it was granted.
 */
export const SKATTEMELDING_REGLER: readonly Regel[] = [
  {
    ...LEVERING,
    id: 'skattemelding-enk',
    konsekvens: KONSEKVENSER.skattemelding,
    former: ['ENK'],
    gjelder: forForm('ENK'),
    lenke: LENKER.skattemeldingEnk,
  },
  {
    ...LEVERING,
    id: 'skattemelding-as',
    konsekvens: KONSEKVENSER.skattemelding,
    former: ['AS'],
    gjelder: forForm('AS'),
    lenke: LENKER.skattemeldingAs,
  },
  {
    ...LEVERING,
    id: 'skattemelding-utsatt-soknad',
    konsekvens: KONSEKVENSER.utsattSoeknad,
    former: ['ENK', 'AS'],
    frivillig: true,
    regimer: [soeknad(null, 2018), soeknad(2020, null)],
    gjelder: forMeldingen,
    lenke: LENKER.skattemeldingUtsatt,
  },
  {
    // Until three years after the frist for filing. Whether that day is moved is not said; the earliest is shown.
    ...LEVERING,
    id: 'skattemelding-endring',
    konsekvens: KONSEKVENSER.endring,
    former: ['ENK', 'AS'],
    frivillig: true,
    flytting: 'ingen',
    regimer: [{ fraOgMed: null, tilOgMed: null, hjemmel: [HJEMLER.endring], terminer: endringsfrist }],
    gjelder: canChange,
    lenke: LENKER.skattemeldingEnk,
    forbehold: [],
  },
];
