import { parseArgs } from 'node:util';
import { findKilde, findKilder, upsertKilde } from '#lib/data/kilde';
import type { Kilde } from '#lib/domain/kilde/kilde';
import { StartError } from '../start/start-error';
import { findById, withoutFeil } from './felles';
import { HJELP } from './hjelp';
import { readValg, STANDARDVALG, toValg, VALG, type Valg } from './valg';

const OPTIONS = Object.fromEntries(VALG.map((navn) => [navn, { type: 'string', multiple: true } as const]));

/** Runs one order as the command line gives it. @returns what to say; throws StartError with every fault */
export async function runKommando(args: string[]): Promise<string> {
  const { hva, id, valg } = readArgumenter(args);
  switch (hva) {
    case 'liste':
      return (await findKilder()).map(beskriv).join('\n\n') || 'No kilde is hooked on.';
    case 'legg-til': {
      const ny = { ...STANDARDVALG, ...valg, ...(id !== undefined && { id }) };
      if (ny.id && (await findKilde(ny.id))) {
        throw new StartError(`The kilde ${ny.id} is there already. Change it with: endre ${ny.id}`);
      }
      return lagre(ny, 'is hooked on');
    }
    case 'endre':
      if (Object.keys(valg).length === 0) throw new StartError('Say what to change, for example --navn.');
      if (valg.id !== undefined)
        throw new StartError('--id cannot be changed: what is stored bears its name.');
      return lagre({ ...toValg(await finn(id)), ...valg }, 'is changed');
    case 'stopp':
      return lagre({ ...toValg(await finn(id)), aktiv: 'nei' }, 'is unhooked: it may not deliver');
    case 'start':
      return lagre({ ...toValg(await finn(id)), aktiv: 'ja' }, 'is hooked on again');
    default:
      throw new StartError(`${hva ? `No order «${hva}»` : 'No order'}.\n\n${HJELP}`);
  }
}

function readArgumenter(args: string[]): { hva: string | undefined; id: string | undefined; valg: Valg } {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [hva, id, ...flere] = positionals;
    if (flere.length > 0) throw new Error(`Do not know what to do with «${flere.join(' ')}»`);
    // An option given twice is a longer list.
    const valg = Object.entries(values).map(([navn, verdi]) => [navn, verdi?.join(',') ?? '']);
    return { hva, id, valg: Object.fromEntries(valg) };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n\n${HJELP}`);
  }
}

const finn = (id: string | undefined): Promise<Kilde> => findById('kilde', id, findKilde, findKilder);

async function lagre(valg: Valg, hendt: string): Promise<string> {
  const lest = readValg(valg, await findKilder());
  const kilde = withoutFeil(lest.kilde, lest.feil);
  await upsertKilde(kilde);
  const lagret = await finn(kilde.id);
  return `✓ ${kilde.id} ${hendt}.\n\n${beskriv(lagret)}`;
}

function beskriv(kilde: Kilde): string {
  const hoert = kilde.sistHoert === null ? 'never' : new Date(kilde.sistHoert).toISOString();
  const om =
    kilde.status === null ? '' : `, says ${kilde.status}${kilde.melding ? `: ${kilde.melding}` : ''}`;
  const rader = [
    ['myndighet', `${kilde.myndighet} ${kilde.myndighetsnavn}`],
    ['produktomraader', kilde.produktomraader.join(', ')],
    ['regler', kilde.regler.join(', ') || 'none: only oppgaver of its own'],
    ['forhold', kilde.forhold.join(', ') || 'none'],
    ['kontakt', `${kilde.kontakt.telefon}, ${kilde.kontakt.side}`],
    ['leverandoer', `${kilde.leverandoerer.join(', ') || 'nobody'} with ${kilde.scope}`],
    ['heard', `${hoert}${om}; promises every ${kilde.lovetMinutter} minutes`],
  ];
  const overskrift = `${kilde.id}  ${kilde.navn}${kilde.aktiv ? '' : '  (unhooked)'}`;
  return [overskrift, ...rader.map(([navn = '', verdi]) => `  ${navn.padEnd(17)}${verdi}`)].join('\n');
}
