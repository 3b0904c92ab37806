import { migrerKoe } from '#lib/jobs/koe-skjema';
import { migrer } from '#prisma/migrer';
import { grantRettigheter } from '#prisma/rettigheter';

/**
 * Migrates the tables and the schema of the queue as the role that owns them, and grants the product's role
 * its rights. When both are the same role, no rights are granted.
 */
export async function migrerAlt(ownerUrl: string, productUrl: string): Promise<void> {
  await migrer(ownerUrl);
  await migrerKoe(ownerUrl);
  const [owner, product] = [new URL(ownerUrl).username, new URL(productUrl).username];
  if (owner !== product) await grantRettigheter(ownerUrl, decodeURIComponent(product));
}
