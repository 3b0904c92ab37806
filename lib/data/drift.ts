import { prisma } from './klient';
import { Prisma } from './prisma/client';

/** What an operator follows, read in one statement: counts and ages, and never about whom. Ages are in seconds. */
export interface Driftstall {
  /** The age of the oldest run that should have started, by job; 0 when none waits. */
  koe: Readonly<Record<string, number>>;
  /** Since a run of the job was last done, by job. Null when none is remembered. */
  jobber: Readonly<Record<string, number | null>>;
  /** How long each active kilde has been silent beyond its promise; 0 while it keeps it. Null for one never heard from. */
  kilder: Readonly<Record<string, number | null>>;
  /** Messages of a day, by state. */
  meldinger: Readonly<Record<string, number>>;
  sesjoner: number;
  sisteHendelse: number;
  /** For how long the server has failed to archive what is written; 0 when it does not fail, null when it does not archive. */
  arkivering: number | null;
  /** How many months ahead the events and the access log have partitions for, the one with fewest of them. */
  maanederForan: number;
}

/** Reads it about some jobs. `dag` is the day of the messages. */
export async function findDriftstall(
  jobber: readonly string[],
  dag: Date,
  sesjonerSiden: Date,
): Promise<Driftstall> {
  const [rad] = await prisma().$queryRaw<{ tall: Driftstall }[]>(Prisma.sql`
    SELECT json_build_object(
      'koe', (SELECT coalesce(json_object_agg(name, alder), '{}') FROM (
        SELECT n.name, coalesce(extract(epoch FROM clock_timestamp() - min(start_after)), 0) AS alder
        FROM unnest(${jobber}::text[]) AS n (name) LEFT JOIN pgboss.job j
          ON j.name = n.name AND state < 'active' AND start_after < clock_timestamp() GROUP BY n.name) k),
      'jobber', (SELECT coalesce(json_object_agg(name, alder), '{}') FROM (
        SELECT n.name, extract(epoch FROM clock_timestamp() - max(completed_on)) AS alder
        FROM unnest(${jobber}::text[]) AS n (name) LEFT JOIN pgboss.job j
          ON j.name = n.name AND state = 'completed' GROUP BY n.name) f),
      'kilder', (SELECT coalesce(json_object_agg(id,
          greatest(0, extract(epoch FROM clock_timestamp() - sist_hoert) - lovet_minutter * 60)), '{}')
        FROM kilde WHERE aktiv),
      'meldinger', (SELECT coalesce(json_object_agg(tilstand, antall), '{}') FROM (
        SELECT tilstand, count(*) AS antall FROM paaminnelsesmelding WHERE dag = ${dag}::date GROUP BY tilstand) m),
      'sesjoner', (SELECT count(*) FROM sesjon WHERE sist_brukt > ${sesjonerSiden}),
      'maanederForan', (SELECT coalesce(min(antall), 0) FROM (
        SELECT t.tabell, count(*) FILTER (WHERE
          substring(pg_get_expr(c.relpartbound, c.oid) FROM $$FROM \\('([^']+)'\\)$$)::timestamptz > clock_timestamp()) AS antall
        FROM unnest(ARRAY['hendelse', 'innsynslogg']) AS t (tabell)
        JOIN pg_inherits i ON i.inhparent = t.tabell::regclass JOIN pg_class c ON c.oid = i.inhrelid
        GROUP BY t.tabell) p),
      'arkivering', (SELECT CASE
        WHEN current_setting('archive_mode') = 'off' THEN NULL
        WHEN last_failed_time > coalesce(last_archived_time, stats_reset)
          THEN extract(epoch FROM clock_timestamp() - coalesce(last_archived_time, stats_reset))
        ELSE 0 END FROM pg_stat_archiver),
      'sisteHendelse', coalesce((SELECT siste FROM hendelsesteller), 0)
    ) AS tall`);
  if (!rad) throw new Error('a statement without FROM gave no row');
  return rad.tall;
}
