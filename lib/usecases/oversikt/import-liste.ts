import { hoursToMilliseconds } from 'date-fns';
import { type Byraaendring, saveByraaendringer } from '#lib/data/oversikt/byraa';
import { claimImportutkast, findImportutkast, insertImportutkast } from '#lib/data/oversikt/importutkast';
import { type Avvist, countGjort, findMassemerking, noteGjort } from '#lib/data/oversikt/massemerking';
import { runByraaendring } from '#lib/data/oversikt/transaksjon';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import { makeFristsoek } from '#lib/domain/oversikt/fristsoek';
import {
  type Importendring,
  type Importlinje,
  type Importplan,
  planImport,
} from '#lib/domain/oversikt/import';
import type { Klient, Klientfrist } from '#lib/domain/oversikt/klient';
import type { Oppslag } from '#lib/usecases/adgang/require-innsyn';
import { getOversikt } from './get-oversikt';
import { beginMassemerking, runBunker } from './massemerking';
import { noteKlienter } from './show-oversikt';

/** How long a draft can be confirmed. */
const LEVETID_MS = hoursToMilliseconds(1);
/** How many of the changes, and of the refused lines, are shown. */
const VISTE = 20;

type Tid = { naa: Date; idag: Dato };

/** What is kept of a list: all that it changes, and the first lines that were refused. */
type Utkastinnhold = Pick<Importplan, 'endringer' | 'uendret' | 'avvist'> & { antallAvvist: number };

/** A change of a draft, and the frist that it is about. */
export interface Utkastendring extends Klientfrist {
  endring: Importendring;
}

/** What confirming a draft does. */
export interface Utkastvisning extends Omit<Utkastinnhold, 'endringer'> {
  id: string;
  antall: number;
  /** How many of the changes are of a responsible, and of a note. */
  ansvarlige: number;
  notater: number;
  /** The first of them. */
  endringer: readonly Utkastendring[];
  rom: Byraarom;
}

const eldste = (naa: Date): Date => new Date(naa.getTime() - LEVETID_MS);

/**
 * Stores what the lines of a list change, to be confirmed.
 * @throws AppError `altinn-utilgjengelig` when the list of clients is not recent enough
 */
export async function draftImport(
  aktoer: Aktoer,
  linjer: readonly Importlinje[],
  { id, ...tid }: Tid & { id: string },
): Promise<void> {
  const { klientkalendere, rom, adgang } = await getOversikt(aktoer, tid, { endres: true });
  const { endringer, uendret, avvist } = planImport(linjer, klientkalendere, rom);
  const innhold: Utkastinnhold = {
    ...{ endringer, uendret },
    avvist: avvist.slice(0, VISTE),
    antallAvvist: avvist.length,
  };
  await insertImportutkast(
    aktoer.personId,
    { id, byraa: adgang.svar.byraa, innhold },
    { naa: tid.naa, eldste: eldste(tid.naa) },
  );
}

/**
 * Returns what confirming a draft does. The clients that are shown are written to the access log.
 * @throws AppError `ikke-funnet` for the draft of somebody else, of another firm, or one that is too old;
 * `altinn-utilgjengelig` when the list of clients is not recent enough
 */
export async function getImportutkast(aktoer: Aktoer, id: string, oppslag: Oppslag): Promise<Utkastvisning> {
  const oversikt = await getOversikt(aktoer, oppslag, { endres: true });
  const { rom, adgang, klientkalendere } = oversikt;
  const { endringer, ...resten } = await readUtkast(aktoer, id, adgang.svar.byraa, oppslag.naa);
  const find = makeFristsoek(klientkalendere);
  const viste = endringer.slice(0, VISTE).flatMap((endring) => {
    const funnet = find(endring.organisasjonsnummer, endring.noekkel);
    return typeof funnet === 'string' ? [] : [{ ...funnet, endring }];
  });
  await noteKlienter(
    oversikt,
    viste.map(({ klient }) => klient),
    oppslag,
  );
  return {
    ...{ id, rom, ...resten },
    antall: endringer.length,
    ansvarlige: endringer.filter(({ ansvarlig }) => ansvarlig).length,
    notater: endringer.filter(({ notat }) => notat).length,
    endringer: viste,
  };
}

/**
 * Does what a draft says, once. Whatever the person no longer has access to is refused; the rest is done, and can be undone under
 * the id of the draft.
 * @throws AppError as `getImportutkast`
 */
export async function runImport(aktoer: Aktoer, id: string, tid: Tid): Promise<void> {
  const { personId } = aktoer;
  const oversikt = await getOversikt(aktoer, tid, { endres: true });
  const { klientkalendere, rom, adgang } = oversikt;
  // Sent twice, it is done once, and both get the answer.
  if (await findMassemerking(personId, id)) return;
  const { byraa } = adgang.svar;
  const { endringer } = await readUtkast(aktoer, id, byraa, tid.naa);
  if (!(await claimImportutkast(personId, id))) throw new AppError('ikke-funnet');
  const find = makeFristsoek(klientkalendere);
  const isMedlem = (medlem: string | null) => medlem === null || rom.medlemmer.some((en) => en.id === medlem);
  const avvist: Avvist[] = [];
  const klienter: Klient[] = [];
  const godtatt = endringer.filter((endring) => {
    const { organisasjonsnummer, noekkel, ansvarlig } = endring;
    const funnet = find(organisasjonsnummer, noekkel);
    const ok = typeof funnet !== 'string' && isMedlem(ansvarlig?.medlem ?? null);
    if (ok) klienter.push(funnet.klient);
    else avvist.push({ organisasjonsnummer, noekkel, grunn: 'ikkeTilgang' });
    return ok;
  });
  const hvem = await beginMassemerking(
    aktoer,
    { oversikt, klienter },
    { ...tid, id, handling: 'fraFil', antall: endringer.length, avvist },
  );
  if (!hvem) return;
  await runBunker(godtatt, (bunke) =>
    runByraaendring(async (tx) => {
      await noteGjort(tx, await saveByraaendringer(tx, byraa, bunke.flatMap(toByraaendringer)), hvem);
      await countGjort(tx, id, bunke.length);
    }),
  );
}

async function readUtkast(
  { personId }: Aktoer,
  id: string,
  byraa: string,
  naa: Date,
): Promise<Utkastinnhold> {
  const utkast = await findImportutkast<Utkastinnhold>(personId, id, eldste(naa));
  if (utkast?.byraa !== byraa) throw new AppError('ikke-funnet');
  return utkast.innhold;
}

const toByraaendringer = ({ ansvarlig, notat, ...om }: Importendring): Byraaendring[] => [
  ...(ansvarlig ? [{ ...om, hva: 'ansvarlig' as const, ...ansvarlig }] : []),
  ...(notat ? [{ ...om, hva: 'notat' as const, ...notat }] : []),
];
