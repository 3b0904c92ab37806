/** The schema files to download, with the names of their words. */
export const SKJEMAFILER = {
  'kalendertjeneste-v1.xsd': 'xsd',
  'kalendertjeneste-v1.schema.json': 'json',
  'feil-v1.xsd': 'feil',
} as const;

/** The kinds of example files: the folders they lie in. */
export const EKSEMPELMAPPER = ['v1', 'v2', 'frister', 'feil'] as const;
export type Eksempelmappe = (typeof EKSEMPELMAPPER)[number];

const DELER = ['foresporsel', 'svar'] as const;

/** An example file, told apart by its path. */
export interface Eksempelfil {
  fil: string;
  mappe: Eksempelmappe;
  /** The scenario or error code it shows. */
  viser: string;
  /** Which half of an exchange; null where there is only an answer. */
  del: (typeof DELER)[number] | null;
  format: string;
}

/** «v1/FORFALT/svar.xml», «v2/FORFALT.json» and «feil/KAL-002.xml» in their parts; null for a list of files or the like. */
export function toEksempelfil(fil: string): Eksempelfil | null {
  const [, forste, viser = '', halv, format = ''] =
    /^([^/]+)\/([^/.]+)(?:\/([^/.]+))?\.(\w+)$/.exec(fil) ?? [];
  const mappe = EKSEMPELMAPPER.find((en) => en === forste);
  return mappe ? { fil, mappe, viser, del: DELER.find((en) => en === halv) ?? null, format } : null;
}
