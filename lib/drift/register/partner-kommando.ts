import { parseArgs } from 'node:util';
import {
  findPartner,
  findPartnere,
  findPilotvirksomheter,
  findPortalstadium,
  setPilotstatus,
  setPortalstadium,
} from '#lib/data/partner';
import { type Partner, PORTALSTADIER } from '#lib/domain/adgang/partner';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { registerPartner } from '#lib/usecases/partner/registrer-partner';
import { StartError } from '../felles/start-error';
import { findById, type Kommandovalg, withoutFeil } from './find-by-id';
import { HJELP } from './partner-hjelp';
import { readValg, STANDARDVALG, toValg, VALG } from './partner-valg';

const OPTIONS = Object.fromEntries(VALG.map((navn) => [navn, { type: 'string' } as const]));

/** The pilot status of each value of `--med`. */
const PILOT = { ja: { bareIPilot: false }, bare: { bareIPilot: true }, nei: null } as const;

/**
 * Runs one command.
 * @returns the text to print
 * @throws StartError with every fault
 */
export async function runKommando(args: string[]): Promise<string> {
  const { hva, id, valg } = readArgumenter(args);
  switch (hva) {
    case 'liste':
      return (await findPartnere()).map(beskriv).join('\n\n') || 'There are no partners.';
    case 'legg-til':
      return add({ ...STANDARDVALG, ...valg, ...(id !== undefined && { id }) });
    case 'endre':
      if (Object.keys(valg).length === 0) throw new StartError('Say what to change, for example --stadium.');
      if (valg.id !== undefined)
        throw new StartError('--id cannot be changed: what has been shared bears its name.');
      return change(id, valg, 'is changed');
    case 'stopp':
      return change(id, { aktiv: 'nei' }, 'is stopped: its next call is refused');
    case 'start':
      return change(id, { aktiv: 'ja' }, 'may call again');
    case 'pilot':
      return id === undefined ? listPilot() : setPilot(id, valg.med);
    case 'portal':
      return setPortal(valg.stadium);
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
    if (values.med !== undefined && hva !== 'pilot') throw new Error('--med is about the pilot');
    return { hva, id, valg: values as Kommandovalg };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n\n${HJELP}`);
  }
}

const finn = (id: string | undefined): Promise<Partner> => findById('partner', id, findPartner, findPartnere);

async function add(valg: Kommandovalg): Promise<string> {
  const { id = '' } = valg;
  const samme = await registerPartner(id, (naa) => {
    if (naa) throw new StartError(`The partner ${id} is there already. Change it with: endre ${id}`);
    return readValg(valg);
  });
  return svar(id, samme, 'is in the register');
}

async function change(id: string | undefined, valg: Kommandovalg, hendt: string): Promise<string> {
  const gammel = await finn(id);
  const samme = await registerPartner(gammel.id, (naa) => readValg({ ...toValg(naa ?? gammel), ...valg }));
  return svar(gammel.id, samme, hendt);
}

async function svar(id: string, samme: Partner | null, hendt: string): Promise<string> {
  const feil = samme ? [`--organisasjonsnummer ${samme.organisasjonsnummer} is that of ${samme.id}`] : [];
  const partner = withoutFeil(await findPartner(id), feil);
  return `✓ ${id} ${hendt}.\n\n${beskriv(partner)}`;
}

function beskriv({ id, navn, organisasjonsnummer, type, stadium, aktiv }: Partner): string {
  return [
    `${id}  ${navn}${aktiv ? '' : '  (stopped)'}`,
    `  organisasjonsnummer  ${organisasjonsnummer}`,
    `  type                 ${type}`,
    `  stadium              ${stadium}`,
  ].join('\n');
}

async function listPilot(): Promise<string> {
  const alle = await findPilotvirksomheter();
  const linjer = alle.map((en) => `${en.organisasjonsnummer}${en.bareIPilot ? '  for the pilot alone' : ''}`);
  return linjer.join('\n') || 'No virksomhet is in the pilot.';
}

async function setPilot(nummer: string, med: string | undefined): Promise<string> {
  if (!isOrganisasjonsnummer(nummer)) throw new StartError(`«${nummer}» is not an organisasjonsnummer.`);
  const [valgt] = Object.entries(PILOT).filter(([navn]) => navn === med);
  if (!valgt) throw new StartError('--med must be ja, bare or nei');
  await setPilotstatus(nummer, valgt[1]);
  const hvordan = { ja: 'is in the pilot', bare: 'is in the pilot alone', nei: 'is not in the pilot' };
  return `✓ ${nummer} ${hvordan[valgt[0] as keyof typeof hvordan]}.`;
}

async function setPortal(stadium: string | undefined): Promise<string> {
  if (stadium === undefined) return `The portal is in ${await findPortalstadium()}.`;
  const valgt = PORTALSTADIER.find((ett) => ett === stadium);
  if (!valgt) throw new StartError(`--stadium must be ${PORTALSTADIER.join(' or ')}`);
  await setPortalstadium(valgt);
  const hvem = { pilot: 'those in the pilot', produksjon: 'everybody' };
  return `✓ The portal shows the calendars of ${hvem[valgt]}.`;
}
