import { z } from 'zod';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { env } from '#lib/oppsett/env';
import { hent, toJson, UtenforError } from './hent';
import { readHver } from './liste';

const SYSTEM = 'Enhetsregisteret';

/**
 * So few that (page + 1) * size never comes near the 10 000 the register gives at most: we always ask for the first page
 * after the last change we know, never for the next page.
 */
const ANTALL = 100;

/** What kind of change it was we do not ask: the enhet is read anew whatever it was, so a kind we have never heard of is fine. */
const Side = z.object({
  // Left out when nothing has happened.
  _embedded: z
    .object({
      oppdaterteEnheter: z.array(z.unknown()),
    })
    .nullish(),
  page: z.object({ totalElements: z.number() }).nullish().catch(null),
});
/** An odd change must not stop the feed for all; its number, where it has one, still counts as dealt with. */
const Oppdatering = z.object({
  oppdateringsid: z.int().nonnegative().max(2_147_483_647),
  organisasjonsnummer: z.unknown().optional(),
});

/** A part of the feed of changed enheter, oldest first. */
export interface Oppdateringer {
  organisasjonsnumre: Organisasjonsnummer[];
  /** The last change of the part; null when nothing has happened. */
  siste: number | null;
}

/**
 * Asks what has changed after a change, or since a moment when no change is known. Throws UtenforError when the register is
 * down or answers rubbish.
 */
export async function getOppdateringer(etter: { siste: number | null; fra: Date }): Promise<Oppdateringer> {
  const soek = new URLSearchParams({ size: String(ANTALL) });
  // The id is inclusive.
  if (etter.siste !== null) soek.set('oppdateringsid', String(etter.siste + 1));
  else soek.set('dato', etter.fra.toISOString());
  const svar = await hent(SYSTEM, `${env().ENHETSREGISTERET_URL}/oppdateringer/enheter?${soek}`, {
    headers: { Accept: 'application/json', 'User-Agent': 'kalendertjenester' },
  });
  if (!svar.ok) throw new UtenforError(SYSTEM, `answered ${svar.status} about what has changed`);
  const side = Side.safeParse(toJson(SYSTEM, svar));
  if (!side.success)
    throw new UtenforError(SYSTEM, 'oppdateringer have another shape', { cause: side.error });
  // The first page has changes when there are any: one that has none, and does not say that there are none, has lost them.
  if (!side.data._embedded && side.data.page?.totalElements !== 0)
    throw new UtenforError(SYSTEM, 'does not say what has changed, nor that nothing has');
  // A tail that stands still gives the last change again and again: what we have had is not news.
  const alle = side.data._embedded?.oppdaterteEnheter ?? [];
  const { lest } = readHver(Oppdatering, alle, {
    system: SYSTEM,
    hva: 'changes',
    maks: 10_000,
  });
  // Nothing of it could be read: we would ask for the same for ever, and believe that nothing happens.
  if (alle.length > 0 && lest.length === 0) throw new UtenforError(SYSTEM, 'no change could be read');
  const nye = lest.filter(({ oppdateringsid }) => oppdateringsid > (etter.siste ?? -1));
  return {
    organisasjonsnumre: [
      ...new Set(nye.map(({ organisasjonsnummer }) => organisasjonsnummer).filter(isOrganisasjonsnummer)),
    ],
    siste: nye.length === 0 ? null : Math.max(...nye.map(({ oppdateringsid }) => oppdateringsid)),
  };
}
