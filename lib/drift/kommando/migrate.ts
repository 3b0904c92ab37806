import { isOektDelt } from '#lib/oppsett/tilkobling';
import { checkDatabase } from '../felles/database';
import { readAdresser } from '../felles/eieradresse';
import { StartError } from '../felles/start-error';
import { migrerAlt } from '../produkt/migrer-alt';

/** `npm run migrate`: migrates the tables and the schema of the queue to the version of this code. */
export async function run(): Promise<string> {
  const { product, owner } = readAdresser();
  await checkDatabase(owner);
  if (await isOektDelt(owner))
    throw new StartError(
      'MIGRERING_DATABASE_URL leads to a pool in transaction mode, where a lock belongs to nobody. Let it bypass the pool.',
    );
  const nyere = await migrerAlt(owner, product);
  if (nyere.length === 0) return '✓ The database is migrated';
  return `✓ A newer release has migrated the database (${nyere.join(', ')}). Nothing was changed`;
}
