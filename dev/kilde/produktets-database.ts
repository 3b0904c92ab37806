import { checkDatabase } from '../start/database';
import { findOutsidePort, standInSettings } from '../start/outside';
import { POSTGRES } from '../start/paths';
import { findUrl } from '../start/postgres';
import { secrets } from '../start/secrets';
import { StartError } from '../start/start-error';

const IKKE_I_GANG = 'The local database is not running. Run "npm start" first, or set DATABASE_URL.';

/** Gives this process the settings that "npm start" gives the product, and makes sure that the database answers. */
export async function brukProduktetsDatabase(): Promise<void> {
  const gitt = process.env.DATABASE_URL?.trim();
  const isProduksjon = process.env.MILJOE?.trim() === 'produksjon';
  const url = gitt || (isProduksjon ? undefined : findUrl(POSTGRES.folder, POSTGRES.database));
  if (!url) throw new StartError(isProduksjon ? 'DATABASE_URL is missing.' : IKKE_I_GANG);
  if (!URL.canParse(url)) throw new StartError('DATABASE_URL must be a postgresql:// address.');
  await checkDatabase(url).catch((error: unknown) => {
    throw gitt ? error : new StartError(IKKE_I_GANG);
  });
  if (!isProduksjon) {
    const base = `http://localhost:${findOutsidePort(process.env)}`;
    Object.assign(process.env, standInSettings(process.env, base, secrets()));
  }
  process.env.DATABASE_URL = url;
}
