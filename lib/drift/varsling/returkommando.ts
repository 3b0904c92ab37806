import { buffer } from 'node:stream/consumers';
import { readKommandotid } from '#lib/jobs/read-kommandotid';
import { receiveRetur } from '#lib/usecases/paaminnelse/receive-retur';
import { StartError } from '../felles/start-error';

/** Reads a returned mail from standard input, as a mail server pipes it. */
export async function runRetur(): Promise<string> {
  try {
    return await receiveRetur(await buffer(process.stdin), readKommandotid().naa);
  } catch (feil) {
    if (feil instanceof RangeError) throw new StartError('The mail is too large.');
    throw feil;
  }
}
