import { maalPartnere } from './partnere';

/** Measures partner calls with few businesses, and with as many as the nation has. Fills some gigabytes, and takes long. */
export const maalNasjon = (): Promise<void> => maalPartnere([10_000, 600_000]);
