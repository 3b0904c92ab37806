import { prisma } from '#lib/data/klient';
import { Prisma } from '#lib/data/prisma/client';
import type { Dato } from '#lib/domain/dag/dato';
import type { Grunn } from '#lib/domain/paaminnelse/paaminnelse';
import type { Meldingstilstand, TattMelding } from './melding';

/** How many messages are given up at a time. */
const UKJENTE = 2_000;

/**
 * Stores that the text of a message is about to be handed over to an address, and takes it on for longer. In one statement, so
 * that a choice that was made since the message was decided counts.
 * @returns the message as it is now lent; null when another process has taken it over, or it is no longer to be sent there: nothing may
 * then be sent
 */
export async function noteOverlevering(
  { id, laantTil, ...resten }: TattMelding,
  epost: string,
  nyttLaan: Date,
): Promise<TattMelding | null> {
  const antall = await prisma().$executeRaw`
    UPDATE paaminnelsesmelding m SET tilstand = 'overleveres', laant_til = ${nyttLaan} FROM paaminnelsesvalg v
    WHERE m.id = ${id}::uuid AND m.tilstand = 'sender' AND m.laant_til = ${laantTil}
      AND v.person_id = m.person_id AND v.kanal = 'epost' AND v.epost = ${epost} AND v.epost_av IS NULL AND NOT v.pauset`;
  return antall > 0 ? { ...resten, id, laantTil: nyttLaan } : null;
}

/** Takes messages that this process has on for longer. @returns those it still has */
export async function extendLaan(tatt: readonly TattMelding[], nyttLaan: Date): Promise<TattMelding[]> {
  const rader = await prisma().$queryRaw<{ id: string }[]>`
    UPDATE paaminnelsesmelding m SET laant_til = ${nyttLaan}
    FROM unnest(${tatt.map(({ id }) => id)}::uuid[], ${tatt.map(({ laantTil }) => laantTil)}::timestamptz[]) AS n (id, laant_til)
    WHERE m.id = n.id AND m.tilstand = 'sender' AND m.laant_til = n.laant_til
    RETURNING m.id`;
  const vaare = new Set(rader.map(({ id }) => id));
  return tatt.filter(({ id }) => vaare.has(id)).map((en) => ({ ...en, laantTil: nyttLaan }));
}

/** States in which a process has a message. In `overleveres`, only the mail server's answer says that it does not have the text. */
export type Hos = Extract<Meldingstilstand, 'sender' | 'overleveres'>;

/** Puts a message back, to be tried again. Only by the process that has it, and in one of the given states. */
export async function postponeMelding(
  { id, laantTil }: TattMelding,
  nesteForsoek: Date,
  hos: readonly Hos[],
): Promise<void> {
  await prisma().paaminnelsesmelding.updateMany({
    where: { id, laantTil, tilstand: { in: [...hos] } },
    data: { tilstand: 'klar', laantTil: null, nesteForsoek, forsoek: { increment: 1 } },
  });
}

/**
 * Gives up a message that could not be handed over. Its reminders that help tomorrow too are planned again: for a new message, with new
 * attempts. Only by the process that has it, and in one of the given states.
 */
export async function giveUpTatt(
  { id, laantTil }: TattMelding,
  { naa, idag }: { naa: Date; idag: Dato },
  hos: readonly Hos[],
): Promise<void> {
  await prisma().$executeRaw`
    WITH m AS (
      UPDATE paaminnelsesmelding SET tilstand = 'ikkeSendt', grunn = 'ikkeNaadd', laant_til = NULL
      WHERE id = ${id}::uuid AND laant_til = ${laantTil} AND tilstand = ANY(${[...hos]}::text[])
      RETURNING id
    )
    UPDATE paaminnelse p SET grunn = 'ikkeNaadd', melding_id = CASE WHEN nyttig_til > ${idag}::date THEN NULL ELSE melding_id END,
      tilstand = CASE WHEN nyttig_til > ${idag}::date THEN 'planlagt' ELSE 'ikkeSendt' END,
      avgjort = CASE WHEN nyttig_til > ${idag}::date THEN NULL ELSE ${naa}::timestamptz END
    FROM m WHERE p.melding_id = m.id AND p.tilstand = 'sendes'`;
}

/**
 * Stores what an order is made of, before it is placed: Altinn may ask about it at once. A repeated order keeps its first text
 * at Altinn, so its first basis is kept too.
 * @param dag the day it is ordered on, which may be later than the day it was made for: nobody gets two on that day
 */
export async function noteGrunnlag(id: string, sekvens: bigint, tidligst: Date, dag: Dato): Promise<void> {
  await prisma().$executeRaw`
    UPDATE paaminnelsesmelding SET sekvens = coalesce(sekvens, ${sekvens}), tidligst = ${tidligst}, dag = ${dag}::date
    WHERE id = ${id}::uuid AND tilstand = 'sender'`;
}

