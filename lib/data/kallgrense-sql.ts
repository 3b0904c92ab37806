import { Prisma } from './prisma/client';

/** How much one consumer may ask of one API. */
export interface Kallgrense {
  /** Which API the calls are counted in. */
  api: string;
  /** Calls that may go on at once. */
  samtidige: number;
  /** Calls that may begin in a burst, and how many more it earns each second. */
  kapasitet: number;
  perSekund: number;
}

/** How long a call counts as going on unless it says that it still does: a process that is killed in the middle of one has let go of it after this. */
const LEIE_SEKUNDER = 30;

/** The marks there are at `naa`, in seconds since 1970: those that were left, and those earned since, as far as there is room. */
const sparte = (kapasitet: number, perSekund: number): Prisma.Sql => Prisma.sql`
  least(
    ${kapasitet}::float8,
    g.merker + ${perSekund}::float8 * greatest(0, naa - extract(epoch FROM g.fylt))::float8
  )`;

/**
 * Counts a call that begins. One statement on one row, so that any number of processes agree; the database's clock, so that theirs
 * need not. What is counted is a lease with an end, kept as {id: seconds since 1970}.
 */
export const takePlassSql = (
  { api, samtidige, kapasitet, perSekund }: Kallgrense,
  consumer: string,
  id: string,
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
          (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(g.plasser) WHERE value::numeric > naa) AS i_gang,
          ${sparte(kapasitet, perSekund)} AS spart
        FROM (SELECT extract(epoch FROM clock_timestamp()) AS naa) klokke
      ) staar
    ) svar
  )
  RETURNING jsonb_exists(plasser, ${id}::text) AS fikk, merker`;

/** A call that still goes on. One that has been let go of is not counted again. */
export const keepPlassSql = (api: string, consumer: string, id: string): Prisma.Sql => Prisma.sql`
  UPDATE kallgrense
  SET plasser = plasser || jsonb_build_object(${id}::text, extract(epoch FROM clock_timestamp()) + ${LEIE_SEKUNDER}::int)
  WHERE api = ${api} AND consumer = ${consumer} AND jsonb_exists(plasser, ${id}::text)`;

/** Counts a call that has ended. */
export const releasePlassSql = (api: string, consumer: string, id: string): Prisma.Sql => Prisma.sql`
  UPDATE kallgrense SET plasser = plasser - ${id}::text WHERE api = ${api} AND consumer = ${consumer}`;

/**
 * Takes so many marks of what may begin, and none when there are fewer. Nothing is said of when what they are for has ended, so
 * `plasser` only holds the answer.
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

/** What has not been counted in for so long that it is full again. */
export const deleteFullSql = (apier: readonly string[]): Prisma.Sql => Prisma.sql`
  DELETE FROM kallgrense WHERE api = ANY(${apier}::text[]) AND fylt < clock_timestamp() - interval '1 hour'`;
