import { toAdresseId } from '#lib/adapters/kryptering';
import { deleteFull, takeMerker } from '#lib/data/kallgrense';

/** What is open to everyone, and so is counted by the address it is asked from. */
const AAPNE = ['aapne', 'innlogging'] as const;
export type Aapent = (typeof AAPNE)[number];

/**
 * A whole office or mobile network stands behind one address: twenty small questions a second from it, or a hundred people who log in within
 * a minute, are ordinary.
 */
export const ADRESSEGRENSE = {
  aapne: { kapasitet: 1_200, perSekund: 100 },
  innlogging: { kapasitet: 150, perSekund: 5 },
} as const satisfies Record<Aapent, { kapasitet: number; perSekund: number }>;

const toApi = (hva: Aapent) => `adresse:${hva}`;

/** Counts so many calls from an address, where every process sees it. @returns null when there is room, else the seconds to wait */
export function countAdresse(hva: Aapent, adresse: string, antall: number): Promise<number | null> {
  return takeMerker({ api: toApi(hva), ...ADRESSEGRENSE[hva] }, toAdresseId(adresse), antall);
}

/** Forgets the addresses that have not called for an hour. */
export const glemAdresser = (): Promise<void> => deleteFull(AAPNE.map(toApi));
