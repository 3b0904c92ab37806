import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';

/** The access log as the virksomhet reads it: one line for each day a reader has read one thing. */
export interface Innsynslinje {
  /** YYYY-MM-DD, in Oslo. */
  dag: string;
  consumer: string | null;
  supplier: string | null;
  systembruker: string | null;
  /** The name of the person, where one has read. */
  navn: string | null;
  hva: string;
  antall: number;
  /** The last of them. */
  sist: Date;
}

/** What has been read from a moment to another (not included), the latest day first; of many lines the latest. */
export async function findInnsynslinjer(
  organisasjonsnummer: Organisasjonsnummer,
  { fra, til }: { fra: Date; til: Date },
  antall: number,
): Promise<Innsynslinje[]> {
  return prisma().$queryRaw<Innsynslinje[]>`
    SELECT to_char(tidspunkt AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD') AS dag, consumer, supplier, systembruker, navn, hva,
      count(*)::int AS antall, max(tidspunkt) AS sist
    FROM innsynslogg
    WHERE organisasjonsnummer = ${organisasjonsnummer} AND utfall = 'gitt' AND tidspunkt >= ${fra} AND tidspunkt < ${til}
    GROUP BY 1, consumer, supplier, systembruker, person_id, navn, hva
    ORDER BY dag DESC, sist DESC
    LIMIT ${antall}`;
}

/** Whether anything was read before a moment. */
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

/** When each of these last read about a virksomhet; those that never have are not there. */
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
