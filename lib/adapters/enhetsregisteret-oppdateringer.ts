import { z } from 'zod';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { env } from '#lib/oppsett/env';
import { hent, toJson, UtenforError } from './hent';
import { readHver } from './liste';

const SYSTEM = 'Enhetsregisteret';

/**
 * So small that (page + 1) * size never exceeds the limit of 10 000: we always request the first page after
 * the last known change, never the next page.
 */
const ANTALL = 100;

/** The kind of change is not read: the enhet is fetched whatever it is, so an unknown kind is fine. */
const Side = z.object({
  // Left out when there are no changes.
  _embedded: z
    .object({
      oppdaterteEnheter: z.array(z.unknown()),
    })
    .nullish(),
  page: z.object({ totalElements: z.number() }).nullish().catch(null),
});
/** An invalid change must not stop the feed; its number, if it has one, counts as handled. */
const Oppdatering = z.object({
  oppdateringsid: z.int().nonnegative().max(2_147_483_647),
  organisasjonsnummer: z.unknown().optional(),
});

/** A part of the feed of changed enheter, oldest first. */
export interface Oppdateringer {
  organisasjonsnumre: Organisasjonsnummer[];
  /** The number of the last change; null when there are none. */
  siste: number | null;
}

/**
 * Fetches the changes after a given change, or since an instant when none is known.
 * @throws UtenforError when the register is down or its answer is invalid
 */
export async function getOppdateringer(etter: { siste: number | null; fra: Date }): Promise<Oppdateringer> {
  const soek = new URLSearchParams({ size: String(ANTALL) });
  // The parameter is inclusive.
  if (etter.siste !== null) soek.set('oppdateringsid', String(etter.siste + 1));
  else soek.set('dato', etter.fra.toISOString());
  const svar = await hent(SYSTEM, `${env().ENHETSREGISTERET_URL}/oppdateringer/enheter?${soek}`, {
    headers: { Accept: 'application/json', 'User-Agent': 'kalendertjenester' },
  });
  if (!svar.ok) throw new UtenforError(SYSTEM, `answered ${svar.status} about what has changed`);
  const side = Side.safeParse(toJson(SYSTEM, svar));
  if (!side.success) throw new UtenforError(SYSTEM, 'the change feed is invalid', { cause: side.error });
  // The first page has changes when there are any. A page without changes that does not say there are none is
  // invalid.
  if (!side.data._embedded && side.data.page?.totalElements !== 0)
    throw new UtenforError(SYSTEM, 'the change feed has neither changes nor a total of 0');
  // A feed without news repeats the last change, which is filtered out here.
  const alle = side.data._embedded?.oppdaterteEnheter ?? [];
  const { lest } = readHver(Oppdatering, alle, {
    system: SYSTEM,
    hva: 'changes',
    maks: 10_000,
  });
  // If nothing could be parsed, we would request the same changes for ever.
  if (alle.length > 0 && lest.length === 0) throw new UtenforError(SYSTEM, 'no change could be read');
  const nye = lest.filter(({ oppdateringsid }) => oppdateringsid > (etter.siste ?? -1));
  return {
    organisasjonsnumre: [
      ...new Set(nye.map(({ organisasjonsnummer }) => organisasjonsnummer).filter(isOrganisasjonsnummer)),
    ],
    siste: nye.length === 0 ? null : Math.max(...nye.map(({ oppdateringsid }) => oppdateringsid)),
  };
}
