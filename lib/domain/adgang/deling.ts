import { addDager, addMaaneder, type Dato, isIn } from '#lib/domain/dag/dato';
import type { Innsynsomfang } from './innsyn';

/** Longest time a virksomhet can let a partner in for at once, in months. */
const LENGSTE_MAANEDER = 12;

/** What a virksomhet lets a partner read, and for how long. */
export interface Delingsvalg {
  partner: string;
  hva: Innsynsomfang;
  fraOgMed: Dato;
  tilOgMed: Dato;
}

/** A sharing that has been given. */
export interface Deling extends Delingsvalg {
  id: string;
  gittAv: string;
  /** In milliseconds. */
  gitt: number;
  /** Who took it back and when; null while it has not been. */
  trukket: { av: string; tidspunkt: number } | null;
}

/** How a sharing stands on a day. */
export const DELINGSTILSTANDER = ['gjelder', 'kommer', 'utloept', 'trukket'] as const;
export type Delingstilstand = (typeof DELINGSTILSTANDER)[number];

export function delingstilstand(deling: Deling, idag: Dato): Delingstilstand {
  if (deling.trukket) return 'trukket';
  if (idag > deling.tilOgMed) return 'utloept';
  return isIn(deling, idag) ? 'gjelder' : 'kommer';
}

/** The last day a sharing that begins on a day can have. */
export const sisteDelingsdag = (fraOgMed: Dato): Dato =>
  addDager(addMaaneder(fraOgMed, LENGSTE_MAANEDER), -1);

/** What is wrong with the days of a sharing that is given on a day, by field; nothing when all is well. */
export function delingsfeil({ fraOgMed, tilOgMed }: Delingsvalg, idag: Dato): Record<string, string> {
  if (fraOgMed < idag) return { fraOgMed: 'foer-idag' };
  if (fraOgMed > sisteDelingsdag(idag)) return { fraOgMed: 'for-langt-fram' };
  if (tilOgMed < fraOgMed) return { tilOgMed: 'snudd-periode' };
  return tilOgMed > sisteDelingsdag(fraOgMed) ? { tilOgMed: 'for-lang-deling' } : {};
}
