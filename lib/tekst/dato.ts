import { aarAv, type Dato, dagAv, idagIOslo, maanedAv, ukedag } from '#lib/domain/dag/dato';
import type { Tekster } from '#lib/messages/index';

/** The texts of dates. */
export type Datoord = Pick<Tekster, 'dato'>;

export const storForbokstav = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** «oktober»; `maaned` is 1..12. */
export const maanedsnavn = (tekster: Datoord, maaned: number): string =>
  tekster.dato.maaneder[maaned - 1] ?? '';

/** «oktober 2026» */
export const maanedOgAar = (tekster: Datoord, aar: number, maaned: number): string =>
  `${maanedsnavn(tekster, maaned)} ${aar}`;

/** «10.», the day of a date that continues. */
export const dagnr = (tekster: Datoord, dato: Dato): string => `${dagAv(dato)}${tekster.dato.punktum}`;

/** «okt.», for narrow places. */
export const kortMaaned = (tekster: Datoord, dato: Dato): string =>
  tekster.dato.maanederKort[maanedAv(dato) - 1] ?? '';

/** «10. okt.» */
export const kortDato = (tekster: Datoord, dato: Dato): string =>
  `${dagnr(tekster, dato)} ${kortMaaned(tekster, dato)}`;

/** «10. oktober» */
export const dagOgMaaned = (tekster: Datoord, dato: Dato): string =>
  `${dagnr(tekster, dato)} ${maanedsnavn(tekster, maanedAv(dato))}`;

/** «10. oktober 2026» */
export const heleDatoen = (tekster: Datoord, dato: Dato): string =>
  `${dagOgMaaned(tekster, dato)} ${aarAv(dato)}`;

/** «lørdag 10. oktober 2026» */
export const withUkedag = (tekster: Datoord, dato: Dato): string =>
  `${tekster.dato.ukedager[ukedag(dato) - 1]?.hel} ${heleDatoen(tekster, dato)}`;

const KLOKKE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

/** «12:30» in Oslo, for an instant in milliseconds since 1970. */
export const klokkeslett = (tidspunkt: number): string => KLOKKE.format(new Date(tidspunkt));

/** «12.30» in Oslo, as the language writes it, for an instant in milliseconds since 1970. */
export const withKlokkeslett = ({ spraak }: Pick<Tekster, 'spraak'>, tidspunkt: number): string =>
  spraak === 'en' ? klokkeslett(tidspunkt) : klokkeslett(tidspunkt).replace(':', '.');

/** «10. november 2026 kl. 12.30» in Oslo, for an instant in milliseconds since 1970. */
export function withKlokke(tekster: Tekster, tidspunkt: number): string {
  const tid = new Date(tidspunkt);
  return tekster.klokka(heleDatoen(tekster, idagIOslo(tid)), klokkeslett(tidspunkt));
}
