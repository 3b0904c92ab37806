import { parseArgs } from 'node:util';
import { findKilde, findKilder } from '#lib/data/kilde';
import type { Kilde } from '#lib/domain/kilde/kilde';
import type { Kildekollisjon } from '#lib/domain/kilde/kilderegister';
import { registerKilde } from '#lib/usecases/kilde/registrer-kilde';
import { StartError } from '../felles/start-error';
import { findById, type Kommandovalg, withoutFeil } from './find-by-id';
import { HJELP } from './kilde-hjelp';
import { readValg, STANDARDVALG, toValg, VALG } from './kilde-valg';

const OPTIONS = Object.fromEntries(VALG.map((navn) => [navn, { type: 'string', multiple: true } as const]));

/**
 * Runs one command.
 * @returns the text to print
 * @throws StartError with every fault
 */
export async function runKommando(args: string[]): Promise<string> {
  const { hva, id, valg } = readArgumenter(args);
  switch (hva) {
    case 'liste':
      return (await findKilder()).map(beskriv).join('\n\n') || 'No kilde is hooked on.';
    case 'legg-til':
      return add({ ...STANDARDVALG, ...valg, ...(id !== undefined && { id }) });
    case 'endre':
      if (Object.keys(valg).length === 0) throw new StartError('Say what to change, for example --navn.');
      if (valg.id !== undefined)
        throw new StartError('--id cannot be changed: what is stored bears its name.');
      return change(id, valg, 'is changed');
    case 'stopp':
      return change(id, { aktiv: 'nei' }, 'is unhooked: it may not deliver');
    case 'start':
      return change(id, { aktiv: 'ja' }, 'is hooked on again');
    default:
      throw new StartError(`${hva ? `No order «${hva}»` : 'No order'}.\n\n${HJELP}`);
  }
}

function readArgumenter(args: string[]): {
  hva: string | undefined;
  id: string | undefined;
  valg: Kommandovalg;
} {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [hva, id, ...flere] = positionals;
    if (flere.length > 0) throw new Error(`Do not know what to do with «${flere.join(' ')}»`);
    // A repeated option is a longer list.
    const valg = Object.entries(values).map(([navn, verdi]) => [navn, verdi?.join(',') ?? '']);
    return { hva, id, valg: Object.fromEntries(valg) };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n\n${HJELP}`);
  }
}

const finn = (id: string | undefined): Promise<Kilde> => findById('kilde', id, findKilde, findKilder);

async function add(valg: Kommandovalg): Promise<string> {
  const { id = '' } = valg;
  const kollisjoner = await registerKilde(id, (naa) => {
    if (naa) throw new StartError(`The kilde ${id} is there already. Change it with: endre ${id}`);
    return readValg(valg);
  });
  return svar(id, kollisjoner, 'is hooked on');
}

async function change(id: string | undefined, valg: Kommandovalg, hendt: string): Promise<string> {
  const gammel = await finn(id);
  const kollisjoner = await registerKilde(gammel.id, (naa) =>
    readValg({ ...toValg(naa ?? gammel), ...valg }),
  );
  return svar(gammel.id, kollisjoner, hendt);
}

async function svar(id: string, kollisjoner: readonly Kildekollisjon[], hendt: string): Promise<string> {
  const kilde = withoutFeil(
    await findKilde(id),
    kollisjoner.map((en) => explain(id, en)),
  );
  return `✓ ${id} ${hendt}.\n\n${beskriv(kilde)}`;
}

function explain(id: string, kollisjon: Kildekollisjon): string {
  switch (kollisjon.slag) {
    case 'likt-navn':
      return `--id ${id} begins as ${kollisjon.annen}, so that they could not be told apart`;
    case 'navn-paa-regler':
      return `--id ${id} would also own ${kollisjon.verdier.join(', ')}: choose another, or list them`;
    default:
      return `--${kollisjon.slag} ${kollisjon.verdier.join(', ')}: ${kollisjon.annen} answers for that`;
  }
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
