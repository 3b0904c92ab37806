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

/**
 * Due by the ordinary frist. For inntektsaar 2019 everybody had until 31 August 2020, and no further
 * extension was granted.
 */
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

/** Applies while the virksomhet still exists to use the right. */
const canChange = (situasjon: Situasjon, termin: Termin, frist: Dato): Anvendelse =>
  canAnswer(situasjon, frist) ? forMeldingen(situasjon, termin) : NEI;

/**
 * Skatteforvaltningsloven § 9-4: three years after the frist for filing. The skattemelding for 2019 was due
 * three months later for everybody.
 */
const endringsfrist = (aar: number): Termin[] => [
  {
    gjelder: kalenderaar(aar - 4),
    nominellFrist: aar === 2023 ? toDato(2023, 8, 31) : toDato(aar, 5, 31),
  },
];

/**
 * Skattemelding with naeringsspesifikasjon, by the end of May, also with a deviating regnskapsaar. And the
 * application for 30 more days, to 30 June at the latest; that frist is shown when a kilde reports that it
 * was granted.
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
    // Until three years after the frist for filing. The law does not say whether that day is moved; the
    // earliest is shown.
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
