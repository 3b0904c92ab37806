import { PERSONDATA, type VedSletting } from '#lib/domain/person/persondata';
import type { Personopplysninger } from '#lib/domain/person/personopplysninger';
import type { Tekster } from '#lib/messages/index';

/** Writes what is stored about a person as JSON: the words of the page, and all that is stored. */
export function toOpplysningsfil(
  { spraak, person: ord }: Pick<Tekster, 'spraak' | 'person'>,
  alle: readonly Personopplysninger[],
  naa: Date,
): string {
  const grupper = alle.map(({ gruppe, antall, innhold }) => {
    const { tittel, hva, hvorfor, hvorFra, hvemSer, hvorLenge } = ord.grupper[gruppe];
    return [
      gruppe,
      {
        ...{ tittel, opplysninger: hva, formaal: hvorfor, kilde: hvorFra, mottakere: hvemSer },
        ...{ lagringstid: hvorLenge, vedSletting: findSlettinger(gruppe), antall, innhold },
      },
    ];
  });
  const fil = {
    tittel: ord.tittel,
    ...{ spraak, laget: naa.toISOString() },
    foedselsnummer: ord.foedselsnummer,
    historikk: ord.historikk,
    rettigheter: ord.rettigheter,
    beholdesVedSletting: ord.slett.beholdes,
    grupper: Object.fromEntries(grupper),
  };
  return `${JSON.stringify(fil, null, 2)}\n`;
}

/** What a deletion does to the tables of a heading, in the order of the table. */
const findSlettinger = (gruppe: Personopplysninger['gruppe']): VedSletting[] => [
  ...new Set(PERSONDATA.filter((en) => en.gruppe === gruppe).map(({ sletting }) => sletting)),
];
