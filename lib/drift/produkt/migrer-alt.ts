import { migrerKoe } from '#lib/jobs/koe-skjema';
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
  const [owner, product] = [new URL(ownerUrl).username, decodeURIComponent(new URL(productUrl).username)];
  const hasTo = decodeURIComponent(owner) !== product;
  if (hasTo) await openNyeTabeller(ownerUrl, product);
  const { nyere } = await migrer(ownerUrl).catch((feil: unknown) => {
    throw feil instanceof MigreringsError ? new StartError(feil.message) : feil;
  });
  if (nyere.length > 0) return nyere;
  await migrerKoe(ownerUrl);
  await makeMaaneder(ownerUrl);
  if (hasTo) await grantRettigheter(ownerUrl, product);
  return [];
}
