import { saveToPersoner } from '#lib/data/oversikt/byraa';
import { deleteBorte, saveByraavalg, saveStjerne } from '#lib/data/oversikt/klientliste';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';
import { INGEN_BYRAA } from '#lib/usecases/adgang/list-klienter';
import type { Tilgang } from '#lib/usecases/adgang/require-tilgang';
import { openRom } from './open-rom';

/**
 * Chooses the firm whose people share notes with the person; null for nobody.
 * @throws AppError `ikke-tilgang` for a virksomhet that cannot be the firm of the person
 */
export async function chooseByraa(aktoer: Aktoer, byraa: string | null, naa: Date): Promise<void> {
  const { adgang } = await openRom(aktoer, { naa, endres: true });
  if (byraa !== null && !adgang.byraaer.some(({ organisasjonsnummer }) => organisasjonsnummer === byraa))
    throw new AppError('ikke-tilgang');
  await saveByraavalg(aktoer.personId, byraa ?? INGEN_BYRAA);
}

/** Stores that the person has been told which clients were gone by then. */
export const hideBorte = ({ personId }: Aktoer, til: Date): Promise<void> => deleteBorte(personId, til);

/**
 * Stores whether a client is first in the lists of the person. Seen by nobody else.
 * @throws AppError `ikke-tilgang`
 */
export async function chooseStjerne(tilgang: Tilgang, stjerne: boolean): Promise<void> {
  await saveStjerne(tilgang.aktoer.personId, tilgang.organisasjonsnummer, stjerne);
}

/**
 * Stores whether «kontrollert» must be set by another person than «klargjort», for everybody at the firm.
 * @throws AppError `ikke-tilgang` to a person without a firm
 */
export async function chooseToPersoner(aktoer: Aktoer, toPersoner: boolean, naa: Date): Promise<void> {
  const { svar } = (await openRom(aktoer, { naa, endres: true })).adgang;
  if (!svar.liste?.valgtByraa) throw new AppError('ikke-tilgang');
  await saveToPersoner(svar.byraa, toPersoner);
}
