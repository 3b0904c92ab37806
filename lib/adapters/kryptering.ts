import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '#lib/oppsett/env';

/** One secret in, one key per purpose out, so that no key is ever used for two things. */
function noekkel(formaal: 'pid' | 'person' | 'adresse' | 'next-auth' | 'skjema'): Buffer {
  return Buffer.from(hkdfSync('sha256', env().HEMMELIGHET, 'kalendertjenester', formaal, 32));
}

/** The secret next-auth signs its short-lived login cookies with. */
export function nextAuthHemmelighet(): string {
  return noekkel('next-auth').toString('base64url');
}

/** What Next encrypts with when a form carries something of ours, as base64. */
export const skjemanoekkel = (): string =>
  env().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? noekkel('skjema').toString('base64');

/** The same person gives the same id; without the key nobody can count through all foedselsnummer to find it. */
export function toPersonId(pid: string): string {
  return createHmac('sha256', noekkel('person')).update(pid).digest('base64url');
}

/** What is counted under instead of an address on the net, which may be a person's. */
export function toAdresseId(adresse: string): string {
  return createHmac('sha256', noekkel('adresse')).update(adresse).digest('base64url');
}

/** What is stored of a session token: enough to find the row, useless to log in with. */
export function toTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: iv, tag and ciphertext in one buffer, bound to an id so that it cannot be moved to another's row. */
export function krypter(klartekst: string, bundetTil: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', noekkel('pid'), iv).setAAD(Buffer.from(bundetTil));
  const kryptert = Buffer.concat([cipher.update(klartekst, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), kryptert]));
}

/** Throws when the key has changed, the bytes have been touched, or they belong to another id. */
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
