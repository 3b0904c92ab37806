import type { ReactNode } from 'react';
import type { Tekster } from '#lib/messages/index';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { type Context, requireContext, type VirksomhetContext } from './context';
import { toFeilside } from './feil';
import { openKalender, requireVirksomhet } from './kalender';
import { readTekster } from './spraak';

type Parametre = Record<string, string>;
export type Soek = Record<string, string | string[] | undefined>;

interface SideProps<P extends Parametre> {
  params: Promise<P>;
  searchParams: Promise<Soek>;
}

interface SideInnhold<P extends Parametre, C> {
  params: P;
  /** The first value of each query parameter. */
  soek: Record<string, string | undefined>;
  context: C;
  tekster: Tekster;
  /** The address of the page with its query, to return to. */
  her: string;
}

/**
 * Makes a page for a logged-in person: context, use case, component. An error redirects to an error page.
 * `sti` returns its address without a query.
 */
export function innloggetSide<P extends Parametre>(
  sti: (params: P) => string,
  run: (innhold: SideInnhold<P, Context>) => Promise<ReactNode>,
) {
  return async ({ params, searchParams }: SideProps<P>): Promise<ReactNode> => {
    const [parametre, soek] = [await params, foerste(await searchParams)];
    const her = withSoek(sti(parametre), soek);
    try {
      const [context, tekster] = [await requireContext(), await readTekster()];
      return await run({ params: parametre, soek, context, tekster, her });
    } catch (feil) {
      return toFeilside(feil, her);
    }
  };
}

/** Makes a page about the chosen virksomhet. Redirects to the choice when none has been chosen. */
export function virksomhetSide<P extends Parametre>(
  sti: (params: P) => string,
  run: (innhold: SideInnhold<P, VirksomhetContext>) => Promise<ReactNode>,
) {
  return innloggetSide<P>(sti, (innhold) =>
    run({ ...innhold, context: requireVirksomhet(innhold.context, innhold.her) }),
  );
}

/** The input of a page of the calendar: that of every page, and proof that the gate has been passed. */
type Kalenderinnhold<P extends Parametre> = SideInnhold<P, VirksomhetContext> & { tilgang: Kalendertilgang };

/** Makes a page that shows the calendar of the virksomhet. Passes the gate once. */
export function kalenderSide<P extends Parametre>(
  sti: (params: P) => string,
  run: (innhold: Kalenderinnhold<P>) => Promise<ReactNode>,
) {
  return virksomhetSide<P>(sti, async (innhold) =>
    run({ ...innhold, tilgang: await openKalender(innhold.context) }),
  );
}

function withSoek(sti: string, soek: Record<string, string | undefined>): string {
  const gitte = Object.entries(soek).flatMap(([navn, verdi]) => (verdi === undefined ? [] : [[navn, verdi]]));
  return gitte.length === 0 ? sti : `${sti}?${new URLSearchParams(gitte)}`;
}

/** Returns the first value of each query parameter. */
export function foerste(soek: Soek): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(soek).map(([navn, verdi]) => [navn, Array.isArray(verdi) ? verdi[0] : verdi]),
  );
}
