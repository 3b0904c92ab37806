import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { isAppError } from '#lib/domain/felles/app-error';
import { logg } from '#lib/oppsett/logg';
import { FEILSIDER, isFeilkode } from '#lib/request/felles/feilkode';
import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import { isDatabaseBusy } from '#lib/usecases/sesjon/check-helse';

/** Next signals redirects and 404 by throwing; those are not errors and are rethrown. */
const isNextsignal = (feil: unknown): boolean =>
  feil instanceof Error && 'digest' in feil && String(feil.digest).startsWith('NEXT_');

/**
 * Redirects to the page that explains the error. A page, and not an error boundary, because React renders
 * error boundaries only with JavaScript.
 */
export function toFeilside(feil: unknown, sti: string): never {
  if (isNextsignal(feil)) throw feil;
  redirect(toFeilsti(feil, sti));
}

/**
 * Returns the address of the page that explains the error. A bug is logged with its cause, under an id that
 * the page shows.
 */
export function toFeilsti(feil: unknown, sti: string): string {
  if (isAppError(feil, 'ikke-innlogget')) {
    sikkerhet('ikke-innlogget', { aarsak: 'side' });
    return `/logg-inn?${new URLSearchParams({ til: sti })}`;
  }
  const kode = isAppError(feil, 'slettet') ? 'ukjent-virksomhet' : isAppError(feil) && feil.code;
  if (kode && isFeilkode(kode)) {
    if (FEILSIDER[kode] === 403) sikkerhet('ikke-tilgang', { aarsak: kode });
    const { cause } = feil as Error;
    if (cause) logg.warn({ kode, aarsak: String(cause) }, 'a page could not be shown');
    return `/feil/${kode}?${new URLSearchParams({ til: sti })}`;
  }
  if (isDatabaseBusy(feil)) {
    sikkerhet('for-mange-kall', { aarsak: 'opptatt' });
    return `/feil/opptatt?${new URLSearchParams({ til: sti })}`;
  }
  const korrelasjonsid = randomUUID();
  logg.error({ korrelasjonsid, err: feil }, 'unexpected error in a page');
  return `/feil/uventet?${new URLSearchParams({ id: korrelasjonsid })}`;
}
