import { type Situasjon, sisteVerdiI } from '#lib/domain/virksomhet/situasjon';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import type { Anvendelse, Regel, Termin } from '#lib/regelverk/motor/regel';
import { holderI, ja, NEI, saerligI, ukjent } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from '#lib/regelverk/regler/konsekvenser';
import {
  dagenEtterLoenn,
  FOERSTE_LOEPENDE,
  femtende,
  hasLoenningsdag,
  loennsdagNoekkel,
  SISTE_TERMINREGIME,
} from './loenn';

const GJELDER = ja('utleggstrekk');
const GJELDER_LOEPENDE = ja('utleggstrekk', 'loennsdag');
const UKJENT = ukjent('loennsdag');

/**
 * Only an arbeidsgiver withholds. A virksomhet that has said yes to utleggstrekk counts as one unless it has
 * said no.
 */
function gjelder(situasjon: Situasjon, termin: Termin): Anvendelse {
  const trekk = saerligI(situasjon, 'utleggstrekk', termin.gjelder);
  if (trekk === null || holderI(situasjon, 'arbeidsgiver', trekk) === false) return NEI;
  if (!hasLoenningsdag(situasjon, termin.gjelder, 'arbeidsgiver', 'utleggstrekk')) return NEI;
  if (termin.gjelder.fraOgMed < FOERSTE_LOEPENDE) return GJELDER;
  return sisteVerdiI(situasjon, 'loennsdag', termin.gjelder) === undefined ? UKJENT : GJELDER_LOEPENDE;
}

/**
 * Payment of what an arbeidsgiver has withheld by order of the authorities: every second month until 2025,
 * then after each loenn.
 */
export const UTLEGGSTREKK_REGLER: readonly Regel[] = [
  {
    id: 'utleggstrekk-betaling',
    konsekvens: KONSEKVENSER.utleggstrekk,
    myndighet: 'SKE',
    produktomraade: 'ARBEIDSGIVER',
    oppgaveType: 'betalingskrav',
    fristType: 'betalingsfrist',
    flytting: 'nesteVirkedag',
    krever: 'utleggstrekk',
    regimer: [
      {
        // The 15th is from the authority's page; the paragraph has not been seen.
        fraOgMed: null,
        tilOgMed: SISTE_TERMINREGIME,
        hjemmel: [HJEMLER.flyttingBetaling],
        terminer: femtende,
      },
      {
        fraOgMed: FOERSTE_LOEPENDE,
        tilOgMed: null,
        hjemmel: [HJEMLER.utleggstrekk],
        flytting: 'virkedag',
        terminer: dagenEtterLoenn,
        terminNoekkel: loennsdagNoekkel,
      },
    ],
    gjelder,
    lenke: LENKER.kravoversikt,
    forbehold: ['gamleUtleggstrekk', 'virkedagIkkeDefinert'],
  },
];
