import { pingDatabase } from '#lib/data/helse';

export { erDatabaseBorte } from '#lib/data/helse';

/** Whether the product can serve: the database answers. The systems outside may be down; each page says so itself. */
export async function sjekkHelse(): Promise<boolean> {
  try {
    await pingDatabase();
    return true;
  } catch {
    return false;
  }
}
