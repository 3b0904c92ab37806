import { EnvError } from '#lib/oppsett/env';
import { StartError } from '../start/start-error';
import { brukProduktetsDatabase } from './produktets-database';

/**
 * Runs the order that the command line gives, on the database the product uses, and says what came of it. `hent` imports the command
 * when that database is known: it reads the settings, and the database client may not have been generated before the first start.
 */
export async function runOnProduktet(
  hjelp: string,
  hent: () => Promise<(args: string[]) => Promise<string>>,
): Promise<void> {
  try {
    console.log(await kjoer(process.argv.slice(2), hjelp, hent));
  } catch (error) {
    if (!(error instanceof StartError || error instanceof EnvError)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  }
}

async function kjoer(
  args: string[],
  hjelp: string,
  hent: () => Promise<(args: string[]) => Promise<string>>,
): Promise<string> {
  if (args.length === 0 || args.some((arg) => arg === '--help' || arg === '-h')) return hjelp;
  await brukProduktetsDatabase();
  const [kommando, { prisma }] = await Promise.all([hent(), import('#lib/data/klient')]);
  try {
    return await kommando(args);
  } finally {
    await prisma().$disconnect();
  }
}
