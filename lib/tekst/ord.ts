import type { Tekster } from '#lib/messages/index';

/** The words of a catalogue about some of the keys of one of its parts. */
const pick = <T extends object, K extends keyof T>(del: T, noekler: readonly K[]): Pick<T, K> =>
  Object.fromEntries(noekler.map((noekkel) => [noekkel, del[noekkel]])) as Pick<T, K>;

const HELE = [
  'spraak',
  'tjeneste',
  'dato',
  'tall',
  'termin',
  'kvartal',
  'myndigheter',
  'helligdager',
  'maaned',
] as const;
const FRISTER = ['tittel', 'neste', 'ingenNeste', 'passert', 'snart', 'utskrevet', 'seAar'] as const;
const OPPGAVE = [
  'status',
  'valgfritt',
  'forfaltHjelp',
  'uenighet',
  'merket',
  'merketAv',
  'merkGjort',
  'merkIkkeAktuell',
  'angre',
  'merkFor',
  'feilet',
  'gaaTilLevering',
  'gaaTilBetaling',
  'gaaTilTjeneste',
  'gaaTilRegistrering',
  'lesMer',
] as const;
const KILDER = [
  'mottatt',
  'betalt',
  'trukket',
  'utsatt',
  'framskyndet',
  'aarsak',
  'aaBetale',
  'sum',
  'sumUten',
  'ukjentTittel',
] as const;

/**
 * The words of a list of oppgaver. All of them are data, so they can be sent to the browser with the page: a catalogue never goes
 * there. A whole catalogue will do where one is at hand.
 */
export type Oppgaveord = Pick<Tekster, (typeof HELE)[number]> & {
  regler: { readonly [R in keyof Tekster['regler']]: { tittel: string } };
  frister: Pick<Tekster['frister'], (typeof FRISTER)[number]>;
  oppgave: Pick<Tekster['oppgave'], (typeof OPPGAVE)[number]>;
  kilder: Pick<Tekster['kilder'], (typeof KILDER)[number]>;
};

/** What a browser is sent of a catalogue. */
export const toOppgaveord = (tekster: Tekster): Oppgaveord => ({
  ...pick(tekster, HELE),
  regler: Object.fromEntries(
    Object.entries(tekster.regler).map(([regel, { tittel }]) => [regel, { tittel }]),
  ) as Oppgaveord['regler'],
  frister: pick(tekster.frister, FRISTER),
  oppgave: pick(tekster.oppgave, OPPGAVE),
  kilder: pick(tekster.kilder, KILDER),
});
