import { hoursToMilliseconds } from 'date-fns';
import { isUtenforError } from '#lib/adapters/hent';
import { findForhold } from '#lib/data/forhold';
import { findVirksomhet, type LagretVirksomhet, type Virksomhet } from '#lib/data/virksomhet';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { oppdaterVirksomhet } from './oppdater-virksomhet';

/** The age after which the register is asked again. */
const FERSK_MS = hoursToMilliseconds(24);

/** A virksomhet and the facts from the register. */
export interface KjentVirksomhet {
  virksomhet: Virksomhet;
  forhold: Forhold[];
  /** Whether the register did not answer and the facts are older than they should be. */
  utdatert: boolean;
}

/**
 * Reads what is known about a virksomhet. Asks Enhetsregisteret the first time, once a day, and when it has
 * announced a change. The caller has authorised.
 * @throws AppError `register-utilgjengelig` when the register is down and nothing is stored;
 * `ukjent-virksomhet` when it has no such virksomhet; `slettet` when it has removed it
 */
export async function readVirksomhet(
  organisasjonsnummer: Organisasjonsnummer,
  tid: { naa: Date; idag: Dato },
): Promise<KjentVirksomhet> {
  const lagret = await findVirksomhet(organisasjonsnummer);
  const kjent = await sikreFersk(organisasjonsnummer, lagret, tid);
  return { ...kjent, forhold: await findForhold(organisasjonsnummer) };
}

/**
 * Refreshes a virksomhet whose stored row has been read, if it is too old. Its forhold may then have changed.
 * @throws AppError as `readVirksomhet`
 */
export async function sikreFersk(
  organisasjonsnummer: Organisasjonsnummer,
  lagret: LagretVirksomhet | null,
  tid: { naa: Date; idag: Dato },
): Promise<Omit<KjentVirksomhet, 'forhold'>> {
  if (lagret && isFersk(lagret, tid.naa)) return { virksomhet: lagret.virksomhet, utdatert: false };
  const virksomhet = await oppdatert(organisasjonsnummer, lagret, tid);
  return { virksomhet, utdatert: virksomhet === lagret?.virksomhet };
}

/** Whether the stored facts are recent enough, and no change has been announced. */
export const isFersk = ({ virksomhet, meldtEndring }: LagretVirksomhet, naa: Date): boolean =>
  meldtEndring === null && naa.getTime() - virksomhet.hentet.getTime() < FERSK_MS;

async function oppdatert(
  organisasjonsnummer: Organisasjonsnummer,
  lagret: LagretVirksomhet | null,
  tid: { naa: Date; idag: Dato },
): Promise<Virksomhet> {
  const svar = await askRegisteret(organisasjonsnummer, lagret, tid);
  if (svar !== null && typeof svar === 'object') return svar.virksomhet;
  if (lagret) return lagret.virksomhet;
  throw new AppError(svar === 'fjernet' ? 'slettet' : 'ukjent-virksomhet');
}

/** Returns null when the register does not answer and there is a stored answer. */
async function askRegisteret(
  organisasjonsnummer: Organisasjonsnummer,
  lagret: LagretVirksomhet | null,
  tid: { naa: Date; idag: Dato },
) {
  try {
    return await oppdaterVirksomhet(organisasjonsnummer, lagret?.meldtEndring ?? null, tid);
  } catch (cause) {
    if (!isUtenforError(cause)) throw cause;
    if (!lagret) throw new AppError('register-utilgjengelig', { cause });
    return null;
  }
}
