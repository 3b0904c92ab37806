import { migrerKoe } from '#lib/jobs/koe-skjema';
import { migrer } from '#prisma/migrer';
import { grantRettigheter } from '#prisma/rettigheter';

/**
 * Brings the tables and the queue's schema to the present version as the role that owns them, and gives the product's role its rights.
 * With one role for both there are no rights to give.
 */
export async function migrerAlt(ownerUrl: string, productUrl: string): Promise<void> {
  await migrer(ownerUrl);
  await migrerKoe(ownerUrl);
  const [owner, product] = [new URL(ownerUrl).username, new URL(productUrl).username];
  if (owner !== product) await grantRettigheter(ownerUrl, decodeURIComponent(product));
}
