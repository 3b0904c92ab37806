import { isUtenforError } from '#lib/adapters/hent';
import { findForhold } from '#lib/data/forhold';
import { findVirksomhet, type LagretVirksomhet, type Virksomhet } from '#lib/data/virksomhet';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { oppdaterVirksomhet } from './oppdater-virksomhet';

/** The register is asked again when what we have is older than this. */
const FERSK_MS = 24 * 60 * 60 * 1000;

export interface KjentVirksomhet {
  virksomhet: Virksomhet;
  forhold: Forhold[];
  /** Set when the register did not answer and what is shown is older than it should be. */
  utdatert: boolean;
}

/**
 * What is known about a virksomhet, asked of Enhetsregisteret on first sight, once a day, and when it has told
 * that something has changed. The caller has authorised.
 * @throws AppError `register-utilgjengelig` when the register is down and nothing is known from before,
 * `ukjent-virksomhet` when the register has no such virksomhet, `slettet` when it has had one and tells of it no longer.
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
 * The same of one whose row has been read, asked of the register when that is needed. Its forhold may then be others than they were.
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

/** Whether what we have need not be asked about. */
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

/** Null when the register does not answer and we know what it said before. */
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
