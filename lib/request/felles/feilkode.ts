import type { AppErrorCode } from '#lib/domain/felles/app-error';

/** Everything that can stop a page, with the HTTP status of its error page. */
export const FEILSIDER = {
  'ikke-tilgang': 403,
  'utenfor-pilot': 403,
  'ikke-funnet': 404,
  ugyldig: 400,
  'altinn-utilgjengelig': 503,
  'register-utilgjengelig': 503,
  'ukjent-virksomhet': 404,
  'idporten-utilgjengelig': 503,
  innlogging: 400,
  'innlogging-avbrutt': 400,
  'for-lavt-nivaa': 403,
  'uten-pid': 403,
  'annet-nettsted': 403,
  'for-stort': 413,
  'feil-metode': 405,
  'for-mange': 429,
  opptatt: 503,
  uventet: 500,
} as const satisfies Record<Exclude<AppErrorCode, BareApi>, number> & Record<string, number>;

/** Errors of use cases that have no error page: one leads to the login, the others are for systems. */
type BareApi =
  | 'ikke-innlogget'
  | 'ugyldig-token'
  | 'ukjent-kilde'
  | 'ukjent-partner'
  | 'samtykke-mangler'
  | 'samtykke-utloept'
  | 'utenfor-test'
  | 'bare-i-pilot'
  // The page for `ukjent-virksomhet` also covers a deleted virksomhet.
  | 'slettet';

/**
 * The header that tells the layout which error page it surrounds. The proxy sets it on every request, so that
 * no client can.
 */
export const FEILHODE = 'x-feilside';

export type Feilkode = keyof typeof FEILSIDER;

/** The seconds after which it makes sense to ask again when a page or an API answered 503. */
export const VENT_SEKUNDER = 5;

export const isFeilkode = (kode: string): kode is Feilkode => Object.hasOwn(FEILSIDER, kode);
