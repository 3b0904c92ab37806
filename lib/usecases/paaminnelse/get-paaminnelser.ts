import { findEpostkode } from '#lib/data/paaminnelse/epostkode';
import { findHistorikk, type Historikkrad } from '#lib/data/paaminnelse/historikk';
import { findNeste } from '#lib/data/paaminnelse/plan';
import { findValg, type LagretValg } from '#lib/data/paaminnelse/valg';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { isAppError } from '#lib/domain/felles/app-error';
import { toGrupper } from '#lib/domain/paaminnelse/innhold';
import { readPoster } from './read-poster';
import type { Varselskriver } from './skriver';

/** How much of the history is shown. */
const HISTORIKK = 50;

/** What a person sees about their reminders. */
export interface MinePaaminnelser {
  valg: Omit<LagretValg, 'pidKryptert'>;
  /** The address that waits for its code. */
  venter: string | null;
  /** The next message as it would be now; null when nothing is planned. `brev` is null when it cannot be written now. */
  neste: { dag: Dato; brev: { emne: string; tekst: string } | null } | null;
  historikk: Historikkrad[];
}

/** Returns the reminders of a person; without choices when they are off, with what was sent before. */
export async function getPaaminnelser(
  { personId }: Aktoer,
  tid: { naa: Date; idag: Dato },
  skriver: Varselskriver,
): Promise<Omit<MinePaaminnelser, 'valg'> & { valg: MinePaaminnelser['valg'] | null }> {
  const [valg, kode, historikk] = await Promise.all([
    findValg(personId),
    findEpostkode(personId),
    findHistorikk(personId, HISTORIKK),
  ]);
  if (!valg) return { valg: null, venter: null, neste: null, historikk };
  const { pidKryptert: _, ...synlig } = valg;
  return {
    valg: synlig,
    venter: kode?.epost ?? null,
    neste: await previewNeste(valg, tid, skriver),
    historikk,
  };
}

/** Writes the next message as it would be if nothing changes until then. */
async function previewNeste(
  valg: LagretValg,
  { naa, idag }: { naa: Date; idag: Dato },
  skriver: Varselskriver,
): Promise<MinePaaminnelser['neste']> {
  const neste = await findNeste(valg.personId);
  if (!neste) return null;
  const dag = neste.dag < idag ? idag : neste.dag;
  try {
    const [lest] = await readPoster([{ valg: { ...valg, pauset: false }, rader: neste.rader }], {
      ...{ naa, idag, antattDag: dag },
      korrelasjonsid: crypto.randomUUID(),
    });
    const [foerste, ...flere] = lest && !isAppError(lest) ? toGrupper(lest.grupper) : [];
    if (!foerste) return { dag, brev: null };
    const { kanal, medBeloep, spraak } = valg;
    // Through the addresses of a virksomhet, each has a message of its own.
    const vist = kanal === 'altinnVirksomhet' ? [foerste] : [foerste, ...flere];
    const innhold = { grupper: vist, kanal, medBeloep, idag: dag, lest: naa.getTime(), avmeld: null };
    return { dag, brev: skriver.write(innhold, spraak) };
  } catch (feil) {
    if (!isAppError(feil)) throw feil;
    return { dag, brev: null };
  }
}
