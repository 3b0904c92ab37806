import { type Dato, parseDato } from '#lib/domain/dag/dato';
import type { Forhold, GjeldendeForhold } from '#lib/domain/virksomhet/forhold';
import type { Tekster } from '#lib/messages/index';
import { dagOgMaaned, heleDatoen } from './dato';

/** The value of a forhold in words: «Ja», «Annenhver måned», «Den 20.», «30. juni». */
export function forholdsverdi(tekster: Tekster, forhold: Pick<GjeldendeForhold, 'navn' | 'verdi'>): string {
  const ord = tekster.forhold;
  const { navn, verdi } = forhold as GjeldendeForhold;
  switch (navn) {
    case 'organisasjonsform':
      return ord.organisasjonsform[verdi];
    case 'avvikling':
      return ord.avvikling[verdi];
    case 'mvaTermin':
      return ord.mvaTermin[verdi];
    case 'loennsdag':
      return verdi === 'siste' ? ord.loennsdagSiste : ord.loennsdagNr(verdi);
    case 'antallAnsatte':
      return String(verdi);
    case 'regnskapsaarSlutt':
      return regnskapsaarsslutt(tekster, verdi);
    default:
      return verdi ? ord.ja : ord.nei;
  }
}

/** «31. desember» for `12-31`. 2027 is any year without a leap day. */
export function regnskapsaarsslutt(tekster: Tekster, slutt: string): string {
  const dato = parseDato(`2027-${slutt}`);
  return dato ? dagOgMaaned(tekster, dato) : slutt;
}

/** «fra 1. april 2026 til 31. mai 2026», or an empty text when both ends are open. */
export function forholdsperiode(
  tekster: Tekster,
  { fraOgMed, tilOgMed }: Pick<Forhold, 'fraOgMed' | 'tilOgMed'>,
): string {
  const ord = tekster.forhold;
  const del = (dato: Dato | null, tekst: (dato: string) => string) =>
    dato && tekst(heleDatoen(tekster, dato));
  return [del(fraOgMed, ord.siden), del(tilOgMed, ord.til)].filter(Boolean).join(' ');
}
