import { insertMassemerking, type Massemerking, type Utfoerer } from '#lib/data/oversikt/massemerking';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Dato } from '#lib/domain/dag/dato';
import type { Klient } from '#lib/domain/oversikt/klient';
import type { Oversikt } from './get-oversikt';
import { noteKlienter } from './show-oversikt';

/** How many are done in one transaction. */
const BUNKE = 500;
/** How many of those that were refused are kept with their reason. */
const FLEST_AVVIST = 100;

/** What is to be done, and when. */
interface Paabegynt extends Pick<Massemerking, 'id' | 'handling' | 'antall' | 'avvist'> {
  naa: Date;
  idag: Dato;
}

/**
 * Notes that something is to be done about many, and writes the clients it is done to to the access log.
 * @returns who does it, for the history; null when the same id has been begun already
 */
export async function beginMassemerking(
  aktoer: Aktoer,
  { oversikt, klienter }: { oversikt: Pick<Oversikt, 'adgang'>; klienter: readonly Klient[] },
  { id, handling, antall, avvist, naa, idag }: Paabegynt,
): Promise<Utfoerer | null> {
  const { adgang } = oversikt;
  const { byraa } = adgang.svar;
  const isNy = await insertMassemerking(aktoer.personId, {
    ...{ id, byraa, handling, antall, tidspunkt: naa },
    avvist: avvist.slice(0, FLEST_AVVIST),
  });
  if (!isNy) return null;
  await noteKlienter(oversikt, klienter, { naa, idag, hva: 'portalen', korrelasjonsid: id });
  return { byraa, massemerking: id, navn: aktoer.navn ?? adgang.navn ?? '', tidspunkt: naa };
}

/** Runs something for a few hundred at a time, one after another, each in a transaction of its own. */
export async function runBunker<T>(
  alle: readonly T[],
  run: (bunke: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let nr = 0; nr < alle.length; nr += BUNKE) await run(alle.slice(nr, nr + BUNKE));
}
