import { readOppbevaring } from '#lib/oppsett/env';
import { dropMaaneder } from '#prisma/maaneder';
import { checkDatabase } from '../felles/database';
import { readAdresser } from '../felles/eieradresse';
import { StartError } from '../felles/start-error';

const HJELP = `npm run rydd              says which months of the events and the access log are older than they are kept
npm run rydd -- --gjoer   drops them`;

/** `npm run rydd`: drops the months that are older than HENDELSE_MAANEDER and INNSYNSLOGG_MAANEDER. Run by the owner of the tables. */
export async function run(args: string[]): Promise<string> {
  const ukjent = args.find((en) => en !== '--gjoer');
  if (ukjent !== undefined) throw new StartError(`There is no ${ukjent}.\n${HJELP}`);
  const gjoer = args.includes('--gjoer');
  const { HENDELSE_MAANEDER, INNSYNSLOGG_MAANEDER } = readOppbevaring();
  const { owner } = readAdresser();
  await checkDatabase(owner);
  const deler = await dropMaaneder(
    owner,
    { hendelse: HENDELSE_MAANEDER, innsynslogg: INNSYNSLOGG_MAANEDER },
    gjoer,
  );
  const linjer = deler.map(({ navn, til }) => `${navn} (before ${til.toISOString().slice(0, 10)})`);
  if (linjer.length === 0) return '✓ Nothing is older than it is kept';
  return gjoer
    ? `✓ Dropped ${linjer.join(', ')}`
    : `Would drop ${linjer.join(', ')}. To do it: npm run rydd -- --gjoer`;
}
