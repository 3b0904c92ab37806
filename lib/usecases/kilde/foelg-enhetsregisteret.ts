import { getOppdateringer } from '#lib/adapters/enhetsregisteret-oppdateringer';
import { isUtenforError } from '#lib/adapters/hent';
import { findRegisterpeker, noteEndringer } from '#lib/data/registerpeker';
import { findMeldteEndringer } from '#lib/data/virksomhet';
import type { Dato } from '#lib/domain/dag/dato';
import { oppdaterVirksomhet } from '#lib/usecases/grunnlag/oppdater-virksomhet';

/** The number of changes read from the feed at a time. */
const ANTALL = 100;
/** A failure does not stop the others; after this many the register is considered down. */
const MAKS_FEIL = 3;

/** The result of one run. */
export interface Fulgt {
  /** Whether there may be more to read at once. */
  mer: boolean;
  /** The number of virksomheter fetched, and the number that had changed. */
  lest: number;
  endret: number;
}

/**
 * Reads the next part of the change feed of Enhetsregisteret, and fetches the known virksomheter in it. The
 * changes are stored before any of them is fetched, in one transaction with the position in the feed, so a
 * killed process loses nothing. Safe to repeat, and to run twice at once.
 * @param avbrutt stops it between two virksomheter
 * @throws UtenforError when the register is down or its answer is invalid; what is stored is kept, and
 * fetched next time
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

/** Fetches those with an announced change, including those that failed last time. */
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
