import type { Partner } from '#lib/domain/adgang/partner';
import type { Dato } from '#lib/domain/dag/dato';
import { DELTE_HENDELSETYPER } from '#lib/domain/kilde/hendelse';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';
import { Prisma } from './prisma/client';

/** One event in the published list: which virksomhet and when, without the content. */
export interface Listehendelse {
  sekvensnummer: number;
  organisasjonsnummer: string;
  gjelderPeriode: string | null;
  tidspunkt: Date;
  type: (typeof DELTE_HENDELSETYPER)[number];
}

/** An SQL condition on the row `h`: which events a reader of the list may see. */
export type Synlig = Prisma.Sql;

/** A sharing concerns only the virksomhet and the partner. */
const UTEN_SAMTYKKE = Prisma.sql`h.type <> 'SAMTYKKE'`;

/** For kilder: the virksomheter they have delivered about. */
export const synligForKilder = (kilder: readonly string[]): Synlig => Prisma.sql`${UTEN_SAMTYKKE} AND EXISTS (
  SELECT 1 FROM levering l
  WHERE l.organisasjonsnummer = h.organisasjonsnummer AND l.kilde = ANY(${[...kilder]}::text[])
)`;

/**
 * For partners: the virksomheter in `numre`, and those that share with the partner on the day, evaluated when
 * the list is read. The condition on the stage must match `utenforStadium` in the domain. Of `SAMTYKKE`
 * events it sees only its own: of the consumer, or about sharing with the partner.
 */
export function synligForPartner(
  numre: readonly Organisasjonsnummer[],
  consumer: Organisasjonsnummer,
  partner: Partner | null,
  idag: Dato,
): Synlig {
  const navngitt = Prisma.sql`h.organisasjonsnummer = ANY(${[...numre]}::text[])`;
  const egen = Prisma.sql`(${UTEN_SAMTYKKE} OR h.organisasjonsnummer = ${consumer})`;
  if (!partner) return Prisma.sql`${navngitt} AND ${egen}`;
  const iPilot = Prisma.sql`SELECT 1 FROM pilotvirksomhet v WHERE v.organisasjonsnummer = h.organisasjonsnummer`;
  const stadium = {
    test: Prisma.sql`left(h.organisasjonsnummer, 1) IN ('2', '3')`,
    pilot: Prisma.sql`EXISTS (${iPilot})`,
    produksjon: Prisma.sql`NOT EXISTS (${iPilot} AND v.bare_i_pilot)`,
  };
  return Prisma.sql`(${navngitt} OR EXISTS (
    SELECT 1 FROM deling d
    WHERE d.organisasjonsnummer = h.organisasjonsnummer AND d.partner = ${partner.id} AND d.trukket IS NULL
      AND ${idag}::date BETWEEN d.fra_og_med AND d.til_og_med
  ) AND ${stadium[partner.stadium]}) AND (${egen} OR h.endring #>> '{samtykke,partner}' = ${partner.id})`;
}

const delt = Prisma.sql`h.type IN (${Prisma.join(DELTE_HENDELSETYPER)})`;

/** Returns events from a sekvensnummer on (included), in order. */
export async function findHendelser(synlig: Synlig, fra: number, antall: number): Promise<Listehendelse[]> {
  const rader = await prisma().$queryRaw<
    (Omit<Listehendelse, 'sekvensnummer'> & { sekvensnummer: bigint })[]
  >`
    SELECT h.sekvensnummer, h.organisasjonsnummer, h.gjelder_periode AS "gjelderPeriode", h.tidspunkt, h.type
    FROM hendelse h
    WHERE h.sekvensnummer >= ${fra} AND ${delt} AND ${synlig}
    ORDER BY h.sekvensnummer
    LIMIT ${antall}`;
  return rader.map((rad) => ({ ...rad, sekvensnummer: Number(rad.sekvensnummer) }));
}

/**
 * Returns the first sekvensnummer from an instant on; null when there is none yet. Found by time, since the numbers of a
 * month before the instant are many: the first event by time, and then the first number near it. Numbers follow time but
 * for the seconds that a writer has waited for its number.
 */
export async function findStart(synlig: Synlig, fra: Date): Promise<number | null> {
  const [rad] = await prisma().$queryRaw<{ sekvensnummer: bigint | null }[]>`
    WITH foerste AS MATERIALIZED (
      SELECT h.tidspunkt FROM hendelse h WHERE h.tidspunkt >= ${fra} AND ${delt} AND ${synlig}
      ORDER BY h.tidspunkt LIMIT 1
    ), naer AS MATERIALIZED (
      SELECT h.sekvensnummer FROM hendelse h
      WHERE h.tidspunkt >= (SELECT tidspunkt FROM foerste)
        AND h.tidspunkt < (SELECT tidspunkt FROM foerste) + interval '5 minutes' AND ${delt} AND ${synlig}
    )
    SELECT min(sekvensnummer) AS sekvensnummer FROM naer`;
  return rad?.sekvensnummer == null ? null : Number(rad.sekvensnummer);
}
