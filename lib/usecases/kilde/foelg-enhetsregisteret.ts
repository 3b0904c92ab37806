import { getOppdateringer } from '#lib/adapters/enhetsregisteret-oppdateringer';
import { isUtenforError } from '#lib/adapters/hent';
import { findRegisterpeker, noteEndringer } from '#lib/data/registerpeker';
import { findMeldteEndringer } from '#lib/data/virksomhet';
import type { Dato } from '#lib/domain/dag/dato';
import { oppdaterVirksomhet } from '#lib/usecases/grunnlag/oppdater-virksomhet';

/** As many as are read of the feed at a time. */
const ANTALL = 100;
/** One that cannot be read must not keep the others from it; when so many cannot, the register is down. */
const MAKS_FEIL = 3;

export interface Fulgt {
  /** Whether there may be more to do at once. */
  mer: boolean;
  /** How many virksomheter were read anew, and for how many of them that changed something. */
  lest: number;
  endret: number;
}

/**
 * Reads the next part of what Enhetsregisteret says has changed, and reads anew those of the virksomheter we know. What has
 * changed is noted before any of it is read, in one transaction with how far we have come: whoever is killed loses nothing,
 * and to do it again or two at once does no harm.
 * @param avbrutt stops it between two virksomheter
 * @throws UtenforError when the register is down or answers rubbish; what was known stands, and is read the next time
 */
export async function foelgEnhetsregisteret(
  tid: { naa: Date; idag: Dato },
  avbrutt?: AbortSignal,
): Promise<Fulgt> {
  const peker = await findRegisterpeker(new Date(tid.naa.toISOString().replace(/T.*/, 'T00:00:00.000Z')));
  const { organisasjonsnumre, siste } = await getOppdateringer(peker);
  if (siste !== null) await noteEndringer(organisasjonsnumre, siste);
  const { lest, endret } = await readChanged(tid, avbrutt);
  return { mer: siste !== null || lest === ANTALL, lest, endret };
}

/** Reads anew those that have changed since we read them, also those that could not be read the last time. */
async function readChanged(tid: { naa: Date; idag: Dato }, avbrutt?: AbortSignal) {
  const feil: unknown[] = [];
  let lest = 0;
  let endret = 0;
  for (const { organisasjonsnummer, meldtEndring } of await findMeldteEndringer(ANTALL)) {
    if (avbrutt?.aborted || feil.length === MAKS_FEIL) break;
    try {
      const svar = await oppdaterVirksomhet(organisasjonsnummer, meldtEndring, tid);
      lest += 1;
      if (typeof svar === 'object' && svar.endring === 'endret') endret += 1;
    } catch (cause) {
      if (!isUtenforError(cause)) throw cause;
      feil.push(cause);
    }
  }
  if (feil.length > 0) throw feil[0];
  return { lest, endret };
}
