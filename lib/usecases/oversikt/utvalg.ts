import { toSjekksum } from '#lib/adapters/kryptering';
import type { Avvist } from '#lib/data/oversikt/massemerking';
import type { Dato } from '#lib/domain/dag/dato';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import type { Oversiktsfilter } from '#lib/domain/oversikt/filter';
import { makeFristsoek } from '#lib/domain/oversikt/fristsoek';
import type { Klientfrist, Klientkalender } from '#lib/domain/oversikt/klient';
import { listUtvalg } from '#lib/domain/oversikt/liste';
import { findAvvisning, type Handlingsvalg } from '#lib/domain/oversikt/massehandling';

/**
 * Which frister something is done to: those that were ticked, as `<organisasjonsnummer>.<noekkel>`, or all of a filter, with
 * what was confirmed about them.
 */
export type Utvalg =
  | { type: 'valgte'; navn: readonly string[] }
  | { type: 'alle'; filter: Oversiktsfilter; bekreftet: string };

/** Returns a text that is another one when a selection, or the day, is. */
export const toBekreftelse = (frister: readonly Klientfrist[], idag: Dato): string =>
  toSjekksum(
    [idag, ...frister.map(({ klient, rad }) => `${klient.organisasjonsnummer} ${rad.gruppe}`)].join(),
  );

/** The most frister that something is done to at once. */
export const FLEST_I_UTVALG = 5_000;

/** Returns the frister of a selection that an action can be done to, and the others with the reason. */
export function findUtvalg(
  { klientkalendere, rom }: { klientkalendere: readonly Klientkalender[]; rom: Byraarom },
  utvalg: Exclude<Utvalg, { type: 'alle' }> | Omit<Extract<Utvalg, { type: 'alle' }>, 'bekreftet'>,
  handling: Handlingsvalg,
): { frister: Klientfrist[]; avvist: Avvist[] } {
  const funnet =
    utvalg.type === 'alle'
      ? listUtvalg(klientkalendere, utvalg.filter, rom).grupper.flatMap(({ frister }) => frister)
      : [];
  const avvist: Avvist[] = [];
  if (utvalg.type === 'valgte') {
    const find = makeFristsoek(klientkalendere);
    for (const navn of new Set(utvalg.navn)) {
      const [organisasjonsnummer = '', ...resten] = navn.split('.');
      const noekkel = resten.join('.');
      const frist = find(organisasjonsnummer, noekkel);
      if (typeof frist === 'string') avvist.push({ organisasjonsnummer, noekkel, grunn: 'ikkeTilgang' });
      else funnet.push(frist);
    }
  }
  const frister = funnet.filter((frist) => {
    const grunn = findAvvisning(handling, frist, rom);
    const { organisasjonsnummer } = frist.klient;
    if (grunn) avvist.push({ organisasjonsnummer, noekkel: frist.rad.oppgave.noekkel, grunn });
    return grunn === null;
  });
  return { frister, avvist };
}

/** Counts those that something cannot be done to, by reason. */
export function countAvvist(avvist: readonly Avvist[]): Map<Avvist['grunn'], number> {
  const tall = new Map<Avvist['grunn'], number>();
  for (const { grunn } of avvist) tall.set(grunn, (tall.get(grunn) ?? 0) + 1);
  return tall;
}
