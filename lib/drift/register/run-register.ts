import { isGenerert } from '#prisma/generer';
import { checkDatabase } from '../felles/database';
import { fillFromLokale } from '../felles/lokale-innstillinger';
import { StartError } from '../felles/start-error';

type Kommando = (args: string[]) => Promise<string>;

/**
 * Runs one command on the database of the product, and returns the text to print. `hent` imports the command
 * after the settings are in place, since it reads them.
 */
export async function runRegister(
  args: string[],
  hjelp: string,
  hent: () => Promise<Kommando>,
): Promise<string> {
  if (args.length === 0 || args.some((arg) => arg === '--help' || arg === '-h')) return hjelp;
  await connectProduct();
  if (!isGenerert()) throw new StartError('The product is not built. Run "npm run build" first.');
  const [kommando, { prisma }] = await Promise.all([hent(), import('#lib/data/klient')]);
  try {
    return await kommando(args);
  } finally {
    await prisma().$disconnect();
  }
}

async function connectProduct(): Promise<void> {
  fillFromLokale();
  const url = process.env.DATABASE_URL?.trim();
  if (!url) throw new StartError('DATABASE_URL is missing. Set it, or run "npm start" first.');
  if (!URL.canParse(url)) throw new StartError('DATABASE_URL must be a postgresql:// address.');
  await checkDatabase(url);
}
