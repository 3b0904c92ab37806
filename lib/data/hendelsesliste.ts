import type { Partner } from '#lib/domain/adgang/partner';
import type { Dato } from '#lib/domain/dag/dato';
import { DELTE_HENDELSETYPER } from '#lib/domain/kilde/hendelse';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';
import { Prisma } from './prisma/client';

/** One event as it stands in the list for others: who it is about and when, and nothing of what. */
export interface Listehendelse {
  sekvensnummer: number;
  organisasjonsnummer: string;
  gjelderPeriode: string | null;
  tidspunkt: Date;
  type: (typeof DELTE_HENDELSETYPER)[number];
}

/** Which virksomheter a reader of the list of events may hear of, as a condition on the row `h`. */
export type Synlig = Prisma.Sql;

/** Who a virksomhet shares with is between the two. */
const UTEN_SAMTYKKE = Prisma.sql`h.type <> 'SAMTYKKE'`;

/** For those who deliver: the virksomheter that their kilder have said something about. */
export const synligForKilder = (kilder: readonly string[]): Synlig => Prisma.sql`${UTEN_SAMTYKKE} AND EXISTS (
  SELECT 1 FROM levering l
  WHERE l.organisasjonsnummer = h.organisasjonsnummer AND l.kilde = ANY(${[...kilder]}::text[])
)`;

/**
 * For those who read: the virksomheter named, and those that share with the partner on the day, as they are at the very moment of
 * reading. The last says the same as `utenforStadium` in the domain. Of what is shared only its own: of the consumer, or with the partner.
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

/** Events from a number on (included), in their order. */
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

/** The first event from a moment on, or null when there is none yet. */
export async function findStart(synlig: Synlig, fra: Date): Promise<number | null> {
  const [rad] = await prisma().$queryRaw<{ sekvensnummer: bigint | null }[]>`
    SELECT min(h.sekvensnummer) AS sekvensnummer FROM hendelse h WHERE h.tidspunkt >= ${fra} AND ${delt} AND ${synlig}`;
  return rad?.sekvensnummer == null ? null : Number(rad.sekvensnummer);
}
