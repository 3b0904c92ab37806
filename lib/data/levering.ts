import type { NyHendelse } from '#lib/domain/kilde/hendelse';
import type { Levering, Leveringsslag } from '#lib/domain/kilde/levering';
import { type Utfall, vurder } from '#lib/domain/kilde/levering';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type HendelseFor, innHendelser } from './hendelse';
import { type KjoerForberedt, runPreparedHendelser } from './klient';
import { hoertSql, laasSql, writeSql } from './levering-sql';
import { Samtidig, withRetry } from './nytt-forsoek';

/** An item about one virksomhet. */
export interface LeveringFor<T = unknown> extends Levering<T> {
  organisasjonsnummer: Organisasjonsnummer;
}

/** Returns the events that a stored item causes; empty when nothing changes. */
export type ToHendelser<T> = (foer: Levering<T> | null, etter: Levering<T>) => readonly NyHendelse[];

/**
 * Stores deliveries from a kilde in one transaction, and returns the outcome of each, in order. Safe to
 * repeat; simultaneous calls end as if they had come one after the other. No two items may have the same id.
 */
export function saveLeveringer<T>(
  kilde: string,
  slag: Leveringsslag,
  leveringer: readonly LeveringFor<T>[],
  toHendelser: ToHendelser<T>,
  naa: Date,
): Promise<Utfall[]> {
  // Sorted, so that two calls with the same ids take their locks in the same order.
  const sortert = leveringer.toSorted((a, b) => (toNavn(a) < toNavn(b) ? -1 : 1));
  return withRetry(() =>
    runPreparedHendelser(async (kjoer) => {
      const lagrede = await laas<T>(kjoer, kilde, slag, sortert);
      const utfall = new Map(
        sortert.map((ny) => [toNavn(ny), vurder(lagrede.get(toNavn(ny)) ?? null, ny)] as const),
      );
      const nye = sortert.filter((ny) => utfall.get(toNavn(ny)) === 'lagret');
      if (nye.length > 0) await skriv(kjoer, kilde, slag, nye, lagrede, naa);
      const hendelser = nye.flatMap((ny) =>
        toHendelser(lagrede.get(toNavn(ny)) ?? null, ny).map(
          (hendelse): HendelseFor => ({
            ...hendelse,
            organisasjonsnummer: ny.organisasjonsnummer,
            fra: kilde,
            navn: null,
          }),
        ),
      );
      await kjoer('hoert', hoertSql(kilde, naa));
      if (hendelser.length > 0) await kjoer('inn-hendelser', innHendelser(hendelser, naa));
      return leveringer.map((ny) => utfall.get(toNavn(ny)) ?? 'avvist');
    }),
  );
}

const toNavn = (l: { organisasjonsnummer: string; eksternId: string }) =>
  `${l.organisasjonsnummer} ${l.eksternId}`;

/** Reads and locks what is stored under the ids of the items, until the transaction ends. */
async function laas<T>(
  kjoer: KjoerForberedt,
  kilde: string,
  slag: Leveringsslag,
  nye: readonly LeveringFor<T>[],
): Promise<Map<string, Levering<T>>> {
  const rader = await kjoer<{
    organisasjonsnummer: string;
    eksternId: string;
    sekvensnummer: string;
    innhold: T;
  }>('laas-leveringer', laasSql(kilde, slag, nye));
  return new Map(rader.map((rad) => [toNavn(rad), { ...rad, sekvensnummer: Number(rad.sekvensnummer) }]));
}

/**
 * Stores the items.
 * @throws Samtidig when another transaction has stored something new under one of the ids since `laas`;
 * everything must then be read again
 */
async function skriv<T>(
  kjoer: KjoerForberedt,
  kilde: string,
  slag: Leveringsslag,
  nye: readonly LeveringFor<T>[],
  lagrede: ReadonlyMap<string, Levering<T>>,
  naa: Date,
): Promise<void> {
  const rader = await kjoer<{ ny: boolean }>('skriv-leveringer', writeSql(kilde, slag, nye, naa));
  const kjente = nye.filter((ny) => lagrede.has(toNavn(ny))).length;
  if (rader.filter(({ ny }) => ny).length !== nye.length - kjente) throw new Samtidig();
}
