import type { Tekster } from '#lib/messages/index';

/** Picks some keys of a part of a catalogue. */
export const pick = <T extends object, K extends keyof T>(del: T, noekler: readonly K[]): Pick<T, K> =>
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
const FRISTER = ['tittel', 'seAar'] as const;
const OPPGAVE = ['status', 'valgfritt'] as const;
const KILDER = ['sum', 'sumUten', 'sumForfalt', 'bareForfalt', 'ukjentTittel'] as const;

/**
 * The texts of the month, which is also rendered in the browser. All are data, so they can be sent with the page, which a
 * catalogue cannot. A whole catalogue can be used where there is one.
 */
export type Oppgaveord = Pick<Tekster, (typeof HELE)[number]> & {
  regler: { readonly [R in keyof Tekster['regler']]: { tittel: string } };
  frister: Pick<Tekster['frister'], (typeof FRISTER)[number]>;
  oppgave: Pick<Tekster['oppgave'], (typeof OPPGAVE)[number]>;
  kilder: Pick<Tekster['kilder'], (typeof KILDER)[number]>;
};

/** Returns the part of a catalogue that is sent to the browser. */
export const toOppgaveord = (tekster: Tekster): Oppgaveord => ({
  ...pick(tekster, HELE),
  regler: Object.fromEntries(
    Object.entries(tekster.regler).map(([regel, { tittel }]) => [regel, { tittel }]),
  ) as Oppgaveord['regler'],
  frister: pick(tekster.frister, FRISTER),
  oppgave: pick(tekster.oppgave, OPPGAVE),
  kilder: pick(tekster.kilder, KILDER),
});
