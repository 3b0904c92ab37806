import { createPublicKey } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { type Svar, toJson, UtenforError } from './hent';
import { readHver } from './liste';

/** Nobody has so many keys in use. */
const MAKS = 50;
/** Fewer bits than jose takes for RS256. */
const MINST_BITS = 2048;

const Sett = z.object({ keys: z.array(z.unknown()) });
const valgfri = <S extends z.ZodType>(skjema: S) => skjema.nullish().transform((verdi) => verdi ?? undefined);
/** What a key must have to be found and used. Its certificate and all the rest is of no use to us. */
const Noekkel = z.object({
  kty: z.string(),
  kid: valgfri(z.string()),
  alg: valgfri(z.string()),
  use: valgfri(z.string()),
  key_ops: valgfri(z.array(z.string())),
  // As long as 16 384 bits: a longer one would cost seconds to read.
  n: valgfri(z.string().max(2_800)),
  e: valgfri(z.string().max(16)),
});
/** One that can be read, and is not broken: a broken one would throw when a token points to it. */
const Hel = Noekkel.refine((noekkel) => noekkel.kty !== 'RSA' || isHel(noekkel));

function isHel({ kty, n = '', e = '' }: z.infer<typeof Noekkel>): boolean {
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    return (asymmetricKeyDetails?.modulusLength ?? 0) >= MINST_BITS;
  } catch {
    return false;
  }
}

/** Of the kind that signs what we take: RS256. Another kind is in order, and not for us. */
const isVaar = ({
  kty,
  alg = 'RS256',
  use = 'sig',
  key_ops = ['verify'],
}: z.infer<typeof Noekkel>): boolean =>
  kty === 'RSA' && alg === 'RS256' && use === 'sig' && key_ops.includes('verify');

/**
 * The keys that a system publishes and tokens to us may be signed with, read one by one; one that is published twice is one.
 * @throws UtenforError when it did not answer with keys, or none of them can be used
 */
export function readNoekkelsett(system: string, svar: Svar): JSONWebKeySet {
  if (!svar.ok) throw new UtenforError(system, `answered ${svar.status} to a request for its keys`);
  const sett = Sett.safeParse(toJson(system, svar));
  if (!sett.success) throw new UtenforError(system, 'the keys have another shape', { cause: sett.error });
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
