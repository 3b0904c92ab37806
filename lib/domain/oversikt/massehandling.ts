import type { MarkeringVerdi } from '#lib/domain/oppgave/oppgave';
import { canBeMarked } from '#lib/domain/oppgave/oppgavestatus';
import { type Byraamerke, type Byraarom, toMerkenavn } from './byraa';
import type { Klientfrist } from './klient';

/** What can be done about many frister at once. Marks are seen by the client; the others by the firm alone. */
export const HANDLINGER = [
  'fullfoert',
  'ikkeAktuell',
  'fjernMerke',
  'ansvarlig',
  'notat',
  'klargjort',
  'kontrollert',
] as const;
export type Handlingsvalg = (typeof HANDLINGER)[number];

/** What may have been done to many: also by a file, which has a page of its own. */
export const UTFOERTE = [...HANDLINGER, 'fraFil'] as const;

/** What is to be done, with what it needs. */
export type Massehandling =
  | { handling: 'fullfoert' | 'fjernMerke' | 'klargjort' | 'kontrollert' }
  /** With the reason as a note of the firm. */
  | { handling: 'ikkeAktuell'; notat: string | null }
  /** The id of a byraamedlem, or null for nobody. For the area of the oppgave, or for the whole client. */
  | { handling: 'ansvarlig'; medlem: string | null; heleKlienten: boolean }
  | { handling: 'notat'; notat: string | null };

/** Why something was not done to a frist. */
export const AVVISNINGER = ['ikkeTilgang', 'mottatt', 'umerket', 'ikkeKlargjort', 'sammePerson'] as const;
export type Avvisning = (typeof AVVISNINGER)[number];

/** Returns the mark that an action sets; undefined for one that sets none. */
export function toMarkeringsverdi(handling: Handlingsvalg): MarkeringVerdi | null | undefined {
  if (handling === 'fullfoert' || handling === 'ikkeAktuell') return handling;
  return handling === 'fjernMerke' ? null : undefined;
}

/** Returns why an action cannot be done to a frist; null when it can. */
export function findAvvisning(
  handling: Handlingsvalg,
  { klient, rad }: Klientfrist,
  rom: Byraarom,
): Avvisning | null {
  if (handling === 'fjernMerke') return rad.oppgave.markering ? null : 'umerket';
  if (toMarkeringsverdi(handling) !== undefined)
    return canBeMarked(rad.oppgave) && rad.tilstand !== 'ute' ? null : 'mottatt';
  if (handling !== 'kontrollert' || !rom.toPersoner) return null;
  const merke: Byraamerke | undefined = rom.merker.get(
    toMerkenavn(klient.organisasjonsnummer, rad.oppgave.noekkel),
  );
  if (!merke?.klargjort) return 'ikkeKlargjort';
  return merke.klargjort.av === rom.meg ? 'sammePerson' : null;
}
