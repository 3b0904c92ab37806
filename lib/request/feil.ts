import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import type { AppErrorCode } from '#lib/domain/app-error';
import { isAppError } from '#lib/domain/app-error';
import { logg } from '#lib/logg';

/** Every kind of thing that can stop a person, with the HTTP status of the page that says so. */
export const FEILSIDER = {
  'ikke-tilgang': 403,
  'ikke-funnet': 404,
  ugyldig: 400,
  'altinn-utilgjengelig': 503,
  'register-utilgjengelig': 503,
  'ukjent-virksomhet': 404,
  'idporten-utilgjengelig': 503,
  innlogging: 400,
  'for-lavt-nivaa': 403,
  'uten-pid': 403,
  'for-stort': 413,
  uventet: 500,
} as const satisfies Record<Exclude<AppErrorCode, 'ikke-innlogget'>, number> & Record<string, number>;

export type Feilkode = keyof typeof FEILSIDER;

export const isFeilkode = (kode: string): kode is Feilkode => Object.hasOwn(FEILSIDER, kode);

/** Next signals redirects and 404 by throwing; those are not errors and must go on. */
const erNextsignal = (feil: unknown): boolean =>
  feil instanceof Error && 'digest' in feil && String(feil.digest).startsWith('NEXT_');

/**
 * Sends the person to the page that says what stopped them. A page of its own, and not an error boundary,
 * because React draws error boundaries only with JavaScript. A bug is logged with its cause under an id the person is given.
 */
export function tilFeilside(feil: unknown, sti: string): never {
  if (erNextsignal(feil)) throw feil;
  if (isAppError(feil, 'ikke-innlogget')) redirect(`/logg-inn?${new URLSearchParams({ til: sti })}`);
  if (isAppError(feil) && isFeilkode(feil.code)) {
    if (feil.cause) logg.warn({ kode: feil.code, aarsak: String(feil.cause) }, 'a page could not be shown');
    redirect(`/feil/${feil.code}?${new URLSearchParams({ til: sti })}`);
  }
  const korrelasjonsid = randomUUID();
  logg.error({ korrelasjonsid, err: feil }, 'unexpected error in a page');
  redirect(`/feil/uventet?${new URLSearchParams({ id: korrelasjonsid })}`);
}
