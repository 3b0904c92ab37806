import { findSett, saveSeen } from '#lib/data/besoek';
import { findEndringer, lastSekvensnummer } from '#lib/data/hendelse';
import type { Hendelse } from '#lib/domain/kilde/hendelse';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';

/** More than this nobody reads; the rest is in the calendar itself. */
const FLEST = 50;

/** What others than the user have changed since the person last said «seen», the newest first. */
export interface Endringer {
  hendelser: Hendelse[];
  /** The number to say «seen» of; null when there is nothing to see. */
  til: number | null;
}

/** What has changed in a calendar since the person has seen it. The first visit sees nothing as changed: it is all new. */
export async function getEndringer(tilgang: Kalendertilgang, naa: Date): Promise<Endringer> {
  const { aktoer } = tilgang;
  const sett = await findSett(tilgang.organisasjonsnummer, aktoer.personId);
  if (sett === null) {
    const siste = await lastSekvensnummer(tilgang.organisasjonsnummer);
    await saveSeen(tilgang.organisasjonsnummer, aktoer.personId, siste, naa);
    return { hendelser: [], til: null };
  }
  const nye = await findEndringer(tilgang.organisasjonsnummer, sett, FLEST);
  return { hendelser: nye.toReversed(), til: nye.at(-1)?.sekvensnummer ?? null };
}
