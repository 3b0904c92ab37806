import { runNaa } from '#lib/jobs/paaminnelser';
import { readKommandotid } from '#lib/jobs/read-kommandotid';
import { env } from '#lib/oppsett/env';
import {
  getVarslingsstatus,
  startVarsling,
  stopVarsling,
  type Varslingsstatus,
} from '#lib/usecases/paaminnelse/varslingsdrift';
import { StartError } from '../felles/start-error';

/** Carries out one command of `npm run varsling`, and returns the text to print. */
export async function runVarsling([kommando = '', ...resten]: string[]): Promise<string> {
  const tid = readKommandotid();
  if (resten.length > 0) throw new StartError(`"${resten.join(' ')}" is too much: say one word.`);
  switch (kommando) {
    case 'status':
      return writeStatus(await getVarslingsstatus(tid));
    case 'proeve':
      return writeNeste(await getVarslingsstatus(tid));
    case 'stopp':
      await stopVarsling(tid);
      return writeStatus(await getVarslingsstatus(tid));
    case 'start':
      await startVarsling(tid);
      return writeStatus(await getVarslingsstatus(tid));
    case 'kjoer':
      if (env().MILJOE === 'produksjon')
        throw new StartError('Not where MILJOE is produksjon: people sleep at night.');
      await runNaa(readKommandotid);
      return writeStatus(await getVarslingsstatus(readKommandotid()));
    default:
      throw new StartError(`"${kommando}" is not a command. Say status, proeve, stopp, start or kjoer.`);
  }
}

const GRUNNER = { operatoer: 'by an operator', volum: 'by the guard on volume' } as const;

function writeStatus(status: Varslingsstatus): string {
  const { stoppet, grunn, endret, idag } = status;
  const siden = endret ? ` since ${endret.toISOString()}` : '';
  return [
    stoppet ? `Stopped ${grunn ? GRUNNER[grunn] : ''}${siden}.` : `Sending${siden}.`,
    'Today:',
    ...(idag.length === 0 ? ['  no messages'] : []),
    ...idag.map((en) => `  ${en.antall} ${en.tilstand}${en.grunn ? ` (${en.grunn})` : ''}, ${en.kanal}`),
    writeNeste(status),
  ].join('\n');
}

const writeNeste = ({ neste: { dag, mottakere, steg } }: Varslingsstatus): string =>
  [
    `${dag}: ${mottakere} messages planned`,
    ...steg.map((en) => `  ${en.antall} ${en.steg}, ${en.kanal}`),
  ].join('\n');
