import type { AppErrorCode } from '#lib/domain/app-error';

/** What only an API answers, with its HTTP status: no person meets a page about it. */
const APIFEIL = {
  'ukjent-kilde': 404,
  'ikke-innlogget': 401,
  'ugyldig-token': 401,
  'feil-scope': 403,
  'ukjent-partner': 403,
  'samtykke-mangler': 403,
  'samtykke-utloept': 403,
  'utenfor-test': 403,
  'bare-i-pilot': 403,
  'for-mange-kall': 429,
  'feil-metode': 405,
  'feil-innholdstype': 415,
  'maskinporten-utilgjengelig': 503,
  'database-utilgjengelig': 503,
} as const;

/** Every kind of thing that can stop a page, with the HTTP status that says so. */
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
  'for-lavt-nivaa': 403,
  'uten-pid': 403,
  'for-stort': 413,
  uventet: 500,
} as const satisfies Record<Exclude<AppErrorCode, keyof typeof APIFEIL>, number> & Record<string, number>;

export type Feilkode = keyof typeof FEILSIDER;

export const isFeilkode = (kode: string): kode is Feilkode => Object.hasOwn(FEILSIDER, kode);

/** Every `kode` an API answers with, and its HTTP status. */
export const APISTATUS = { ...FEILSIDER, ...APIFEIL };

export type ApiFeilkode = keyof typeof APISTATUS;
