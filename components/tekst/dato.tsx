import { aarAv, type Dato, dagAv, maanedAv, ukedag } from '#lib/domain/dato';
import { tekster } from '#lib/messages/index';

export const maanedsnavn = (maaned: number): string => tekster.maaneder[maaned - 1] ?? '';

export const storForbokstav = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** «oktober 2026» */
export const maanedOgAar = (aar: number, maaned: number): string => `${maanedsnavn(maaned)} ${aar}`;

/** «10. oktober» */
export const dagOgMaaned = (dato: Dato): string => `${dagAv(dato)}. ${maanedsnavn(maanedAv(dato))}`;

/** «10. oktober 2026» */
export const heleDatoen = (dato: Dato): string => `${dagOgMaaned(dato)} ${aarAv(dato)}`;

/** «lørdag 10. oktober 2026» */
export const medUkedag = (dato: Dato): string =>
  `${tekster.ukedager[ukedag(dato) - 1] ?? ''} ${heleDatoen(dato)}`;
