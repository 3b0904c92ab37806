import type { Levering, Leveringsslag } from '#lib/domain/kilde/levering';
import { Prisma } from './prisma/client';

/**
 * The statements of a delivery. Kept apart from the code that runs them, so that their speed can be measured
 * alone.
 */

type Rad = Levering & { organisasjonsnummer: string };

/**
 * Selects and locks what is stored under the ids of the items, until the transaction ends. Locks are taken in
 * the order of the ids.
 */
export const laasSql = (kilde: string, slag: Leveringsslag, nye: readonly Rad[]): Prisma.Sql => Prisma.sql`
  SELECT organisasjonsnummer, ekstern_id AS "eksternId", sekvensnummer, innhold
  FROM levering
  WHERE kilde = ${kilde} AND slag = ${slag} AND (organisasjonsnummer, ekstern_id) IN (
    SELECT * FROM unnest(${nye.map((ny) => ny.organisasjonsnummer)}::text[], ${nye.map((ny) => ny.eksternId)}::text[])
  )
  ORDER BY organisasjonsnummer, ekstern_id
  FOR UPDATE`;

/** Stores the items, and returns for each whether its id is new. */
export const writeSql = (
  kilde: string,
  slag: Leveringsslag,
  nye: readonly Rad[],
  naa: Date,
): Prisma.Sql => Prisma.sql`
  INSERT INTO levering (organisasjonsnummer, kilde, slag, ekstern_id, sekvensnummer, innhold, mottatt)
  SELECT n.organisasjonsnummer, ${kilde}, ${slag}, n.ekstern_id, n.sekvensnummer, n.innhold::json, ${naa}
  FROM unnest(
    ${nye.map((ny) => ny.organisasjonsnummer)}::text[], ${nye.map((ny) => ny.eksternId)}::text[],
    ${nye.map((ny) => ny.sekvensnummer)}::bigint[], ${nye.map((ny) => JSON.stringify(ny.innhold))}::text[]
  ) AS n (organisasjonsnummer, ekstern_id, sekvensnummer, innhold)
  ON CONFLICT (organisasjonsnummer, kilde, slag, ekstern_id)
  DO UPDATE SET sekvensnummer = excluded.sekvensnummer, innhold = excluded.innhold, mottatt = excluded.mottatt
  RETURNING (xmax = 0) AS ny`;

/**
 * Stores when the kilde was last heard. At most once a second, so that its many senders do not wait for its
 * row.
 */
export const hoertSql = (kilde: string, naa: Date): Prisma.Sql => Prisma.sql`
  UPDATE kilde SET sist_hoert = greatest(sist_hoert, ${naa})
  WHERE id = ${kilde} AND (sist_hoert IS NULL OR sist_hoert < ${naa}::timestamptz - interval '1 second')`;
