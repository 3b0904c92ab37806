import { prisma } from './klient';
import { Prisma } from './prisma/client';

/** Rows that nobody needs any more: the table, which rows, and how long they are kept. */
export interface Ryddregel {
  tabell: string;
  /** For the documentation. */
  hva: string;
  beholdes: string;
  /** The condition on the row `r`. By the clock of the database, so that processes agree. */
  hvor: Prisma.Sql;
}

/** A rule about rows that are older than they are kept, by the time in a column. */
const eldre = (tabell: string, kolonne: string, beholdes: string, hva: string): Ryddregel => ({
  ...{ tabell, hva, beholdes },
  hvor: Prisma.raw(`r.${kolonne} < clock_timestamp() - interval '${beholdes}'`),
});

/** Whether nobody of the firm `r.byraa` has the client `r.organisasjonsnummer`, or had it lately. */
const INGEN_HAR_KLIENTEN = Prisma.raw(`NOT EXISTS (
  SELECT 1 FROM byraamedlem m JOIN klient k ON k.person_id = m.person_id
  WHERE m.byraa = r.byraa AND k.organisasjonsnummer = r.organisasjonsnummer)`);

/**
 * What is deleted every day, in this order: what depends on others comes after them. What is kept for longer, the events
 * and the access log, is dropped by month (`npm run rydd`); the messages of reminders go with their own job.
 */
export const RYDDREGLER: readonly Ryddregel[] = [
  eldre('sesjon', 'sist_brukt', '1 day', 'sessions that were not logged out of'),
  eldre('kallgrense', 'fylt', '1 day', 'counters of calls'),
  eldre('importutkast', 'opprettet', '1 day', 'uploads that were not confirmed'),
  eldre('epostkode', 'sendt', '1 month', 'addresses that were not confirmed'),
  eldre('massemerking', 'tidspunkt', '1 month', 'results of many at once'),
  eldre('byraahendelse', 'tidspunkt', '2 years', 'the history of a firm about its clients'),
  eldre('klient', 'borte', '90 days', 'clients that a person no longer has'),
  {
    tabell: 'klient',
    hva: 'clients of a person who no longer comes',
    beholdes: '13 months',
    hvor: Prisma.raw(`EXISTS (SELECT 1 FROM klientliste l WHERE l.person_id = r.person_id
      AND l.lest < clock_timestamp() - interval '13 months')`),
  },
  eldre('klientliste', 'lest', '13 months', 'lists of clients that are no longer read'),
  {
    tabell: 'byraaansvar',
    hva: 'who is responsible for a client the firm no longer has',
    beholdes: '90 days',
    hvor: INGEN_HAR_KLIENTEN,
  },
  {
    tabell: 'byraamerke',
    hva: 'notes about a client the firm no longer has',
    beholdes: '90 days',
    hvor: INGEN_HAR_KLIENTEN,
  },
  eldre('besoek', 'tidspunkt', '13 months', 'how far a person had seen the changes'),
  eldre('abonnement', 'adgang_slutt', '6 months', 'calendars of persons who lost every right'),
  eldre('kalenderadresse', 'slaatt_av', '13 months', 'addresses of calendars that were turned off'),
  eldre('avmelding', 'opprettet', '13 months', 'links that end reminders'),
];

/** The most rows of one statement, so that none holds its locks for long. */
const BUNKE = 5_000;

/** Deletes some of the rows of a rule. @returns how many; as many as a bunch has when there may be more */
export async function deleteBunke({ tabell, hvor }: Ryddregel): Promise<{ antall: number; mer: boolean }> {
  const antall = await prisma().$executeRaw`
    DELETE FROM ${Prisma.raw(tabell)} WHERE ctid = ANY(ARRAY(
      SELECT r.ctid FROM ${Prisma.raw(tabell)} r WHERE ${hvor} LIMIT ${BUNKE} FOR UPDATE SKIP LOCKED))`;
  return { antall, mer: antall === BUNKE };
}

/** Makes the months ahead that are missing in the events and the access log. @returns the whole months there are now */
export async function makeMaanederForan(antall: number): Promise<number> {
  const [rad] = await prisma().$queryRaw<{ foran: number }[]>`SELECT lag_maaneder(${antall}::int) AS foran`;
  return rad?.foran ?? 0;
}
