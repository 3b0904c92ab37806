import type { SaerligForholdNavn } from '#lib/domain/forhold';
import type { Hjemmel } from '#lib/domain/oppgave';
import { aaretEtter } from './aarlig';
import { HJEMLER } from './hjemler';
import { KONSEKVENSER } from './konsekvenser';
import { LENKER } from './lenker';
import type { Regel } from './regel';
import { ja, NEI, saerligI } from './vilkaar';

/**
 * What one reports about others, by a day of the year after. That it is reported under skatteforvaltningsloven is what
 * moves it from a day off.
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

/** Third party information: payments to self-employed persons, and what some lines of business report in January. */
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
