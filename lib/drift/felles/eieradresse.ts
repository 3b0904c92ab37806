import { databaseFault } from '#lib/oppsett/env-database';
import { StartError } from './start-error';

/**
 * Reads the addresses of the database: of the product, and of the role that owns the tables, which is the same unless
 * MIGRERING_DATABASE_URL is set.
 * @throws StartError
 */
export function readAdresser(): { product: string; owner: string } {
  const product = address('DATABASE_URL');
  return {
    product,
    owner: process.env.MIGRERING_DATABASE_URL?.trim() ? address('MIGRERING_DATABASE_URL') : product,
  };
}

function address(name: string): string {
  const url = process.env[name]?.trim();
  if (!url) throw new StartError(`${name} is missing.`);
  if (!URL.canParse(url)) throw new StartError(`${name} must be a postgresql:// address.`);
  const fault = process.env.MILJOE?.trim() === 'produksjon' ? databaseFault(url) : undefined;
  if (fault) throw new StartError(`${name} ${fault} (MILJOE=produksjon)`);
  return url;
}
