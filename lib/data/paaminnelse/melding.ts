import { fromRadDato, toRadDato } from '#lib/data/dato';
import { prisma } from '#lib/data/klient';
import { Prisma, type Paaminnelsesmelding as Rad } from '#lib/data/prisma/client';
import type { Dato } from '#lib/domain/dag/dato';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import {
  type Grunn,
  KANALER,
  type Kanal,
  type Paaminnelsessteg,
  STEG,
} from '#lib/domain/paaminnelse/paaminnelse';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/**
 * The states of a message.
 * - `klar`: to be sent, from `nesteForsoek` where there is one.
 * - `sender`: a process works on it, and has handed nothing over.
 * - `overleveres`: the text is being handed to the mail server. If the process dies here, nobody knows whether it arrived.
 * - `bestilt`: Altinn has the order.
 * - `sendt`, `ikkeSendt`, `ukjent`: ended.
 */
export const MELDINGSTILSTANDER = [
  'klar',
  'sender',
  'overleveres',
  'bestilt',
  'sendt',
  'ikkeSendt',
  'ukjent',
] as const;
export type Meldingstilstand = (typeof MELDINGSTILSTANDER)[number];

/** A message that this process has taken on. */
export interface TattMelding {
  id: string;
  personId: string;
  kanal: Kanal;
  dag: Dato;
  /** Attempts before this one. */
  forsoek: number;
  laantTil: Date;
}

/** A reminder in a message. */
export interface Meldingsrad {
  meldingId: string;
  personId: string;
  organisasjonsnummer: Organisasjonsnummer;
  noekkel: Noekkel;
  steg: Paaminnelsessteg;
}

/** How many reminders are put into messages at a time. */
const BUNKE = 2_000;

/**
 * Puts some of the reminders that are due into messages, at most one a day and recipient. What becomes due after the message of
 * the day waits for the next.
 * @returns whether there may be more
 */
export function composeMeldinger(
  kanaler: readonly Kanal[],
  { naa, idag }: { naa: Date; idag: Dato },
): Promise<boolean> {
  return prisma().$transaction(async (tx) => {
    const forfalte = await tx.$queryRaw<
      { mottaker: string; personId: string; nummer: string; kanal: string }[]
    >`
      SELECT f.mottaker, f.person_id AS "personId", f.organisasjonsnummer AS nummer, f.kanal FROM (
        SELECT p.person_id, p.organisasjonsnummer, p.kanal,
          CASE p.kanal WHEN 'altinnVirksomhet' THEN 'v:' || p.organisasjonsnummer ELSE 'p:' || p.person_id END AS mottaker
        FROM paaminnelse p JOIN paaminnelsesvalg v ON v.person_id = p.person_id AND v.kanal = p.kanal
        WHERE p.tilstand = 'planlagt' AND p.dag <= ${idag}::date AND p.nyttig_til >= ${idag}::date
          AND p.kanal = ANY(${[...kanaler]}::text[]) AND NOT v.pauset
          AND (p.kanal <> 'epost' OR (v.epost IS NOT NULL AND v.epost_av IS NULL))
      ) f
      WHERE NOT EXISTS (SELECT 1 FROM paaminnelsesmelding m WHERE m.mottaker = f.mottaker AND m.dag = ${idag}::date)
        AND NOT EXISTS (
          SELECT 1 FROM paaminnelsesmelding m
          WHERE m.mottaker = f.mottaker AND m.tilstand IN ('klar', 'sender', 'overleveres', 'bestilt')
        )
      LIMIT ${BUNKE}`;
    const perMottaker = [...new Map(forfalte.map((rad) => [rad.mottaker, rad])).values()];
    const nye = await tx.paaminnelsesmelding.createManyAndReturn({
      data: perMottaker.map(({ mottaker, personId, kanal }) => ({
        ...{ mottaker, personId, kanal, dag: toRadDato(idag), tilstand: 'klar', opprettet: naa },
      })),
      skipDuplicates: true,
      select: { id: true, mottaker: true },
    });
    const ider = nye.map(({ id }) => id);
    const hvem = nye.map(({ mottaker }) => mottaker.slice(2));
    const forfalt = Prisma.sql`p.tilstand = 'planlagt' AND p.dag <= ${idag}::date AND p.nyttig_til >= ${idag}::date
      AND p.kanal = ANY(${[...kanaler]}::text[])`;
    // Both by an index: a message to a person has all of the person's, one to a virksomhet those of everybody who chose that.
    for (const [slag, treff] of [
      ['p:', Prisma.sql`p.person_id = n.hvem AND p.kanal <> 'altinnVirksomhet'`],
      ['v:', Prisma.sql`p.organisasjonsnummer = n.hvem AND p.kanal = 'altinnVirksomhet'`],
    ] as const)
      if (nye.some(({ mottaker }) => mottaker.startsWith(slag)))
        await tx.$executeRaw`
          UPDATE paaminnelse p SET tilstand = 'sendes', melding_id = n.id
          FROM unnest(${ider}::uuid[], ${hvem}::text[]) AS n (id, hvem) WHERE ${treff} AND ${forfalt}`;
    return forfalte.length === BUNKE;
  });
}

