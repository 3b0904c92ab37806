/** The schema files for download, with the names of their texts in the message catalogue. */
export const SKJEMAFILER = {
  'kalendertjeneste-v1.xsd': 'xsd',
  'kalendertjeneste-v1.schema.json': 'json',
  'feil-v1.xsd': 'feil',
} as const;

/** The kinds of example files, which are the names of their folders. */
export const EKSEMPELMAPPER = ['v1', 'v2', 'frister', 'feil'] as const;
export type Eksempelmappe = (typeof EKSEMPELMAPPER)[number];

const DELER = ['foresporsel', 'svar'] as const;

/** An example file, described by its path. */
export interface Eksempelfil {
  fil: string;
  mappe: Eksempelmappe;
  /** The scenario or error code it shows. */
  viser: string;
  /** Request or answer; null where there is only an answer. */
  del: (typeof DELER)[number] | null;
  format: string;
}

/**
 * Splits a path such as «v1/FORFALT/svar.xml», «v2/FORFALT.json» or «feil/KAL-002.xml». Returns null for
 * other files, such as lists of files.
 */
export function toEksempelfil(fil: string): Eksempelfil | null {
  const [, forste, viser = '', halv, format = ''] =
    /^([^/]+)\/([^/.]+)(?:\/([^/.]+))?\.(\w+)$/.exec(fil) ?? [];
  const mappe = EKSEMPELMAPPER.find((en) => en === forste);
  return mappe ? { fil, mappe, viser, del: DELER.find((en) => en === halv) ?? null, format } : null;
}
