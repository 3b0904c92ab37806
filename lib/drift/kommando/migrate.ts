import { databaseFault } from '#lib/oppsett/env-database';
import { isOektDelt } from '#lib/oppsett/tilkobling';
import { checkDatabase } from '../felles/database';
import { StartError } from '../felles/start-error';
import { migrerAlt } from '../produkt/migrer-alt';

/** `npm run migrate`: migrates the tables and the schema of the queue to the version of this code. */
export async function run(): Promise<string> {
  const product = address('DATABASE_URL');
  const owner = process.env.MIGRERING_DATABASE_URL?.trim() ? address('MIGRERING_DATABASE_URL') : product;
  await checkDatabase(owner);
  if (await isOektDelt(owner))
    throw new StartError(
      'MIGRERING_DATABASE_URL leads to a pool in transaction mode, where a lock belongs to nobody. Let it bypass the pool.',
    );
  const nyere = await migrerAlt(owner, product);
  if (nyere.length === 0) return '✓ The database is migrated';
  return `✓ A newer release has migrated the database (${nyere.join(', ')}). Nothing was changed`;
}

function address(name: string): string {
  const url = process.env[name]?.trim();
  if (!url) throw new StartError(`${name} is missing.`);
  if (!URL.canParse(url)) throw new StartError(`${name} must be a postgresql:// address.`);
  const fault = process.env.MILJOE?.trim() === 'produksjon' ? databaseFault(url) : undefined;
  if (fault) throw new StartError(`${name} ${fault} (MILJOE=produksjon)`);
  return url;
}
