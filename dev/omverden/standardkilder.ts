import type { Kilde, Kilderad } from '#lib/domain/kilde/kilde';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { REGEL_IDER } from '#lib/regelverk/regler/regel-ider';
import { type KlientId, LEVER, orgnrTil } from './klienter';

/** A kilde of the local test environment, with the Maskinporten client that delivers for it. */
export type Standardkilde = Kilderad & { klient: KlientId };

/** Well above one minute, the interval of the simulator's heartbeats. */
const LOVET_MINUTTER = 15;

const regler = (moenster: RegExp) => REGEL_IDER.filter((id) => moenster.test(id));

function kilde(
  klient: KlientId,
  felt: Pick<Kilde, 'id' | 'navn' | 'produktomraader' | 'regler' | 'forhold'>,
): Standardkilde {
  const leverandoer = orgnrTil(klient);
  if (!isOrganisasjonsnummer(leverandoer)) throw new RangeError(`${klient} has no organisasjonsnummer`);
  return {
    ...felt,
    klient,
    myndighet: 'SKE',
    myndighetsnavn: 'Skatteetaten',
    kontakt: { telefon: '800 80 000', side: 'https://www.skatteetaten.no/kontakt/' },
    leverandoerer: [leverandoer],
    scope: LEVER,
    lovetMinutter: LOVET_MINUTTER,
    aktiv: true,
  };
}

/** The kilder of the local test environment: one for each system of Skatteetaten with data of its own. */
export const STANDARDKILDER: readonly Standardkilde[] = [
  kilde('skatteetaten-mva', {
    id: 'mva',
    navn: 'Merverdiavgift',
    produktomraader: ['MVA'],
    regler: regler(/^mva-/),
    forhold: ['mvaRegistrert', 'mvaTermin', 'omvendtAvgiftsplikt'],
  }),
  kilde('skatteetaten-innkreving', {
    id: 'innkreving',
    navn: 'Innkreving',
    produktomraader: ['INNKREVING', 'FORSKUDDSSKATT', 'ARBEIDSGIVER'],
    regler: regler(
      /^(forskuddsskatt|forskuddstrekk|restskatt)-|^(aga|utleggstrekk|endringsvedtak|tvangsmulkt)-betaling$|^utsatt-formuesskatt$|^tilleggsforskudd$/,
    ),
    forhold: ['utleggstrekk'],
  }),
  kilde('skatteetaten-a-ordningen', {
    id: 'a-ordningen',
    navn: 'A-ordningen',
    produktomraader: ['ARBEIDSGIVER'],
    regler: ['amelding-levering'],
    forhold: ['arbeidsgiver', 'antallAnsatte'],
  }),
  kilde('skatteetaten-skatt', {
    id: 'skatt',
    navn: 'Skatt',
    produktomraader: ['SKATTEMELDING', 'AKSJONAER', 'INNKREVING'],
    regler: regler(/^skattemelding-|^klagefrist-skatt$|^aksjonaerregisteroppgaven$/),
    forhold: ['forskuddsskatt', 'regnskapsaarSlutt'],
  }),
];
