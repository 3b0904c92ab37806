import { EnvError } from '#lib/env';
import { StartError } from '../start/start-error';
import { HJELP } from './hjelp';
import { brukProduktetsDatabase } from './produktets-database';

/** `npm run kilde`: hooks kilder on and off, in the database the product uses. */
async function run(args: string[]): Promise<string> {
  if (args.length === 0 || args.some((arg) => arg === '--help' || arg === '-h')) return HJELP;
  await brukProduktetsDatabase();
  // Only now: both read the settings, and the database client may not have been generated before the first start.
  const [{ kjoerKommando }, { prisma }] = await Promise.all([
    import('./kommando'),
    import('#lib/data/klient'),
  ]);
  try {
    return await kjoerKommando(args);
  } finally {
    await prisma().$disconnect();
  }
}

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof StartError || error instanceof EnvError)) throw error;
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
