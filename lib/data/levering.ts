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
  const sortert = leveringer
    .map((ny) => ({ navn: toLeveringsnavn(ny), ny }))
    .sort((a, b) => (a.navn < b.navn ? -1 : 1));
  const sorterte = sortert.map(({ ny }) => ny);
  return withRetry(() =>
    runPreparedHendelser(async (kjoer) => {
      const lagrede = await laas<T>(kjoer, kilde, slag, sorterte);
      const vurderte = sortert.map(({ navn, ny }) => {
        const foer = lagrede.get(navn) ?? null;
        return { ny, foer, utfall: vurder(foer, ny) };
      });
      const nye = vurderte.filter(({ utfall }) => utfall === 'lagret');
      if (nye.length > 0) await skriv(kjoer, kilde, slag, nye, naa);
      const hendelser = nye.flatMap(({ ny, foer }) =>
        toHendelser(foer, ny).map(
          ({ type, noekkel, gjelderPeriode, endring }): HendelseFor => ({
            type,
            noekkel,
            gjelderPeriode,
            endring,
            organisasjonsnummer: ny.organisasjonsnummer,
            fra: kilde,
            navn: null,
          }),
        ),
      );
      await kjoer('hoert', hoertSql(kilde, naa));
      if (hendelser.length > 0) await kjoer('inn-hendelser', innHendelser(hendelser, naa));
      const utfall = new Map(vurderte.map((en) => [en.ny, en.utfall]));
      return leveringer.map((ny) => utfall.get(ny) ?? 'avvist');
    }),
  );
}

/** The name of an item within its kilde and slag: no two items of one call may have the same. */
export const toLeveringsnavn = (l: { organisasjonsnummer: string; eksternId: string }): string =>
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
  return new Map(
    rader.map((rad) => [toLeveringsnavn(rad), { ...rad, sekvensnummer: Number(rad.sekvensnummer) }]),
  );
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
  nye: readonly { ny: LeveringFor<T>; foer: Levering<T> | null }[],
  naa: Date,
): Promise<void> {
  const sql = writeSql(
    kilde,
    slag,
    nye.map(({ ny }) => ny),
    naa,
  );
  const rader = await kjoer<{ ny: boolean }>('skriv-leveringer', sql);
  const ukjente = nye.filter(({ foer }) => foer === null).length;
  if (rader.filter(({ ny }) => ny).length !== ukjente) throw new Samtidig();
}
