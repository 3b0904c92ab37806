import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';

/** A row of the access log as shown to the virksomhet: one per day, reader and service. */
export interface Innsynslinje {
  /** YYYY-MM-DD, in Oslo. */
  dag: string;
  consumer: string | null;
  supplier: string | null;
  systembruker: string | null;
  /** The name of the person; null when the reader is a system. */
  navn: string | null;
  /** Whether the reader is the person who asks. */
  egen: boolean;
  hva: string;
  antall: number;
  /** The last of them. */
  sist: Date;
}

/**
 * Returns what was read from one instant to another (not included), newest day first; only the newest
 * `antall` rows.
 */
export async function findInnsynslinjer(
  organisasjonsnummer: Organisasjonsnummer,
  { fra, til }: { fra: Date; til: Date },
  personId: string,
  antall: number,
): Promise<Innsynslinje[]> {
  return prisma().$queryRaw<Innsynslinje[]>`
    SELECT to_char(tidspunkt AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD') AS dag, consumer, supplier, systembruker, navn, hva,
      coalesce(person_id = ${personId}, false) AS egen, count(*)::int AS antall, max(tidspunkt) AS sist
    FROM innsynslogg
    WHERE organisasjonsnummer = ${organisasjonsnummer} AND utfall = 'gitt' AND tidspunkt >= ${fra} AND tidspunkt < ${til}
    GROUP BY 1, consumer, supplier, systembruker, person_id, navn, hva
    ORDER BY dag DESC, sist DESC
    LIMIT ${antall}`;
}

/** Whether anything was read before an instant. */
export async function hasEarlierInnsyn(
  organisasjonsnummer: Organisasjonsnummer,
  foer: Date,
): Promise<boolean> {
  const rad = await prisma().innsynslogg.findFirst({
    where: { organisasjonsnummer, utfall: 'gitt', tidspunkt: { lt: foer } },
    select: { id: true },
  });
  return rad !== null;
}

/** Returns when each of the consumers last read about a virksomhet. Those that never have are left out. */
export async function findSistLest(
  organisasjonsnummer: Organisasjonsnummer,
  consumere: readonly string[],
): Promise<Map<string, Date>> {
  const rader = await prisma().$queryRaw<{ consumer: string; sist: Date }[]>`
    SELECT c.consumer, l.sist
    FROM unnest(${[...consumere]}::text[]) AS c (consumer), LATERAL (
      SELECT tidspunkt AS sist FROM innsynslogg
      WHERE organisasjonsnummer = ${organisasjonsnummer} AND consumer = c.consumer AND utfall = 'gitt'
      ORDER BY tidspunkt DESC LIMIT 1
    ) l`;
  return new Map(rader.map(({ consumer, sist }) => [consumer, sist]));
}
