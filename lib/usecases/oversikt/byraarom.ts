import { LRUCache } from 'lru-cache';
import type { Oversiktssvar } from '#lib/data/oversikt/oversikt';
import type { Kjent } from '#lib/data/oversikt/oversikt-sql';
import type { Byraarom } from '#lib/domain/oversikt/byraa';

/** The space of a firm as a person sees it, at a version. */
interface Husket {
  kjent: Pick<Kjent, 'byraa' | 'byraaversjon'>;
  rom: Byraarom;
}

/** Nothing is known of any space. */
export const UKJENT: Husket['kjent'] = { byraa: '', byraaversjon: -1 };

const INGEN: Husket = {
  kjent: UKJENT,
  rom: { toPersoner: false, medlemmer: [], meg: null, ansvar: new Map(), merker: new Map() },
};

const husket = new LRUCache<string, Husket>({
  maxSize: 300_000,
  sizeCalculation: ({ rom }) => 1 + rom.medlemmer.length + rom.ansvar.size + rom.merker.size,
});

/** Returns what is known of the space a person uses. */
export const findRom = (personId: string): Husket => husket.get(personId) ?? INGEN;

/** Returns the space as it is by an answer, given what was known when it was asked about. */
export function rememberRom(
  personId: string,
  { rom, byraa, byraaversjon }: Pick<Oversiktssvar, 'rom' | 'byraa' | 'byraaversjon'>,
  kjent: Husket,
): Byraarom {
  if (rom === null) return kjent.rom;
  husket.set(personId, { kjent: { byraa, byraaversjon }, rom });
  return rom;
}