/** Takes on messages that are to be sent now. A process that died has its messages taken over, unless they were being handed over. */
export async function takeMeldinger(
  kanaler: readonly Kanal[],
  antall: number,
  naa: Date,
  laantTil: Date,
): Promise<TattMelding[]> {
  const rader = await prisma().$queryRaw<Pick<Rad, 'id' | 'personId' | 'kanal' | 'dag' | 'forsoek'>[]>`
    UPDATE paaminnelsesmelding SET tilstand = 'sender', laant_til = ${laantTil}
    WHERE id IN (
      SELECT id FROM paaminnelsesmelding
      WHERE kanal = ANY(${[...kanaler]}::text[]) AND (
        (tilstand = 'klar' AND (neste_forsoek IS NULL OR neste_forsoek <= ${naa}))
        OR (tilstand = 'sender' AND laant_til < ${naa})
      )
      LIMIT ${antall} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, person_id AS "personId", kanal, dag, forsoek`;
  return rader.map((rad) => ({
    ...rad,
    dag: fromRadDato(rad.dag),
    kanal: KANALER.find((kjent) => kjent === rad.kanal) ?? 'epost',
    laantTil,
  }));
}

/** Returns the reminders of messages that are still to be sent. */
export async function findRader(meldingIder: readonly string[]): Promise<Meldingsrad[]> {
  const rader = await prisma().paaminnelse.findMany({
    where: { meldingId: { in: [...meldingIder] }, tilstand: 'sendes' },
    select: { meldingId: true, personId: true, organisasjonsnummer: true, noekkel: true, steg: true },
    orderBy: [{ organisasjonsnummer: 'asc' }, { noekkel: 'asc' }, { steg: 'asc' }],
  });
  return rader.flatMap(({ meldingId, organisasjonsnummer, noekkel, personId, ...rad }) => {
    const steg = STEG.find((kjent) => kjent === rad.steg);
    return steg && meldingId !== null && isOrganisasjonsnummer(organisasjonsnummer)
      ? [{ meldingId, personId, organisasjonsnummer, steg, noekkel: noekkel as Noekkel }]
      : [];
  });
}

/** Ends reminders of messages that are not to be sent after all, each with its reason. */
export async function dropRader(
  rader: readonly (Meldingsrad & { grunn: Grunn })[],
  naa: Date,
): Promise<void> {
  if (rader.length === 0) return;
  await prisma().$executeRaw`
    UPDATE paaminnelse p SET tilstand = 'ikkeSendt', grunn = n.grunn, avgjort = ${naa}, melding_id = NULL
    FROM unnest(
      ${rader.map((en) => en.meldingId)}::uuid[], ${rader.map((en) => en.organisasjonsnummer)}::text[],
      ${rader.map((en) => en.personId)}::text[], ${rader.map((en) => en.noekkel)}::text[],
      ${rader.map((en) => en.steg)}::text[], ${rader.map((en) => en.grunn)}::text[]
    ) AS n (melding_id, organisasjonsnummer, person_id, noekkel, steg, grunn)
    WHERE p.melding_id = n.melding_id AND p.tilstand = 'sendes'
      AND (p.organisasjonsnummer, p.person_id, p.noekkel, p.steg) = (n.organisasjonsnummer, n.person_id, n.noekkel, n.steg)`;
}

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

/** Stores what an order is made of, before it is placed: Altinn may ask about it at once. */
export async function noteGrunnlag(id: string, sekvens: bigint, tidligst: Date): Promise<void> {
  await prisma().paaminnelsesmelding.updateMany({
    where: { id, tilstand: 'sender' },
    data: { sekvens, tidligst },
  });
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
    take: BUNKE,
  });
  for (const { id } of rader) await endMelding(id, { tilstand: 'ukjent', grunn: 'ukjent', naa });
  return rader.length;
}

/** How many messages there are for each of the days from `fra`, the latest first, without those of `idag`. */
export async function countPerDag(fra: Dato, idag: Dato): Promise<number[]> {
  const rader = await prisma().paaminnelsesmelding.groupBy({
    by: ['dag'],
    where: { dag: { gte: toRadDato(fra), lt: toRadDato(idag) } },
    _count: true,
    orderBy: { dag: 'desc' },
  });
  return rader.map(({ _count }) => _count);
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
