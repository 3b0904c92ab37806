import { randomUUID } from 'node:crypto';
import type { Oppslag } from '#lib/usecases/adgang/require-innsyn';
import { getOversikt, type Oversikt } from '#lib/usecases/oversikt/get-oversikt';
import { markUtvalg } from '#lib/usecases/oversikt/mark-utvalg';
import { undoMassemerking } from '#lib/usecases/oversikt/undo-massemerking';
import type { Context } from './context';

/** Reads the overview for a page, and returns what the access log stores about it. */
export async function openOversikt({
  aktoer,
  naa,
  idag,
}: Context): Promise<{ oversikt: Oversikt; oppslag: Oppslag }> {
  const oppslag = { naa, idag, hva: 'portalen', korrelasjonsid: randomUUID() };
  return { oversikt: await getOversikt(aktoer, { naa, idag }), oppslag };
}

type Etter<F> = F extends (aktoer: never, ...resten: [...infer R, infer _]) => unknown ? R : never;

/** Does something about many frister. @returns the id of the answer */
export async function runMassehandling(
  { aktoer, naa, idag }: Context,
  ...hva: Etter<typeof markUtvalg>
): Promise<{ id: string }> {
  const id = randomUUID();
  await markUtvalg(aktoer, ...hva, { id, naa, idag });
  return { id };
}

/** Undoes something. @returns the id of the answer */
export async function undoMassehandling({ aktoer, naa, idag }: Context, id: string): Promise<{ id: string }> {
  const nyId = randomUUID();
  await undoMassemerking(aktoer, id, { nyId, naa, idag });
  return { id: nyId };
}
