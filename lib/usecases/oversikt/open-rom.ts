import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import { type Klientadgang, requireKlienter } from '#lib/usecases/adgang/require-tilgang';
import { findRom, INTET_ROM, rememberRom } from './byraarom';
import type { Lestil } from './endringer';
import { findLestil } from './klientkalendere';

/** The clients of a person, the space of their firm, and what was known of the calendars when it was asked about. */
export interface Rominngang {
  adgang: Klientadgang;
  rom: Byraarom;
  fra: Lestil;
}

/**
 * Passes the gate of the clients of a person, and of the space of their firm. What this process knows is not read again.
 * @param endres whether something is to be changed: the list of clients must then be recent
 * @throws AppError `altinn-utilgjengelig` when the list of clients is not recent enough
 */
export async function openRom(
  aktoer: Aktoer,
  { naa, endres = false }: { naa: Date; endres?: boolean },
): Promise<Rominngang> {
  const fra = findLestil();
  const kjent = findRom(aktoer.personId);
  const adgang = await requireKlienter(aktoer, { siste: fra.siste, ...kjent.kjent }, { naa, endres });
  const rom = rememberRom(aktoer.personId, adgang.svar, kjent);
  // Without a list that is recent enough, nobody is of a firm.
  return { adgang, rom: adgang.svar.liste ? rom : INTET_ROM, fra };
}
