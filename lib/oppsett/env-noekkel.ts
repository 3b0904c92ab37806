import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { z } from 'zod';

/** `n` of 2048 bits is 256 bytes, which is 342 characters in base64url; `d` may be a little shorter. */
const Jwk = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string().min(342),
  e: z.string().min(1),
  d: z.string().min(300),
  // The declared purpose of a key decides whether the libraries sign with it.
  alg: z.literal('RS256').exactOptional(),
  use: z.literal('sig').exactOptional(),
  key_ops: z
    .array(z.string())
    .refine((ops) => ops.includes('sign'))
    .exactOptional(),
});

/** A private key as a JSON Web Key. */
export type PrivateJwk = z.infer<typeof Jwk>;

/** A private RSA key for RS256 as JSON, at least 2048 bits, verified by signing with it. */
export const jwk = z.string({ error: 'is missing' }).transform((value, context) => {
  const key = Jwk.safeParse(parseJson(value));
  if (!key.success) {
    context.addIssue('must be a private RSA key of 2048 bits or more for RS256 as a JSON Web Key with kid');
    return z.NEVER;
  }
  if (canSign(key.data)) return key.data;
  context.addIssue('is a key that cannot sign: its parts do not belong together');
  return z.NEVER;
});

function canSign(key: PrivateJwk): boolean {
  const proeve = Buffer.from('signed when the product starts');
  try {
    const signatur = sign('RSA-SHA256', proeve, createPrivateKey({ key, format: 'jwk' }));
    const { kty, n, e } = key;
    return verify('RSA-SHA256', proeve, createPublicKey({ key: { kty, n, e }, format: 'jwk' }), signatur);
  } catch {
    return false;
  }
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
