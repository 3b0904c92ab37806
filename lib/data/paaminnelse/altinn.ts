import { prisma } from '#lib/data/klient';
import { withRetry } from '#lib/data/nytt-forsoek';
import { Prisma } from '#lib/data/prisma/client';
import type { Meldingstilstand } from './melding';

/**
 * True for an order `m` about a virksomhet that its person has turned off, or may no longer act for: its plan is then gone. Also
 * when the part that they may see has changed since. The text names every virksomhet, so nothing of it may be sent.
 */
const HAR_MISTET = Prisma.sql`EXISTS (
  SELECT 1 FROM paaminnelse p WHERE p.melding_id = m.id AND p.tilstand = 'sendes' AND NOT EXISTS (
    SELECT 1 FROM paaminnelsesplan q
    WHERE (q.organisasjonsnummer, q.person_id) = (p.organisasjonsnummer, p.person_id)
      AND (q.rett_endret IS NULL OR q.rett_endret < m.opprettet)
  )
)`;

/** True for an order `m` of which an oppgave has changed since it was made: its text may then be wrong. */
const ER_ENDRET = Prisma.sql`EXISTS (
  SELECT 1 FROM paaminnelse p JOIN hendelse h ON h.organisasjonsnummer = p.organisasjonsnummer AND h.noekkel = p.noekkel
  WHERE p.melding_id = m.id AND p.tilstand = 'sendes' AND h.sekvensnummer > m.sekvens
)`;
/** True for an order `m` that has something in it. */
const HAR_INNHOLD = Prisma.sql`EXISTS (SELECT 1 FROM paaminnelse p WHERE p.melding_id = m.id AND p.tilstand = 'sendes')`;

/** Returns the position in Altinn's list of outcomes. */
export async function findAltinnpeker(): Promise<number> {
  const rad = await prisma().varslingsdrift.findUnique({ where: { id: 1 }, select: { altinn: true } });
  return Number(rad?.altinn ?? 0);
}

/** Moves the position on. It never moves back. */
export async function saveAltinnpeker(siste: number): Promise<void> {
  await prisma().varslingsdrift.updateMany({
    where: { id: 1, altinn: { lt: siste } },
    data: { altinn: siste },
  });
}

/** Whether Altinn has orders whose outcome is not known. */
export const hasBestilte = async (): Promise<boolean> =>
  (await prisma().paaminnelsesmelding.findFirst({ where: { tilstand: 'bestilt' }, select: { id: true } })) !==
  null;

/** Returns our messages by Altinn's ids, of those that have not ended. */
export async function findByForsendelse(forsendelser: readonly string[]): Promise<Map<string, string>> {
  const rader = await prisma().paaminnelsesmelding.findMany({
    where: { forsendelse: { in: [...forsendelser] }, tilstand: 'bestilt' },
    select: { id: true, forsendelse: true },
  });
  return new Map(rader.map(({ id, forsendelse }) => [forsendelse ?? '', id]));
}

/** An order whose outcome has not come. */
export interface Forsinket {
  id: string;
  forsendelse: string;
  tidligst: Date;
}

/** Returns orders that were to be sent before `foer` and have not ended, the latest first: old ones may never end. */
export async function findForsinkede(foer: Date, antall: number): Promise<Forsinket[]> {
  const rader = await prisma().paaminnelsesmelding.findMany({
    where: { tilstand: 'bestilt', tidligst: { lt: foer } },
    select: { id: true, forsendelse: true, tidligst: true },
    orderBy: { tidligst: 'desc' },
    take: antall,
  });
  return rader.flatMap(({ id, forsendelse, tidligst }) =>
    forsendelse && tidligst ? [{ id, forsendelse, tidligst }] : [],
  );
}

/**
 * Takes back a message that was not sent because something had happened, and lets the planning find out what. Nothing is left of the
 * message, so that a new one may be made on the same day.
 */
export async function reopenMelding(
  id: string,
  tilstand: Extract<Meldingstilstand, 'bestilt' | 'sender'> = 'bestilt',
): Promise<void> {
  await withRetry(() =>
    prisma().$transaction([
      prisma().$executeRaw`
        UPDATE paaminnelsesplan p SET utdatert = true, versjon = versjon + 1, forsoekt = NULL FROM paaminnelse r
        WHERE r.melding_id = ${id}::uuid AND (p.organisasjonsnummer, p.person_id) = (r.organisasjonsnummer, r.person_id)`,
      prisma().paaminnelse.updateMany({
        where: { meldingId: id, tilstand: 'sendes' },
        data: { tilstand: 'planlagt', meldingId: null },
      }),
      prisma().paaminnelsesmelding.deleteMany({ where: { id, tilstand } }),
    ]),
  );
}

/** An order that can be called off: something of it has changed since it was made, or it may no longer be sent. */
export interface Avbestillbar {
  id: string;
  forsendelse: string;
}

/** How many orders are looked at in one run. */
const AVBESTILTE = 1_000;

/** Returns orders that Altinn will send after `etter`, and that are not to be sent as they are. */
export const findAvbestillbare = (etter: Date): Promise<Avbestillbar[]> => prisma().$queryRaw<Avbestillbar[]>`
  SELECT id, forsendelse FROM paaminnelsesmelding m
  WHERE m.tilstand = 'bestilt' AND m.tidligst > ${etter} AND (${HAR_MISTET} OR ${ER_ENDRET} OR NOT ${HAR_INNHOLD})
  LIMIT ${AVBESTILTE}`;

/**
 * Whether an order may still be sent, in one statement by one index. It must be wanted, and sending must not be stopped. Nothing in it
 * may have changed since it was made: neither an oppgave nor what the person may see. Their right must have been confirmed after
 * `bekreftetEtter`. An unknown id may not be sent.
 */
export async function isSendbar(id: string, bekreftetEtter: Date): Promise<boolean> {
  const [rad] = await prisma().$queryRaw<{ svar: boolean }[]>`
    SELECT m.tilstand IN ('sender', 'bestilt') AND NOT v.pauset AND v.kanal = m.kanal AND v.adgang_lest > ${bekreftetEtter}
      AND NOT EXISTS (SELECT 1 FROM varslingsdrift d WHERE d.stoppet)
      AND ${HAR_INNHOLD} AND NOT ${HAR_MISTET} AND NOT ${ER_ENDRET} AS svar
    FROM paaminnelsesmelding m JOIN paaminnelsesvalg v ON v.person_id = m.person_id
    WHERE m.id = ${id}::uuid`;
  return rad?.svar === true;
}

/** Returns the last event of our list. */
export async function findSisteHendelse(): Promise<bigint> {
  const rad = await prisma().hendelsesteller.findUnique({ where: { id: 1 } });
  return rad?.siste ?? 0n;
}
