import type { Byraarom } from './byraa';
import { filterKlienter, makeOppgavefilter, type Oversiktsfilter } from './filter';
import type { Fristrad } from './fristrad';
import type { Klientfrist, Klientkalender } from './klient';
import { listUtvalg } from './liste';

/**
 * Returns every frist that a filter has chosen, for a file: those of the list, and without `naar` those of every part of it. By
 * frist and then by client, or the other way around, as the filter says.
 */
export function listEksport(
  klientkalendere: readonly Klientkalender[],
  filter: Oversiktsfilter,
  rom: Byraarom,
): Klientfrist[] {
  const frister =
    filter.naar === null
      ? listAlle(klientkalendere, filter, rom)
      : listUtvalg(klientkalendere, filter, rom).grupper.flatMap((gruppe) => gruppe.frister);
  // The clients come in the order they are shown in.
  const plass = new Map(klientkalendere.map(({ klient }, nr) => [klient, nr]));
  const perKlient = (a: Klientfrist, b: Klientfrist) =>
    (plass.get(a.klient) ?? 0) - (plass.get(b.klient) ?? 0);
  const perFrist = ({ rad: a }: Klientfrist, { rad: b }: Klientfrist) =>
    compare(a.oppgave.frist.frist, b.oppgave.frist.frist);
  const [foerst, saa] = filter.sorter === 'klient' ? [perKlient, perFrist] : [perFrist, perKlient];
  return frister.sort((a, b) => foerst(a, b) || saa(a, b) || compare(a.rad.gruppe, b.rad.gruppe));
}

function listAlle(
  klientkalendere: readonly Klientkalender[],
  filter: Oversiktsfilter,
  rom: Byraarom,
): Klientfrist[] {
  const passer = makeOppgavefilter(filter, rom);
  const hasStatus = ({ ferdig }: Fristrad) =>
    filter.status === 'alle' || ferdig === (filter.status === 'ferdig');
  return filterKlienter(klientkalendere, filter).flatMap(({ klient, kalender }) =>
    (kalender?.rader ?? [])
      .filter((rad) => hasStatus(rad) && passer(klient, rad))
      .map((rad) => ({ klient, rad })),
  );
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
