import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { LOKAL } from '#lib/oppsett/env-produksjon';
import { ensureData } from './paths';

/** Made once for this machine. All begin with `lokal-`, which lib/oppsett/env.ts refuses in produksjon. */
export interface Secrets {
  HEMMELIGHET: string;
  IDPORTEN_JWK: JWK;
  MASKINPORTEN_JWK: JWK;
  ALTINN_ABONNEMENTSNOEKKEL: string;
}

/** Reads the secrets of this machine, or makes them. */
export function secrets(): Secrets {
  const file = join(ensureData(), 'hemmeligheter.json');
  return (
    readKept<Secrets>(file) ??
    writeKept(file, {
      HEMMELIGHET: `${LOKAL}${randomBytes(32).toString('base64url')}`,
      IDPORTEN_JWK: makeKey('idporten'),
      MASKINPORTEN_JWK: makeKey('maskinporten'),
      ALTINN_ABONNEMENTSNOEKKEL: `${LOKAL}${randomBytes(12).toString('hex')}`,
    })
  );
}

/** What an earlier start has kept in a file, or undefined when there is nothing that can be read. */
export function readKept<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Keeps something that only the owner may read, and gives it back. */
export function writeKept<T>(file: string, value: T): T {
  // Written aside and renamed: a half-written one would be made anew at the next start, and end every login.
  writeFileSync(`${file}.ny`, JSON.stringify(value, null, 2), { mode: 0o600 });
  renameSync(`${file}.ny`, file);
  return value;
}

/** What the other side gets to know of a key. */
export function publicPart({ kty, n, e, kid }: JWK) {
  return { kty: String(kty), n: String(n), e: String(e), kid: String(kid), alg: 'RS256', use: 'sig' };
}

/** A private key that says it was made for local use. */
export function makeKey(system: string): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = `${LOKAL}${system}-${randomBytes(4).toString('hex')}`;
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
}
