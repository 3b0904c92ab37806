import { randomBytes } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export interface Signeringsnoekkel {
  kid: string;
  offentlig: CryptoKey;
  /** The JWKS document that publishes the key. */
  jwks: { keys: JWK[] };
  sign(claims: JWTPayload, typ?: string): Promise<string>;
}

export async function createSigneringsnoekkel(): Promise<Signeringsnoekkel> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = randomId(12);
  return {
    kid,
    offentlig: publicKey,
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] },
    sign: (claims, typ) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...(typ ? { typ } : {}) }).sign(privateKey),
  };
}

/** An opaque, unguessable id for `jti`, codes and sessions. */
export function randomId(bytes = 24): string {
  return randomBytes(bytes).toString('base64url');
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
