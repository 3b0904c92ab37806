import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { LOKAL } from '#lib/oppsett/env-produksjon';
import { ensureData } from './paths';

/** Secrets made once for this machine. All begin with `lokal-`, which lib/oppsett/env.ts refuses in produksjon. */
export interface Secrets {
  HEMMELIGHET: string;
  IDPORTEN_JWK: JWK;
  MASKINPORTEN_JWK: JWK;
  ALTINN_ABONNEMENTSNOEKKEL: string;
  RETUR_NOEKKEL: string;
}

/** Reads the secrets of this machine, and makes those that are missing: a version of the product may need more than the last. */
export function secrets(): Secrets {
  const file = join(ensureData(), 'hemmeligheter.json');
  const kept = readKept<Partial<Secrets>>(file) ?? {};
  const { HEMMELIGHET, IDPORTEN_JWK, MASKINPORTEN_JWK, ALTINN_ABONNEMENTSNOEKKEL, RETUR_NOEKKEL } = kept;
  return writeKept(file, {
    HEMMELIGHET: HEMMELIGHET ?? `${LOKAL}${randomBytes(32).toString('base64url')}`,
    IDPORTEN_JWK: IDPORTEN_JWK ?? makeKey('idporten'),
    MASKINPORTEN_JWK: MASKINPORTEN_JWK ?? makeKey('maskinporten'),
    ALTINN_ABONNEMENTSNOEKKEL: ALTINN_ABONNEMENTSNOEKKEL ?? `${LOKAL}${randomBytes(12).toString('hex')}`,
    RETUR_NOEKKEL: RETUR_NOEKKEL ?? `${LOKAL}${randomBytes(32).toString('base64url')}`,
  });
}

/** Reads a value that an earlier start has saved, or undefined when the file is missing or unreadable. */
export function readKept<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Saves a value in a file that only the owner may read. Returns the value. */
export function writeKept<T>(file: string, value: T): T {
  // Renamed when complete: a partly written file would be replaced at the next start, which ends every login.
  writeFileSync(`${file}.ny`, JSON.stringify(value, null, 2), { mode: 0o600 });
  renameSync(`${file}.ny`, file);
  return value;
}

/** The public part of a key. */
export function publicPart({ kty, n, e, kid }: JWK) {
  return { kty: String(kty), n: String(n), e: String(e), kid: String(kid), alg: 'RS256', use: 'sig' };
}

/** Makes a private key whose `kid` marks it as local. */
export function makeKey(system: string): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = `${LOKAL}${system}-${randomBytes(4).toString('hex')}`;
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
}
