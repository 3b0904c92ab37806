import { DatabaseError } from 'pg';
import { migrerKoe } from '#lib/jobs/koe-skjema';
import { FORBUDT } from '#prisma/engine-adapter';
import { makeMaaneder } from '#prisma/maaneder';
import { MigreringsError, migrer } from '#prisma/migrer';
import { grantRettigheter, openNyeTabeller } from '#prisma/rettigheter';
import { StartError } from '../felles/start-error';

/**
 * Migrates the tables and the schema of the queue as the role that owns them, and grants the product's role
 * its rights. When both are the same role, no rights are granted. When a newer release has migrated the database, as
 * before a roll-back, nothing is changed: this code does not know what the newer tables need.
 * @returns the migrations that this code does not know
 * @throws StartError with what to do, when a migration cannot be run
 */
export async function migrerAlt(ownerUrl: string, productUrl: string): Promise<string[]> {
  const [owner, product] = [toRolle(ownerUrl), toRolle(productUrl)];
  try {
    return await migrerSom(ownerUrl, owner === product ? null : product);
  } catch (feil) {
    if (feil instanceof MigreringsError) throw new StartError(feil.message);
    if (feil instanceof DatabaseError && feil.code === FORBUDT)
      throw new StartError(
        `The role ${owner} may not migrate this database: ${feil.message}. Set MIGRERING_DATABASE_URL to an address of the role that owns the tables.`,
      );
    throw feil;
  }
}

const toRolle = (url: string): string => decodeURIComponent(new URL(url).username);

/** @param product the role of the product, when it is another one than the owner */
async function migrerSom(ownerUrl: string, product: string | null): Promise<string[]> {
  if (product !== null) await openNyeTabeller(ownerUrl, product);
  const { nyere } = await migrer(ownerUrl);
  if (nyere.length > 0) return nyere;
  await migrerKoe(ownerUrl);
  await makeMaaneder(ownerUrl);
  if (product !== null) await grantRettigheter(ownerUrl, product);
  return [];
}
