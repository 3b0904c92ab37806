import { prisma } from '#lib/data/klient';
import { Prisma } from '#lib/data/prisma/client';
import type { Dato } from '#lib/domain/dag/dato';
import type { Grunn } from '#lib/domain/paaminnelse/paaminnelse';
import type { Meldingstilstand, TattMelding } from './melding';

/** How many messages are given up at a time. */
const UKJENTE = 2_000;

/**
 * Stores that the text of a message is about to be handed over.
 * @returns false when another process has taken the message over: nothing may then be sent
 */
export async function noteOverlevering({ id, laantTil }: TattMelding): Promise<boolean> {
  const { count } = await prisma().paaminnelsesmelding.updateMany({
    where: { id, tilstand: 'sender', laantTil },
    data: { tilstand: 'overleveres' },
  });
  return count > 0;
}

/** Puts a message back, to be tried again. Only by the process that has it. */
export async function postponeMelding({ id, laantTil }: TattMelding, nesteForsoek: Date): Promise<void> {
  await prisma().paaminnelsesmelding.updateMany({
    where: { id, laantTil, tilstand: { in: ['sender', 'overleveres'] } },
    data: { tilstand: 'klar', laantTil: null, nesteForsoek, forsoek: { increment: 1 } },
  });
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

/** Whether the last messages of a person to their own address all came back. */
export async function hasOnlyReturer(personId: string, antall: number): Promise<boolean> {
  const rader = await prisma().paaminnelsesmelding.findMany({
    where: { personId, kanal: 'epost', tilstand: { in: ['sendt', 'ikkeSendt'] } },
    orderBy: { dag: 'desc' },
    select: { grunn: true },
    take: antall,
  });
  return rader.length === antall && rader.every(({ grunn }) => grunn === 'retur');
}

/** Stores that a message came back after it was sent. @returns its person; null for an unknown message */
export async function noteRetur(id: string): Promise<string | null> {
  const [rad] = await prisma().paaminnelsesmelding.updateManyAndReturn({
    where: { id, kanal: 'epost', tilstand: { in: ['sendt', 'ukjent', 'overleveres'] } },
    data: { tilstand: 'ikkeSendt', grunn: 'retur' },
    select: { personId: true },
  });
  if (!rad) return null;
  await prisma().paaminnelse.updateMany({
    where: { meldingId: id },
    data: { tilstand: 'ikkeSendt', grunn: 'retur' },
  });
  return rad.personId;
}
