import type { LagretKlient } from '#lib/domain/oversikt/klient';
import { prisma } from '../klient';
import { holdOekt } from '../person/hold-oekt';
import { Prisma } from '../prisma/client';
import { NY_VERSJON } from './versjon';

/** A virksomhet as Altinn tells it. */
export type Fortalt = Omit<LagretKlient, 'fra' | 'borte' | 'stjerne'>;

/** How long a client that is gone is remembered. */
const BORTE_DAGER = 90;

/**
 * Stores the list of a person as Altinn has told it. An older answer than the stored one changes nothing. One that is no longer
 * there is kept as gone, so that it can be told.
 * @throws AppError `ikke-innlogget` when the person has no session any more
 * @param byraa the firm whose space the person uses, given those the person could use: chosen earlier, or null
 */
export async function saveKlienter(
  personId: string,
  klienter: readonly Fortalt[],
  {
    lest,
    navn,
    helt,
    chooseByraa,
  }: {
    lest: Date;
    navn: string | null;
    /** Whether all of the answer could be read. One that is missing in a part of it is not gone. */
    helt: boolean;
    chooseByraa: (valgt: string | null) => string | null;
  },
): Promise<void> {
  await prisma().$transaction(async (tx) => {
    await holdOekt(tx, personId);
    const [liste] = await tx.$queryRaw<{ byraa: string | null }[]>`
      INSERT INTO klientliste (person_id, lest, navn, versjon) VALUES (${personId}, ${lest}, ${navn}, ${NY_VERSJON})
      ON CONFLICT (person_id) DO UPDATE SET lest = excluded.lest, navn = excluded.navn, spoer_igjen = false
      WHERE klientliste.lest <= excluded.lest
      RETURNING byraa`;
    if (!liste) return;
    const byraa = chooseByraa(liste.byraa);
    const [endring] = await tx.$queryRaw<{ antall: number }[]>`
      WITH ny AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(klienter)}::jsonb) AS n (
          "organisasjonsnummer" text, "navn" text, "enhetstype" text, "slettet" boolean, "noekkelrolle" boolean, "pakker" text[]
        )
      ), borte AS (
        UPDATE klient SET borte = ${lest}
        WHERE ${helt} AND person_id = ${personId} AND borte IS NULL
          AND organisasjonsnummer NOT IN (SELECT organisasjonsnummer FROM ny)
        RETURNING 1
      ), glemt AS (
        DELETE FROM klient WHERE person_id = ${personId} AND borte < ${lest}::timestamptz - make_interval(days => ${BORTE_DAGER}::int)
          AND organisasjonsnummer NOT IN (SELECT organisasjonsnummer FROM ny)
      ), inn AS (
        INSERT INTO klient (organisasjonsnummer, person_id, navn, enhetstype, slettet, noekkelrolle, pakker, fra)
        SELECT organisasjonsnummer, ${personId}, navn, enhetstype, slettet, noekkelrolle, pakker, ${lest} FROM ny
        ON CONFLICT (organisasjonsnummer, person_id) DO UPDATE SET
          navn = excluded.navn, enhetstype = excluded.enhetstype, slettet = excluded.slettet,
          noekkelrolle = excluded.noekkelrolle, pakker = excluded.pakker, borte = NULL,
          fra = CASE WHEN klient.borte IS NULL THEN klient.fra ELSE excluded.fra END
        WHERE klient.borte IS NOT NULL
          OR (klient.navn, klient.enhetstype, klient.slettet, klient.noekkelrolle, klient.pakker)
            IS DISTINCT FROM (excluded.navn, excluded.enhetstype, excluded.slettet, excluded.noekkelrolle, excluded.pakker)
        RETURNING 1
      )
      SELECT ((SELECT count(*) FROM borte) + (SELECT count(*) FROM inn))::int AS antall`;
    if (endring?.antall || byraa !== liste.byraa) await changeListe(tx, personId, { byraa });
  });
}

/** Notes that a person has logged in, so that Altinn is asked at the next look at the list. */
export async function requestNyLesing(personId: string): Promise<void> {
  await prisma().klientliste.updateMany({ where: { personId }, data: { spoerIgjen: true } });
}

/** Stores which firm's space a person uses. */
export const saveByraavalg = (personId: string, byraa: string): Promise<void> =>
  changeListe(prisma(), personId, { byraa });

/** Stores whether a client is to be first in the lists of a person. */
export async function saveStjerne(
  personId: string,
  organisasjonsnummer: string,
  stjerne: boolean,
): Promise<void> {
  await prisma().klient.updateMany({ where: { personId, organisasjonsnummer }, data: { stjerne } });
  await changeListe(prisma(), personId);
}

/** Forgets the clients of a person that were gone by then, when the person has been told. */
export async function deleteBorte(personId: string, til: Date): Promise<void> {
  await prisma().klient.deleteMany({ where: { personId, borte: { lte: til } } });
  await changeListe(prisma(), personId);
}

async function changeListe(
  tx: Pick<Prisma.TransactionClient, '$executeRaw'>,
  personId: string,
  { byraa }: { byraa?: string | null } = {},
): Promise<void> {
  const valg = byraa === undefined ? Prisma.empty : Prisma.sql`, byraa = ${byraa}`;
  await tx.$executeRaw`UPDATE klientliste SET versjon = ${NY_VERSJON}${valg} WHERE person_id = ${personId}`;
}
