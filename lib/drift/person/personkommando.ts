import { writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { isAppError } from '#lib/domain/felles/app-error';
import { SPRAAK, type Spraak } from '#lib/domain/felles/spraak';
import { readKommandotid } from '#lib/jobs/read-kommandotid';
import { tekster } from '#lib/messages/index';
import { toOpplysningsfil } from '#lib/tekst/opplysningsfil';
import { deleteOpplysninger } from '#lib/usecases/person/delete-opplysninger';
import { getOpplysninger } from '#lib/usecases/person/get-opplysninger';
import { type Persontilgang, requireOperatoer } from '#lib/usecases/person/require-person';
import { StartError } from '../felles/start-error';

/** Carries out one command of `npm run person`, and returns the text to print. */
export async function runPerson(args: string[]): Promise<string> {
  const { kommando, spraak, fil, bekreft } = readArgs(args);
  if (kommando === 'slett' && !bekreft)
    throw new StartError(
      'Nothing is deleted without --bekreft. Run innsyn first, and keep the answer if it was asked for.',
    );
  const person = await readPerson();
  const { naa } = readKommandotid();
  if (kommando === 'slett') {
    await deleteOpplysninger(person, naa);
    return 'Deleted, except what must be kept. "npm run person -- innsyn" shows what is left.';
  }
  const json = toOpplysningsfil(tekster(spraak), await getOpplysninger(person), naa);
  if (fil === undefined) return json.trimEnd();
  writeNew(fil, json);
  return `Written to ${fil}, which only you can read.`;
}

interface Valg {
  kommando: 'innsyn' | 'slett';
  spraak: Spraak;
  fil: string | undefined;
  bekreft: boolean;
}

function readArgs(args: string[]): Valg {
  const { values, positionals } = parse(args);
  const [kommando, ...resten] = positionals;
  // What was typed is not repeated: it may be a foedselsnummer.
  if ((kommando !== 'innsyn' && kommando !== 'slett') || resten.length > 0)
    throw new StartError('Say innsyn or slett, and give the foedselsnummer on standard input.');
  const spraak = SPRAAK.find((kjent) => kjent === values.spraak);
  if (!spraak) throw new StartError(`--spraak is one of ${SPRAAK.join(', ')}.`);
  if (kommando === 'slett' && values.fil !== undefined) throw new StartError('--fil is for innsyn alone.');
  return { kommando, spraak, fil: values.fil, bekreft: values.bekreft };
}

function parse(args: string[]) {
  const options = {
    fil: { type: 'string' },
    spraak: { type: 'string', default: 'nb' },
    bekreft: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw new StartError('Unknown option. Run "npm run person -- --help".');
  }
}

async function readPerson(): Promise<Persontilgang> {
  const hvem = (await text(process.stdin)).trim();
  try {
    return requireOperatoer(hvem);
  } catch (feil) {
    if (!isAppError(feil, 'ugyldig')) throw feil;
    throw new StartError(
      'What came on standard input is neither a foedselsnummer (eleven digits) nor a person_id, with nothing around it.',
    );
  }
}

/** Never writes over a file: an older one may be readable by others. */
function writeNew(fil: string, innhold: string): void {
  try {
    writeFileSync(fil, innhold, { mode: 0o600, flag: 'wx' });
  } catch (feil) {
    throw new StartError(
      `${fil} could not be written (${feil instanceof Error ? feil.message : String(feil)}).`,
    );
  }
}
