import { isOrganisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import type { Utelatt } from '#lib/usecases/get-partkalendere';
import { APIFEIL } from './apifeil';

/** So many that a header of a thousand parts is still one that servers let through. */
const FLEST = 300;

/** The header that names the parts left out of an answer: `310079197 KAL-006, …`. Never a foedselsnummer. */
export function toUtelatt(utelatt: readonly Utelatt[]): { Utelatt?: string } {
  if (utelatt.length === 0) return {};
  const nevnt = utelatt
    .slice(0, FLEST)
    .map(({ organisasjonsnummer, kode }) =>
      isOrganisasjonsnummer(organisasjonsnummer)
        ? `${organisasjonsnummer} ${APIFEIL[kode].kode}`
        : APIFEIL[kode].kode,
    );
  const resten = utelatt.length - nevnt.length;
  return { Utelatt: [...nevnt, ...(resten > 0 ? [`+${resten}`] : [])].join(', ') };
}
