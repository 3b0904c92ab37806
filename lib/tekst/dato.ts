import { format, parseISO } from 'date-fns';
import { nb } from 'date-fns/locale/nb';
import { aarAv, type Dato, dagAv, idagIOslo, maanedAv, toDato } from '#lib/domain/dag/dato';
import { tekster } from '#lib/messages/index';

/** A Dato in words. Both the reading and the writing are in the local zone of whoever runs this, so the day stays the day. */
const skriv = (dato: Dato, moenster: string): string => format(parseISO(dato), moenster, { locale: nb });

export const storForbokstav = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** Written once: an answer about a thousand virksomheter says a month thirty thousand times. */
const MAANEDER = Array.from({ length: 12 }, (_, nr) => skriv(toDato(2026, nr + 1, 1), 'LLLL'));

/** «oktober»; `maaned` is 1..12. */
export const maanedsnavn = (maaned: number): string => MAANEDER[maaned - 1] ?? '';

/** «oktober 2026» */
export const maanedOgAar = (aar: number, maaned: number): string => `${maanedsnavn(maaned)} ${aar}`;

/** «10. oktober» */
export const dagOgMaaned = (dato: Dato): string => `${dagAv(dato)}. ${maanedsnavn(maanedAv(dato))}`;

/** «10. oktober 2026» */
export const heleDatoen = (dato: Dato): string => `${dagOgMaaned(dato)} ${aarAv(dato)}`;

/** «lørdag 10. oktober 2026» */
export const withUkedag = (dato: Dato): string => skriv(dato, 'EEEE d. MMMM yyyy');

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
export function withKlokke(tidspunkt: number): string {
  const tid = new Date(tidspunkt);
  return tekster.klokka(heleDatoen(idagIOslo(tid)), KLOKKE.format(tid).replace(':', '.'));
}
