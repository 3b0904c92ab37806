import { prisma } from '#lib/data/klient';
import { Prisma } from '#lib/data/prisma/client';

/**
 * True for an order `m` about a virksomhet that its person has turned off, or may no longer act for: its plan is then gone. The
 * text names every virksomhet, so nothing of it may be sent.
 */
const HAR_MISTET = Prisma.sql`EXISTS (
  SELECT 1 FROM paaminnelse p WHERE p.melding_id = m.id AND p.tilstand = 'sendes' AND NOT EXISTS (
    SELECT 1 FROM paaminnelsesplan q
    WHERE (q.organisasjonsnummer, q.person_id) = (p.organisasjonsnummer, p.person_id)
  )
)`;

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

/** Ends a message that was not sent because something had happened, and lets the planning find out what. */
export async function reopenMelding(id: string, naa: Date): Promise<void> {
  await prisma().$transaction([
    prisma().$executeRaw`
      UPDATE paaminnelsesplan p SET utdatert = true, versjon = versjon + 1, forsoekt = NULL FROM paaminnelse r
      WHERE r.melding_id = ${id}::uuid AND (p.organisasjonsnummer, p.person_id) = (r.organisasjonsnummer, r.person_id)`,
    prisma().paaminnelse.updateMany({
      where: { meldingId: id, tilstand: 'sendes' },
      data: { tilstand: 'planlagt', meldingId: null },
    }),
    prisma().paaminnelsesmelding.updateMany({
      where: { id, tilstand: 'bestilt' },
      data: { tilstand: 'ikkeSendt', grunn: null, sendt: naa },
    }),
  ]);
}

/** An order that can be called off: all its oppgaver have changed since it was made, or it may no longer be sent. */
export interface Avbestillbar {
  id: string;
  forsendelse: string;
}

/** Returns orders that Altinn will send after `etter`, and that are not to be sent. */
export const findAvbestillbare = (etter: Date): Promise<Avbestillbar[]> => prisma().$queryRaw<Avbestillbar[]>`
  SELECT id, forsendelse FROM paaminnelsesmelding m
  WHERE m.tilstand = 'bestilt' AND m.tidligst > ${etter} AND (${HAR_MISTET} OR NOT EXISTS (
    SELECT 1 FROM paaminnelse p WHERE p.melding_id = m.id AND p.tilstand = 'sendes' AND NOT EXISTS (
      SELECT 1 FROM hendelse h WHERE h.organisasjonsnummer = p.organisasjonsnummer AND h.noekkel = p.noekkel
        AND h.sekvensnummer > m.sekvens
    )
  ))
  LIMIT 1000`;

/**
 * Whether an order may still be sent, in one statement by one index: it is wanted, sending is not stopped, and at least one of
 * its oppgaver has not changed since it was made. False for an unknown id, when a virksomhet of it is no longer to be told of, and when the person's right was confirmed
 * too long ago.
 */
export async function isSendbar(id: string, bekreftetEtter: Date): Promise<boolean> {
  const [rad] = await prisma().$queryRaw<{ svar: boolean }[]>`
    SELECT m.tilstand IN ('sender', 'bestilt') AND NOT v.pauset AND v.kanal = m.kanal AND v.adgang_lest > ${bekreftetEtter}
      AND NOT EXISTS (SELECT 1 FROM varslingsdrift d WHERE d.stoppet)
      AND NOT ${HAR_MISTET}
      AND EXISTS (
        SELECT 1 FROM paaminnelse p WHERE p.melding_id = m.id AND p.tilstand = 'sendes' AND NOT EXISTS (
          SELECT 1 FROM hendelse h WHERE h.organisasjonsnummer = p.organisasjonsnummer AND h.noekkel = p.noekkel
            AND h.sekvensnummer > m.sekvens
        )
      ) AS svar
    FROM paaminnelsesmelding m JOIN paaminnelsesvalg v ON v.person_id = m.person_id
    WHERE m.id = ${id}::uuid`;
  return rad?.svar === true;
}

/** Returns the last event of our list. */
export async function findSisteHendelse(): Promise<bigint> {
  const rad = await prisma().hendelsesteller.findUnique({ where: { id: 1 } });
  return rad?.siste ?? 0n;
}
