import { LRUCache } from 'lru-cache';
import type { Oversiktssvar } from '#lib/data/oversikt/oversikt';
import type { Kjent } from '#lib/data/oversikt/oversikt-sql';
import type { Byraarom } from '#lib/domain/oversikt/byraa';

/** The space of a firm at a version. */
interface Husket {
  kjent: Pick<Kjent, 'byraa' | 'byraaversjon'>;
  lest: NonNullable<Oversiktssvar['rom']> | null;
}

/** Nothing is known of any space. */
const UKJENT: Husket['kjent'] = { byraa: '', byraaversjon: -1 };

/** A space with nobody in it. */
export const INTET_ROM: Byraarom = {
  toPersoner: false,
  medlemmer: [],
  meg: null,
  ansvar: new Map(),
  merker: new Map(),
};

/** The spaces, each once for all its people. */
const husket = new LRUCache<string, Husket>({
  maxSize: 400_000,
  sizeCalculation: ({ lest }) =>
    1 + (lest ? lest.rom.medlemmer.length + lest.rom.ansvar.size + lest.rom.merker.size : 0),
});
/** Which space each person was last in. */
const rommet = new LRUCache<string, string>({ max: 50_000 });

/** Returns what is known of the space a person was last in. */
export const findRom = (personId: string): Husket =>
  husket.get(rommet.get(personId) ?? '') ?? { kjent: UKJENT, lest: null };

/** Returns the space as the person sees it by an answer, given what was known when it was asked about. */
export function rememberRom(
  personId: string,
  { rom, byraa, byraaversjon }: Pick<Oversiktssvar, 'rom' | 'byraa' | 'byraaversjon'>,
  kjent: Husket,
): Byraarom {
  rommet.set(personId, byraa);
  if (rom) husket.set(byraa, { kjent: { byraa, byraaversjon }, lest: rom });
  const lest = rom ?? kjent.lest;
  return lest ? { ...lest.rom, meg: lest.personer.get(personId) ?? null } : INTET_ROM;
}
