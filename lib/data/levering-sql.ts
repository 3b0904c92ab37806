import type { Levering, Leveringsslag } from '#lib/domain/kilde/levering';
import { Prisma } from './prisma/client';

/** The statements of a delivery, apart from what runs them, so that their speed can be measured alone. */

type Rad = Levering & { organisasjonsnummer: string };

/** What is stored under the names of the items, held until the transaction ends. Locks are taken in the order of the names. */
export const laasSql = (kilde: string, slag: Leveringsslag, nye: readonly Rad[]): Prisma.Sql => Prisma.sql`
  SELECT organisasjonsnummer, ekstern_id AS "eksternId", sekvensnummer, innhold
  FROM levering
  WHERE kilde = ${kilde} AND slag = ${slag} AND (organisasjonsnummer, ekstern_id) IN (
    SELECT * FROM unnest(${nye.map((ny) => ny.organisasjonsnummer)}::text[], ${nye.map((ny) => ny.eksternId)}::text[])
  )
  ORDER BY organisasjonsnummer, ekstern_id
  FOR UPDATE`;

/** Stores the items, and says of each whether its name is new. */
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

/** The kilde has let itself be heard. Noted once a second, so that its many senders need not stand in line for its row. */
export const hoertSql = (kilde: string, naa: Date): Prisma.Sql => Prisma.sql`
  UPDATE kilde SET sist_hoert = greatest(sist_hoert, ${naa})
  WHERE id = ${kilde} AND (sist_hoert IS NULL OR sist_hoert < ${naa}::timestamptz - interval '1 second')`;
