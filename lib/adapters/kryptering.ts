import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from 'node:crypto';
import { env } from '#lib/oppsett/env';

/** Derives one key per purpose from the secret, so that no key has two uses. */
function noekkel(
  formaal: 'pid' | 'person' | 'adresse' | 'next-auth' | 'skjema' | 'innslag' | 'avmelding' | 'epostkode',
): Buffer {
  const hemmelighet = env().HEMMELIGHET;
  const navn = `${formaal} ${hemmelighet}`;
  const kjent =
    NOEKLER.get(navn) ?? Buffer.from(hkdfSync('sha256', hemmelighet, 'kalendertjenester', formaal, 32));
  NOEKLER.set(navn, kjent);
  return kjent;
}

/** The keys that have been derived, since deriving one costs more than using it. */
const NOEKLER = new Map<string, Buffer>();

/** Returns the secret next-auth signs its short-lived login cookies with. */
export function nextAuthHemmelighet(): string {
  return noekkel('next-auth').toString('base64url');
}

/** Returns the key Next encrypts server action data in forms with, as base64. */
export const skjemanoekkel = (): string =>
  env().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? noekkel('skjema').toString('base64');

/**
 * Returns the id of a person: the same for the same foedselsnummer. Without the key it cannot be reversed by
 * trying all numbers.
 */
export function toPersonId(pid: string): string {
  return createHmac('sha256', noekkel('person')).update(pid).digest('base64url');
}

/** Whether a text has the form that `toPersonId` gives. */
export const isPersonId = (tekst: string): boolean => /^[\w-]{43}$/.test(tekst);

/** Returns the id that calls are counted by instead of an IP address, which may be personal data. */
export function toAdresseId(adresse: string): string {
  return createHmac('sha256', noekkel('adresse')).update(adresse).digest('base64url');
}

/**
 * Returns the id of a frist in calendars, as a UUID of version 5: the same for ever, in every calendar. Without the key
 * nobody can try which organisasjonsnummer it was made of.
 */
export function toInnslagId(organisasjonsnummer: string, noekkelen: string): string {
  const sum = createHmac('sha256', noekkel('innslag'))
    .update(`${organisasjonsnummer}:${noekkelen}`)
    .digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(sum.charAt(16), 16) % 4);
  return [
    sum.slice(0, 8),
    sum.slice(8, 12),
    `5${sum.slice(13, 16)}`,
    `${variant}${sum.slice(17, 20)}`,
    sum.slice(20, 32),
  ].join('-');
}

/**
 * Returns the secret part of a link that ends reminders: the same for the same person and virksomhet (null for all), so that
 * each message has it and it need not be stored.
 */
export const toAvmeldtoken = (personId: string, organisasjonsnummer: string | null): string =>
  createHmac('sha256', noekkel('avmelding'))
    .update(`${personId}:${organisasjonsnummer ?? ''}`)
    .digest('base64url');

/** Returns a new code of six digits. */
export const makeKode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Returns the stored form of a code. Keyed, since a million codes can be tried in no time. */
export const toKodeHash = (personId: string, epost: string, kode: string): string =>
  createHmac('sha256', noekkel('epostkode')).update(`${personId}:${epost}:${kode}`).digest('base64url');

/** Returns a new secret of 256 random bits, for an address or a session. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** Returns a short text that is another one when a text is: SHA-256. */
export const toSjekksum = (tekst: string): string => createHash('sha256').update(tekst).digest('base64url');

/** Returns the stored hash of a token: finds the row, but does not open what the token opens. */
export const toTokenHash = (token: string): string => toSjekksum(token);

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts with AES-256-GCM. Returns iv, tag and ciphertext in one buffer, bound to an id so that it cannot
 * be moved to another row.
 */
export function krypter(klartekst: string, bundetTil: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', noekkel('pid'), iv).setAAD(Buffer.from(bundetTil));
  const kryptert = Buffer.concat([cipher.update(klartekst, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), kryptert]));
}

/** Whether `dekrypter` would succeed: it does not after a change of `HEMMELIGHET`. */
export function canDekryptere(bytes: Uint8Array, bundetTil: string): boolean {
  try {
    dekrypter(bytes, bundetTil);
    return true;
  } catch {
    return false;
  }
}

/**
 * Decrypts what `krypter` returned.
 * @throws Error when the key has changed, the bytes were modified, or they belong to another id
 */
export function dekrypter(bytes: Uint8Array, bundetTil: string): string {
  const buffer = Buffer.from(bytes);
  const decipher = createDecipheriv('aes-256-gcm', noekkel('pid'), buffer.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  }).setAAD(Buffer.from(bundetTil));
  decipher.setAuthTag(buffer.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(buffer.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  );
}
