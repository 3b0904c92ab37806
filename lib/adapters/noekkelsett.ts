import type { JSONWebKeySet, JWK } from 'jose';
import { z } from 'zod';
import { type Svar, toJson, UtenforError } from './hent';
import { readHver } from './liste';

/** Nobody has so many keys in use. */
const MAKS = 50;

const Sett = z.object({ keys: z.array(z.unknown()) });
/** What a key must have to be found and used; an odd one is only of no use to us. */
const Form = z.looseObject({
  kty: z.string(),
  kid: z.string().optional(),
  alg: z.string().optional(),
  use: z.string().optional(),
  n: z.string().optional(),
  e: z.string().optional(),
});
const Noekkel = z.custom<JWK>((verdi) => Form.safeParse(verdi).success);

/**
 * The keys that a system publishes, read one by one.
 * @throws UtenforError when it did not answer with keys, or none of them can be read
 */
export function lesNoekkelsett(system: string, svar: Svar): JSONWebKeySet {
  if (!svar.ok) throw new UtenforError(system, `answered ${svar.status} to a request for its keys`);
  const sett = Sett.safeParse(toJson(system, svar));
  if (!sett.success) throw new UtenforError(system, 'the keys have another shape', { cause: sett.error });
  const { lest } = readHver(Noekkel, sett.data.keys, { system, hva: 'keys', maks: MAKS });
  if (lest.length === 0) throw new UtenforError(system, 'published no key that can be read');
  return { keys: lest };
}