/** Stores the order that Altinn has confirmed. */
export async function noteBestilling(id: string, forsendelse: string): Promise<void> {
  await prisma().paaminnelsesmelding.updateMany({
    where: { id, tilstand: { in: ['klar', 'sender'] } },
    data: { tilstand: 'bestilt', laantTil: null, forsendelse },
  });
}

/** How a message ends. */
export interface Slutt {
  tilstand: Extract<Meldingstilstand, 'sendt' | 'ikkeSendt' | 'ukjent'>;
  grunn: Grunn | null;
  naa: Date;
}

/** Ends a message that no process has, with the reminders that are in it. */
export function endMelding(id: string, slutt: Slutt): Promise<void> {
  return end(id, Prisma.sql`tilstand NOT IN ('sendt', 'ikkeSendt', 'ukjent')`, slutt);
}

/**
 * Ends a message that this process has taken on. Without effect when another has it by now. One that was sent is so also when
 * others had begun to think that nobody knows.
 * @param dag the day it was handed over, which may be later than the day it was made for: nobody gets two on that day either
 */
export function endTatt({ id, laantTil }: TattMelding, slutt: Slutt, dag: Dato): Promise<void> {
  const isMin =
    slutt.tilstand === 'sendt'
      ? Prisma.sql`tilstand IN ('overleveres', 'ukjent')`
      : Prisma.sql`laant_til = ${laantTil} AND tilstand IN ('sender', 'overleveres')`;
  return end(id, isMin, slutt, slutt.tilstand === 'ikkeSendt' ? undefined : dag);
}

/** In one statement, since every message needs it. */
async function end(id: string, hvis: Prisma.Sql, { tilstand, grunn, naa }: Slutt, dag?: Dato): Promise<void> {
  await prisma().$executeRaw`
    WITH m AS (
      UPDATE paaminnelsesmelding SET tilstand = ${tilstand}, grunn = ${grunn}, laant_til = NULL,
        sendt = CASE WHEN ${tilstand} = 'ikkeSendt' THEN sendt ELSE ${naa} END, dag = coalesce(${dag ?? null}::date, dag)
      WHERE id = ${id}::uuid AND ${hvis}
      RETURNING id
    )
    UPDATE paaminnelse p SET tilstand = ${tilstand}, grunn = ${grunn}, avgjort = ${naa}
    FROM m WHERE p.melding_id = m.id AND p.tilstand IN ('sendes', 'ukjent')`;
}

/** Ends messages whose process died while they were being handed over. They may have arrived, and are not sent again. */
export async function endUkjente(naa: Date): Promise<number> {
  const rader = await prisma().paaminnelsesmelding.findMany({
    where: { tilstand: 'overleveres', laantTil: { lt: naa } },
    select: { id: true },
    take: UKJENTE,
  });
  for (const { id } of rader) await endMelding(id, { tilstand: 'ukjent', grunn: 'ukjent', naa });
  return rader.length;
}

/** A message to an address of a person's own that came back, or that they complain about. */
export interface Returnert {
  personId: string;
  /** When it was made. */
  opprettet: Date;
}

/** Whether the last messages of a person to the address they have now all came back. */
export async function hasOnlyReturer(personId: string, antall: number): Promise<boolean> {
  const rader = await prisma().$queryRaw<{ grunn: string | null }[]>`
    SELECT m.grunn FROM paaminnelsesmelding m JOIN paaminnelsesvalg v ON v.person_id = m.person_id
    WHERE m.mottaker = ${`p:${personId}`} AND m.kanal = 'epost' AND m.opprettet >= v.epost_bekreftet
      AND (m.tilstand = 'sendt' OR m.grunn = 'retur')
    ORDER BY m.dag DESC LIMIT ${antall}`;
  return rader.length === antall && rader.every(({ grunn }) => grunn === 'retur');
}

/** A message that a mail server has, or may have. */
const OVERLEVERT = { kanal: 'epost', tilstand: { in: ['sendt', 'ukjent', 'overleveres'] } };

/** Stores that a message came back after it was sent. @returns null for an unknown message */
export async function noteRetur(id: string): Promise<Returnert | null> {
  const [rad] = await prisma().paaminnelsesmelding.updateManyAndReturn({
    where: { id, ...OVERLEVERT },
    data: { tilstand: 'ikkeSendt', grunn: 'retur' },
    select: { personId: true, opprettet: true },
  });
  if (!rad) return null;
  await prisma().paaminnelse.updateMany({
    where: { meldingId: id },
    data: { tilstand: 'ikkeSendt', grunn: 'retur' },
  });
  return rad;
}

/** Finds the message that a complaint is about. It arrived, so nothing about it changes. */
export const findPaaklaget = (id: string): Promise<Returnert | null> =>
  prisma().paaminnelsesmelding.findFirst({
    where: { id, ...OVERLEVERT },
    select: { personId: true, opprettet: true },
  });
