import { toAdresseId } from '#lib/adapters/kryptering';
import { deleteFull, takeMerker } from '#lib/data/kallgrense';

/** Services open to everyone, whose calls are counted by address. */
const AAPNE = ['aapne', 'innlogging'] as const;
export type Aapent = (typeof AAPNE)[number];

/**
 * Limits per address. A whole office or mobile network may share one address, so twenty short calls a second,
 * or a hundred logins within a minute, are ordinary.
 */
export const ADRESSEGRENSE = {
  aapne: { kapasitet: 1_200, perSekund: 100 },
  innlogging: { kapasitet: 150, perSekund: 5 },
} as const satisfies Record<Aapent, { kapasitet: number; perSekund: number }>;

const toApi = (hva: Aapent) => `adresse:${hva}`;

/**
 * Counts a number of calls from an address, across all processes.
 * @returns null when the calls are within the limit, else the seconds to wait
 */
export function countAdresse(hva: Aapent, adresse: string, antall: number): Promise<number | null> {
  return takeMerker({ api: toApi(hva), ...ADRESSEGRENSE[hva] }, toAdresseId(adresse), antall);
}

/** Deletes counters of addresses that have not called for an hour. */
export const glemAdresser = (): Promise<void> => deleteFull(AAPNE.map(toApi));
