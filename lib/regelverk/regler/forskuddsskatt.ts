import { type Dato, type Periode, toDato } from '#lib/domain/dag/dato';
import type { Organisasjonsform } from '#lib/domain/virksomhet/forhold';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { aaretEtter } from '#lib/regelverk/motor/aarlig';
import { betalingstermin } from '#lib/regelverk/motor/perioder';
import type { Anvendelse, Regel, Termin } from '#lib/regelverk/motor/regel';
import { holderI, iDrift, ja, NEI, organisasjonsformI, ukjent } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from './konsekvenser';

const UKJENT = ukjent('forskuddsskatt');
const GJELDER = ja('organisasjonsform', 'forskuddsskatt');

/**
 * Applies when forskuddsskatt is assessed on the day the termin falls due. The virksomhet must have existed
 * during `periode`.
 */
function naarUtskrevet(
  situasjon: Situasjon,
  periode: Periode,
  form: Organisasjonsform,
  forfall: Dato,
): Anvendelse {
  if (iDrift(situasjon, periode) === null || organisasjonsformI(situasjon, periode) !== form) return NEI;
  const svar = holderI(situasjon, 'forskuddsskatt', {
    fraOgMed: forfall,
    tilOgMed: forfall,
  });
  if (svar === undefined) return UKJENT;
  return svar ? GJELDER : NEI;
}

/** A termin that fell due before the virksomhet was founded does not apply. */
function personligGjelder(situasjon: Situasjon, { gjelder, nominellFrist }: Termin): Anvendelse {
  const tilForfall = { fraOgMed: gjelder.fraOgMed, tilOgMed: nominellFrist };
  return naarUtskrevet(situasjon, tilForfall, 'ENK', nominellFrist);
}

function upersonligGjelder(situasjon: Situasjon, { gjelder, nominellFrist }: Termin): Anvendelse {
  return naarUtskrevet(situasjon, gjelder, 'AS', nominellFrist);
}

const GJELDER_FORMEN = ja('organisasjonsform');

/** A virksomhet that existed in the inntektsaar may pay what it will owe before interest runs. */
function tilleggGjelder(situasjon: Situasjon, { gjelder }: Termin): Anvendelse {
  const form = organisasjonsformI(situasjon, gjelder);
  return form === 'ENK' || form === 'AS' ? GJELDER_FORMEN : NEI;
}

/** Four terminer on the 15th of the given months of the inntektsaar. */
const iInntektsaaret =
  (...maaneder: readonly number[]) =>
  (aar: number): Termin[] =>
    maaneder.map((maaned, i) => ({
      gjelder: betalingstermin(aar, i + 1),
      nominellFrist: toDato(aar, maaned, 15),
    }));

const BETALING = {
  myndighet: 'SKE',
  produktomraade: 'FORSKUDDSSKATT',
  oppgaveType: 'betalingskrav',
  fristType: 'betalingsfrist',
  flytting: 'nesteVirkedag',
} as const;

/**
 * Forskuddsskatt that has been assessed. Unknown here and therefore not shown: under 2000 kroner the whole
 * amount is due with the second termin, nothing is due earlier than three weeks after notice, and an unpaid
 * termin makes the later ones due at once (§ 10-20 (4)).
 */
export const FORSKUDDSSKATT_REGLER: readonly Regel[] = [
  {
    ...BETALING,
    id: 'forskuddsskatt-personlig',
    konsekvens: KONSEKVENSER.forskuddsskatt,
    sisteTermin: '-T4',
    former: ['ENK'],
    forbehold: ['forskuddsskattSmaa'],
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: toDato(2020, 12, 31),
        hjemmel: [HJEMLER.forskuddsskattPersonligTil2020, HJEMLER.flyttingBetaling],
        terminer: iInntektsaaret(3, 5, 9, 11),
      },
      {
        fraOgMed: toDato(2021, 1, 1),
        tilOgMed: null,
        hjemmel: [HJEMLER.forskuddsskattPersonlig, HJEMLER.flyttingBetaling],
        terminer: iInntektsaaret(3, 6, 9, 12),
      },
    ],
    gjelder: personligGjelder,
    lenke: LENKER.forskuddsskattPersonlig,
  },
  {
    ...BETALING,
    id: 'forskuddsskatt-upersonlig',
    konsekvens: KONSEKVENSER.forskuddsskatt,
    sisteTermin: '-T2',
    former: ['AS'],
    regimer: [
      {
        fraOgMed: null,
        tilOgMed: null,
        hjemmel: [HJEMLER.forskuddsskattUpersonlig, HJEMLER.flyttingBetaling],
        terminer: (aar) => [
          {
            gjelder: betalingstermin(aar - 1, 1),
            nominellFrist: toDato(aar, 2, 15),
          },
          {
            gjelder: betalingstermin(aar - 1, 2),
            nominellFrist: toDato(aar, 4, 15),
          },
        ],
      },
    ],
    gjelder: upersonligGjelder,
    lenke: LENKER.kravoversikt,
  },
  {
    ...BETALING,
    id: 'tilleggsforskudd',
    konsekvens: KONSEKVENSER.tilleggsforskudd,
    former: ['ENK', 'AS'],
    frivillig: true,
    regimer: [aaretEtter(5, 31, HJEMLER.tilleggsforskudd)],
    gjelder: tilleggGjelder,
    lenke: LENKER.tilleggsforskudd,
    forbehold: ['flyttingEtterEtatensSide'],
  },
];
