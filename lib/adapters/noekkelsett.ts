import { createPublicKey } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { type Svar, toJson, UtenforError } from './hent';
import { readHver } from './liste';

/** The most keys that are read; no issuer has as many. */
const MAKS = 50;
/** jose requires at least this for RS256. */
const MINST_BITS = 2048;

const Sett = z.object({ keys: z.array(z.unknown()) });
const valgfri = <S extends z.ZodType>(skjema: S) => skjema.nullish().transform((verdi) => verdi ?? undefined);
/** The fields needed to find and use a key. The rest is not read. */
const Noekkel = z.object({
  kty: z.string(),
  kid: valgfri(z.string()),
  alg: valgfri(z.string()),
  use: valgfri(z.string()),
  key_ops: valgfri(z.array(z.string())),
  // Up to 16 384 bits: parsing a longer key takes seconds.
  n: valgfri(z.string().max(2_800)),
  e: valgfri(z.string().max(16)),
});
/** A key that can be imported. A broken one would throw when a token refers to it. */
const Hel = Noekkel.refine((noekkel) => noekkel.kty !== 'RSA' || isHel(noekkel));

function isHel({ kty, n = '', e = '' }: z.infer<typeof Noekkel>): boolean {
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    return (asymmetricKeyDetails?.modulusLength ?? 0) >= MINST_BITS;
  } catch {
    return false;
  }
}

/** Whether a key is for RS256 signatures. Others are valid, but not used here. */
const isVaar = ({
  kty,
  alg = 'RS256',
  use = 'sig',
  key_ops = ['verify'],
}: z.infer<typeof Noekkel>): boolean =>
  kty === 'RSA' && alg === 'RS256' && use === 'sig' && key_ops.includes('verify');

/**
 * Parses the published keys of a system that may sign tokens for us, one by one. Duplicates are removed.
 * @throws UtenforError when the answer is not a key set, or has no usable key
 */
export function readNoekkelsett(system: string, svar: Svar): JSONWebKeySet {
  if (!svar.ok) throw new UtenforError(system, `answered ${svar.status} to a request for its keys`);
  const sett = Sett.safeParse(toJson(system, svar));
  if (!sett.success) throw new UtenforError(system, 'the key set is invalid', { cause: sett.error });
  const { lest } = readHver(Hel, sett.data.keys, { system, hva: 'keys', maks: MAKS });
  const vaare = lest.filter(isVaar).map(({ kty, kid, n = '', e = '' }) => ({
    kty,
    n,
    e,
    alg: 'RS256',
    use: 'sig',
    ...(kid !== undefined && { kid }),
  }));
  if (vaare.length === 0) throw new UtenforError(system, 'published no key that can be used');
  return { keys: [...new Map(vaare.map((en) => [`${en.kid} ${en.n} ${en.e}`, en])).values()] };
}
