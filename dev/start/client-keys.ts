import type { JWK } from 'jose';
import { SYSTEMKLIENTER } from '../omverden/klienter';
import { makeKey, readKept, writeKept } from './secrets';

/** The private keys of the stand-in's other clients, by client id. */
export type ClientKeys = Readonly<Record<string, JWK>>;

/** Reads the keys of this machine, and makes keys for new clients. */
export function clientKeys(file: string): ClientKeys {
  const kept = readKept<ClientKeys>(file) ?? {};
  const missing = SYSTEMKLIENTER.filter(({ clientId }) => !kept[clientId]);
  if (missing.length === 0) return kept;
  const made = missing.map(({ clientId }) => [clientId, makeKey(clientId)]);
  return writeKept(file, { ...kept, ...Object.fromEntries(made) });
}
