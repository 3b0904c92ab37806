import { readKommandotid } from '#lib/jobs/read-kommandotid';
import { beginEtterGjenoppretting } from '#lib/usecases/drift/begin-etter-gjenoppretting';
import { StartError } from '../felles/start-error';

/** Carries out `npm run gjenopprett`, and returns the text to print. */
export async function runGjenoppretting([kommando = '', ...resten]: string[]): Promise<string> {
  if (kommando !== 'begynn' || resten.length > 0)
    throw new StartError(`"${[kommando, ...resten].join(' ')}" is not a command. Say begynn.`);
  const { siste, nySiste, sesjoner } = await beginEtterGjenoppretting(readKommandotid());
  return [
    `✓ The list of events ends with ${siste}, and goes on with ${nySiste + 1}.`,
    `  ${sesjoner} sessions are ended. Reminders are stopped: look at "npm run varsling -- status", then start them.`,
  ].join('\n');
}
