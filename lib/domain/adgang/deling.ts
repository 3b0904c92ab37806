import { addDager, addMaaneder, type Dato, isIn } from '#lib/domain/dag/dato';
import type { Innsynsomfang } from './innsyn';

/** The longest a sharing can last, in months. */
const LENGSTE_MAANEDER = 12;

/** What a virksomhet lets a partner read, and from which day to which, both included. */
export interface Delingsvalg {
  partner: string;
  hva: Innsynsomfang;
  fraOgMed: Dato;
  tilOgMed: Dato;
}

/** A sharing that a virksomhet has given a partner. */
export interface Deling extends Delingsvalg {
  id: string;
  gittAv: string;
  /** When it was given, in milliseconds since 1970. */
  gitt: number;
  /** Who took it back and when, in milliseconds since 1970; null while it has not been taken back. */
  trukket: { av: string; tidspunkt: number } | null;
}

/** The state of a sharing on a day: in force, not begun, expired or taken back. */
export const DELINGSTILSTANDER = ['gjelder', 'kommer', 'utloept', 'trukket'] as const;
export type Delingstilstand = (typeof DELINGSTILSTANDER)[number];

/** Returns the state of a sharing on a day. One that was taken back is `trukket` whatever its days are. */
export function delingstilstand(deling: Deling, idag: Dato): Delingstilstand {
  if (deling.trukket) return 'trukket';
  if (idag > deling.tilOgMed) return 'utloept';
  return isIn(deling, idag) ? 'gjelder' : 'kommer';
}

/** Returns the last day that a sharing that begins on a day can have: 12 months, less a day. */
export const sisteDelingsdag = (fraOgMed: Dato): Dato =>
  addDager(addMaaneder(fraOgMed, LENGSTE_MAANEDER), -1);

/**
 * Validates the days of a sharing that is given on `idag`. Returns error codes by field; empty when the days
 * are valid.
 */
export function delingsfeil({ fraOgMed, tilOgMed }: Delingsvalg, idag: Dato): Record<string, string> {
  if (fraOgMed < idag) return { fraOgMed: 'foer-idag' };
  if (fraOgMed > sisteDelingsdag(idag)) return { fraOgMed: 'for-langt-fram' };
  if (tilOgMed < fraOgMed) return { tilOgMed: 'snudd-periode' };
  return tilOgMed > sisteDelingsdag(fraOgMed) ? { tilOgMed: 'for-lang-deling' } : {};
}
