import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Files this machine keeps between starts. They are not in git. */
export const DATA = join(ROOT, '.data');

/** The private keys of the stand-in's other clients, for `npm run token`. */
export const CLIENT_KEYS = join(DATA, 'klientnoekler.json');

/** The embedded PostgreSQL of `npm start`, and the database in it. */
export const POSTGRES = { folder: join(DATA, 'postgres'), database: 'kalendertjenester' };

/** Makes the folder. Other users, such as PostgreSQL's, may enter it but not list it. Secrets also have mode 0600. */
export function ensureData(): string {
  if (mkdirSync(DATA, { recursive: true })) chmodSync(DATA, 0o711);
  return DATA;
}
