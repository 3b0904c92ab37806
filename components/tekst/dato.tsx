import { format, parseISO } from 'date-fns';
import { nb } from 'date-fns/locale/nb';
import { type Dato, idagIOslo, toDato } from '#lib/domain/dato';
import { tekster } from '#lib/messages/index';

/** A Dato in words. Both the reading and the writing are in the local zone of whoever runs this, so the day stays the day. */
const skriv = (dato: Dato, moenster: string): string => format(parseISO(dato), moenster, { locale: nb });

export const storForbokstav = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** «oktober»; `maaned` is 1..12. */
export const maanedsnavn = (maaned: number): string => skriv(toDato(2026, maaned, 1), 'LLLL');

/** «oktober 2026» */
export const maanedOgAar = (aar: number, maaned: number): string =>
  skriv(toDato(aar, maaned, 1), 'LLLL yyyy');

/** «10. oktober» */
export const dagOgMaaned = (dato: Dato): string => skriv(dato, 'd. MMMM');

/** «10. oktober 2026» */
export const heleDatoen = (dato: Dato): string => skriv(dato, 'd. MMMM yyyy');

/** «lørdag 10. oktober 2026» */
export const medUkedag = (dato: Dato): string => skriv(dato, 'EEEE d. MMMM yyyy');

/** The days of a week from Monday, whole for the ear and short for the eye. 5 January 2026 is a Monday. */
export const UKEDAGER = Array.from({ length: 7 }, (_, nr) => {
  const dag = toDato(2026, 1, 5 + nr);
  return { hel: skriv(dag, 'EEEE'), kort: skriv(dag, 'EEEEEE') };
});

const KLOKKE = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

/** «10. november 2026 kl. 12.30» in Oslo, for a moment in milliseconds. */
export function medKlokke(tidspunkt: number): string {
  const tid = new Date(tidspunkt);
  return tekster.klokka(heleDatoen(idagIOslo(tid)), KLOKKE.format(tid).replace(':', '.'));
}
