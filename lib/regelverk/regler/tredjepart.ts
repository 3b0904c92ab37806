import type { Hjemmel } from '#lib/domain/oppgave/oppgave';
import type { SaerligForholdNavn } from '#lib/domain/virksomhet/forhold';
import { HJEMLER } from '#lib/regelverk/henvisninger/hjemler';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import { aaretEtter } from '#lib/regelverk/motor/aarlig';
import type { Regel } from '#lib/regelverk/motor/regel';
import { ja, NEI, saerligI } from '#lib/regelverk/motor/vilkaar';
import { KONSEKVENSER } from './konsekvenser';

/**
 * Information about others, due on a day of the year after. It is reported under skatteforvaltningsloven, so
 * it is moved from a day off.
 */
function opplysning(
  id: string,
  krever: SaerligForholdNavn,
  maaned: number,
  dag: number,
  ...hjemmel: readonly Hjemmel[]
): Regel {
  const gjelderNaa = ja(krever);
  return {
    id,
    myndighet: 'SKE',
    produktomraade: 'TREDJEPART',
    oppgaveType: 'rapporteringskrav',
    fristType: 'leveringsfrist',
    flytting: 'nesteVirkedag',
    krever,
    regimer: [aaretEtter(maaned, dag, ...hjemmel, HJEMLER.flyttingLevering)],
    gjelder: (situasjon, { gjelder }) => (saerligI(situasjon, krever, gjelder) === null ? NEI : gjelderNaa),
    konsekvens: KONSEKVENSER.tredjepart,
    lenke: LENKER.tredjepart,
    forbehold: ['bareNoenBransjer'],
  };
}

/**
 * Third-party information: payments to self-employed persons, and what some lines of business report in
 * January.
 */
export const TREDJEPART_REGLER: readonly Regel[] = [
  {
    ...opplysning(
      'rf1321',
      'selvstendigeOppdragstakere',
      2,
      15,
      HJEMLER.selvstendige,
      HJEMLER.selvstendigeFrist,
    ),
    forbehold: [],
  },
  opplysning('tredjepart-20jan', 'tredjepartJanuar20', 1, 20, HJEMLER.passOgStell),
  opplysning('tredjepart-31jan', 'tredjepartJanuar31', 1, 31, HJEMLER.drosje),
];
