import { readKommandotid } from '#lib/jobs/read-kommandotid';
import { beginEtterGjenoppretting } from '#lib/usecases/drift/begin-etter-gjenoppretting';
import { StartError } from '../felles/start-error';

/** Carries out `npm run gjenopprett`, and returns the text to print. */
export async function runGjenoppretting(args: string[]): Promise<string> {
  const [kommando, valg, ...resten] = args;
  if (kommando !== 'begynn' || (valg !== undefined && valg !== '--bekreft') || resten.length > 0)
    throw new StartError(`"${args.join(' ')}" is not a command. Say begynn.`);
  const utfall = await beginEtterGjenoppretting(readKommandotid(), { tvunget: valg === '--bekreft' });
  if ('brukere' in utfall)
    throw new StartError(
      `Processes of the product use this database (${utfall.brukere} connections), and nothing was changed. Stop them if it ` +
        'was restored. If only a pooler is left of them, say "begynn --bekreft".',
    );
  const { siste, nySiste, sesjoner } = utfall;
  return [
    `✓ The list of events ends with ${siste}, and goes on with ${nySiste + 1}.`,
    `  ${sesjoner} sessions are ended. Reminders are stopped: look at "npm run varsling -- status", then start them.`,
  ].join('\n');
}
