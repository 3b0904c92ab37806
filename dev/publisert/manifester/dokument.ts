import { join } from 'node:path';
import { stringify } from 'yaml';
import { ROOT } from '../../start/paths';
import { makeGjenopprett, makeMigrering, makeRydd } from './engangs';
import { makeInnstillinger } from './innstillinger';
import { makeNavnerom } from './navnerom';
import { makeNett } from './nett';
import { makeJobber, makeWeb } from './tjenester';

export const MAPPE = join(ROOT, 'deploy', 'kubernetes');

/** What every class of the library has. */
interface Objekt {
  validate(): void;
  toJSON(): unknown;
}

/** The objects of each file, in the order they are applied. */
export const FILER: Readonly<Record<string, { hva: string; objekter: readonly Objekt[] }>> = {
  'navnerom.yaml': { hva: 'The namespace, and an account without rights.', objekter: makeNavnerom() },
  'nett.yaml': { hva: 'Who may talk with whom. Nothing else may.', objekter: makeNett() },
  'innstillinger.yaml': {
    hva: 'Settings that are not secret. Change the addresses to your own.',
    objekter: makeInnstillinger(),
  },
  'migrering.yaml': {
    hva: 'Brings the database to the version of the image, before a rollout.',
    objekter: makeMigrering(),
  },
  'web.yaml': { hva: 'The processes that answer people and systems.', objekter: makeWeb() },
  'jobber.yaml': { hva: 'The processes that run the jobs.', objekter: makeJobber() },
  'gjenopprett.yaml': {
    hva: 'Makes a restored database safe to serve from. Never part of a rollout.',
    objekter: makeGjenopprett(),
  },
  'rydd.yaml': { hva: 'Drops the months that are older than they are kept.', objekter: makeRydd() },
};

/** @throws Error when an object is not as the API of Kubernetes says */
export const writeYaml = (objekter: readonly Objekt[]): string =>
  objekter
    .map((en) => {
      en.validate();
      return stringify(en.toJSON(), { aliasDuplicateObjects: false, lineWidth: 110 });
    })
    .join('---\n');

/** The text of a file. */
export function makeDokument(navn: string): string {
  const fil = FILER[navn];
  if (!fil) throw new RangeError(navn);
  const topp = `# ${fil.hva}\n# Made by "npm run manifester" from dev/publisert/manifester. docs/operations.md says how it is used.\n`;
  return `${topp}${writeYaml(fil.objekter)}`;
}
