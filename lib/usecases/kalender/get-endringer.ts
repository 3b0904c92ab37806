import { findSett, saveSeen } from '#lib/data/besoek';
import { findEndringer, lastSekvensnummer } from '#lib/data/hendelse';
import { type Hendelse, toSynligHendelse } from '#lib/domain/kilde/hendelse';
import { isHele, type Rett } from '#lib/domain/virksomhet/rett';
import { canSeeNoekkel } from '#lib/regelverk/adgang/can-see';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';

/** Older changes are left out: they are in the calendar itself. */
const FLEST = 50;
/** How many are read for somebody who may see only some of them. */
const FLEST_LEST = 1_000;

/** Changes by others than the user since the person last confirmed having seen them, newest first. */
export interface Endringer {
  hendelser: Hendelse[];
  /** The sekvensnummer to confirm; null when there are no changes. */
  til: number | null;
}

/** A change of the virksomhet as a whole, such as of a forhold, is for those who may see all of it. */
const isSynlig = (rett: Rett, { noekkel }: Hendelse): boolean =>
  noekkel === null ? isHele(rett) : canSeeNoekkel(rett, noekkel);

/** Returns the changes of a calendar since the person last saw it. The first visit has no changes. */
export async function getEndringer(tilgang: Kalendertilgang, naa: Date): Promise<Endringer> {
  const { aktoer } = tilgang;
  const sett = await findSett(tilgang.organisasjonsnummer, aktoer.personId);
  if (sett === null) {
    const siste = await lastSekvensnummer(tilgang.organisasjonsnummer);
    await saveSeen(tilgang.organisasjonsnummer, aktoer.personId, siste, naa);
    return { hendelser: [], til: null };
  }
  const nye = await findEndringer(
    tilgang.organisasjonsnummer,
    sett,
    isHele(tilgang.rett) ? FLEST : FLEST_LEST,
  );
  const synlige = nye
    .filter((en) => isSynlig(tilgang.rett, en))
    .map((en) => toSynligHendelse(tilgang.rett, en));
  return { hendelser: synlige.toReversed().slice(0, FLEST), til: synlige.at(-1)?.sekvensnummer ?? null };
}
