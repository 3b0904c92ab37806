import { join } from 'node:path';
import { type Innstilling, listInnstillinger } from '#lib/oppsett/env';
import { ROOT } from '../../start/paths';

export const FIL = join(ROOT, '.env.example');

const TOP = `# The settings of the product. Made from lib/oppsett/env.ts by "npm run env-eksempel".
# "npm start" needs none of them. In production they come from the environment, or from a file:
#   node --env-file=.env lib/drift/kommando/kjoer.mjs serve
# A line without # must be filled in. docs/operations.md says more.
`;

/** Read by `npm run migrate` and `npm start` alone. */
const MIGRERING: Innstilling = {
  navn: 'MIGRERING_DATABASE_URL',
  beskrivelse: 'The same database with the role that owns the tables: for npm run migrate alone',
  paakrevd: false,
};

function writeLinje({ navn, beskrivelse, paakrevd, standard = '' }: Innstilling): string {
  return `# ${beskrivelse}\n${paakrevd ? '' : '# '}${navn}=${standard.includes(' ') ? `"${standard}"` : standard}\n`;
}

/** The text of `.env.example`: every setting with what it is for, and its value when unset. */
export function makeDokument(): string {
  const innstillinger = listInnstillinger().flatMap((en) =>
    en.navn === 'DATABASE_URL' ? [en, MIGRERING] : [en],
  );
  return [TOP, ...innstillinger.map(writeLinje)].join('\n');
}
