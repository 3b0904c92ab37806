import { Prisma } from './prisma/client';

/** The limits of one consumer in one API. */
export interface Kallgrense {
  /** The API in which the calls are counted. */
  api: string;
  /** The largest number of simultaneous calls. */
  samtidige: number;
  /** A token bucket: the most calls that can start at once, and the calls earned per second. */
  kapasitet: number;
  perSekund: number;
}

/**
 * The length of a lease, in seconds. A running call must renew it; that of a killed process expires by
 * itself.
 */
const LEIE_SEKUNDER = 30;

/**
 * The tokens in the bucket at `naa` (seconds since 1970): those left, and those earned since, up to the
 * capacity.
 */
const sparte = (kapasitet: number, perSekund: number): Prisma.Sql => Prisma.sql`
  least(
    ${kapasitet}::float8,
    g.merker + ${perSekund}::float8 * greatest(0, naa - extract(epoch FROM g.fylt))::float8
  )`;

/**
 * Counts the start of a call. One statement on one row, so that any number of processes agree; the clock of
 * the database, so that their clocks need not. A call is a lease that expires, stored as {id: seconds since
 * 1970}.
 * @param sluppet leases of calls that have ended, whose release may not have arrived yet
 */
export const takePlassSql = (
  { api, samtidige, kapasitet, perSekund }: Kallgrense,
  consumer: string,
  id: string,
  sluppet: readonly string[] = [],
): Prisma.Sql => Prisma.sql`
  INSERT INTO kallgrense AS g (api, consumer, plasser, merker, fylt)
  VALUES (
    ${api}, ${consumer}, jsonb_build_object(${id}::text, extract(epoch FROM clock_timestamp()) + ${LEIE_SEKUNDER}::int),
    ${kapasitet}::float8 - 1, clock_timestamp()
  )
  ON CONFLICT (api, consumer) DO UPDATE SET (plasser, merker, fylt) = (
    SELECT
      CASE WHEN ledig THEN i_gang || jsonb_build_object(${id}::text, naa + ${LEIE_SEKUNDER}::int) ELSE i_gang END,
      CASE WHEN ledig THEN spart - 1 ELSE spart END,
      to_timestamp(naa)
    FROM (
      SELECT naa, i_gang, spart,
        spart >= 1 AND (SELECT count(*) FROM jsonb_object_keys(i_gang)) < ${samtidige}::int AS ledig
      FROM (
        SELECT naa,
          (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(g.plasser - ${[...sluppet]}::text[])
            WHERE value::numeric > naa) AS i_gang,
          ${sparte(kapasitet, perSekund)} AS spart
        FROM (SELECT extract(epoch FROM clock_timestamp()) AS naa) klokke
      ) staar
    ) svar
  )
  RETURNING jsonb_exists(plasser, ${id}::text) AS fikk, merker`;

/** Renews the lease of a running call. A released lease is not restored. */
export const keepPlassSql = (api: string, consumer: string, id: string): Prisma.Sql => Prisma.sql`
  UPDATE kallgrense
  SET plasser = plasser || jsonb_build_object(${id}::text, extract(epoch FROM clock_timestamp()) + ${LEIE_SEKUNDER}::int)
  WHERE api = ${api} AND consumer = ${consumer} AND jsonb_exists(plasser, ${id}::text)`;

/** Releases the leases of calls. */
export const releasePlassSql = (
  api: string,
  consumer: string,
  ider: readonly string[],
): Prisma.Sql => Prisma.sql`
  UPDATE kallgrense SET plasser = plasser - ${[...ider]}::text[] WHERE api = ${api} AND consumer = ${consumer}`;

/**
 * Takes a number of tokens, or none when there are fewer. Without leases, so `plasser` only stores the
 * result.
 */
export const takeMerkerSql = (
  { api, kapasitet, perSekund }: Omit<Kallgrense, 'samtidige'>,
  consumer: string,
  antall: number,
): Prisma.Sql => Prisma.sql`
  INSERT INTO kallgrense AS g (api, consumer, plasser, merker, fylt)
  VALUES (${api}, ${consumer}, '{"fikk": true}', ${kapasitet}::float8 - ${antall}::int, clock_timestamp())
  ON CONFLICT (api, consumer) DO UPDATE SET (plasser, merker, fylt) = (
    SELECT
      jsonb_build_object('fikk', spart >= ${antall}::int),
      CASE WHEN spart >= ${antall}::int THEN spart - ${antall}::int ELSE spart END,
      to_timestamp(naa)
    FROM (
      SELECT naa, ${sparte(kapasitet, perSekund)} AS spart
      FROM (SELECT extract(epoch FROM clock_timestamp()) AS naa) klokke
    ) staar
  )
  RETURNING (plasser ->> 'fikk')::boolean AS fikk, merker`;

/** Deletes counters that have not been used for so long that they are full again. */
export const deleteFullSql = (apier: readonly string[]): Prisma.Sql => Prisma.sql`
  DELETE FROM kallgrense WHERE api = ANY(${apier}::text[]) AND fylt < clock_timestamp() - interval '1 hour'`;
