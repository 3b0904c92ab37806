import type { AppErrorCode } from '#lib/domain/felles/app-error';

/**
 * The error codes of the Frister API in production, which existing integrations know, with their HTTP status.
 */
export const FRISTATUS = {
  'FRI-001': 500,
  'FRI-002': 500,
  'FRI-003': 404,
  'FRI-004': 401,
  'FRI-005': 403,
  'FRI-006': 400,
  'FRI-007': 404,
  'FRI-008': 406,
  'FRI-009': 403,
} as const;
export type FriKode = keyof typeof FRISTATUS;

/**
 * How one error is returned: the published code, its HTTP status, and the corresponding code of the Frister
 * API, if any.
 */
interface Apifeil {
  kode: `KAL-${string}` | FriKode;
  status: number;
  fri?: FriKode;
}

/**
 * All errors of the APIs. A code is published and never changes its meaning; a new one takes the next number.
 * The texts, with what to do about it, are in `tekster.api.koder` under the same name.
 */
export const APIFEIL = {
  uventet: { kode: 'KAL-001', status: 500, fri: 'FRI-001' },
  ugyldig: { kode: 'KAL-002', status: 400, fri: 'FRI-006' },
  'ugyldig-token': { kode: 'KAL-003', status: 401, fri: 'FRI-004' },
  'ikke-innlogget': { kode: 'KAL-004', status: 401, fri: 'FRI-004' },
  'feil-scope': { kode: 'KAL-005', status: 403, fri: 'FRI-005' },
  'ikke-tilgang': { kode: 'KAL-006', status: 403, fri: 'FRI-005' },
  'samtykke-mangler': { kode: 'KAL-007', status: 403, fri: 'FRI-009' },
  'utenfor-pilot': { kode: 'KAL-008', status: 403, fri: 'FRI-005' },
  'ikke-funnet': { kode: 'KAL-009', status: 404, fri: 'FRI-003' },
  'ukjent-virksomhet': { kode: 'KAL-010', status: 404, fri: 'FRI-007' },
  'ukjent-kilde': { kode: 'KAL-011', status: 404 },
  'feil-metode': { kode: 'KAL-012', status: 405 },
  'feil-accept': { kode: 'KAL-013', status: 406, fri: 'FRI-008' },
  slettet: { kode: 'KAL-014', status: 410 },
  'for-stort': { kode: 'KAL-015', status: 413 },
  'feil-innholdstype': { kode: 'KAL-016', status: 415 },
  'for-mange-kall': { kode: 'KAL-017', status: 429 },
  'database-utilgjengelig': { kode: 'KAL-018', status: 503, fri: 'FRI-002' },
  'maskinporten-utilgjengelig': { kode: 'KAL-019', status: 503, fri: 'FRI-002' },
  'altinn-utilgjengelig': { kode: 'KAL-020', status: 503, fri: 'FRI-002' },
  'register-utilgjengelig': { kode: 'KAL-021', status: 503, fri: 'FRI-002' },
  'ukjent-partner': { kode: 'KAL-022', status: 403, fri: 'FRI-005' },
  'samtykke-utloept': { kode: 'KAL-023', status: 403, fri: 'FRI-009' },
  'utenfor-test': { kode: 'KAL-024', status: 403, fri: 'FRI-005' },
  'bare-i-pilot': { kode: 'KAL-025', status: 403, fri: 'FRI-005' },
  avviklet: { kode: 'KAL-026', status: 410 },
  opptatt: { kode: 'KAL-027', status: 503 },
  // Used only by the Frister API. The other APIs answer 200 with an empty list.
  'ingen-frister': { kode: 'FRI-007', status: 404 },
} as const satisfies Record<AppErrorCode, Apifeil> & Record<string, Apifeil>;

/** The internal name of an error. */
export type ApiFeilkode = keyof typeof APIFEIL;

/**
 * Returns the code and status of an error in the Frister API. An error without a code there keeps its own.
 */
export function toFrifeil(navn: ApiFeilkode): Pick<Apifeil, 'kode' | 'status'> {
  const { fri, ...ellers }: Apifeil = APIFEIL[navn];
  return fri ? { kode: fri, status: FRISTATUS[fri] } : ellers;
}
