import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { MARKERINGER, type MarkeringVerdi } from '#lib/domain/oppgave/oppgave';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type HendelseFor, innHendelser } from './hendelse';
import { prismaHendelser } from './klient';
import type { Prisma, Markering as Rad } from './prisma/client';

/**
 * A stored markering: the person (keyed hash and display name) and the instant, which the caller converts to
 * a day.
 */
export interface LagretMarkering {
  noekkel: Noekkel;
  verdi: MarkeringVerdi;
  personId: string;
  navn: string;
  tidspunkt: Date;
}

/** A mark to store, or to delete (`verdi: null`). */
export type NyMarkering = Omit<LagretMarkering, 'verdi'> & {
  organisasjonsnummer: Organisasjonsnummer;
  verdi: MarkeringVerdi | null;
};

/** A mark that was stored, and the one that was there before it. */
export interface Markeringsbytte {
  ny: NyMarkering;
  foer: LagretMarkering | null;
}

/** Converts a row; an unknown mark is skipped. */
export function fromMarkeringsrad(rad: Rad): LagretMarkering[] {
  const verdi = MARKERINGER.find((kjent) => kjent === rad.verdi);
  return verdi ? [{ ...rad, noekkel: rad.noekkel as Noekkel, verdi }] : [];
}

/**
 * Stores marks in one transaction, each with an event. The last mark counts. Repeating a mark by the same person, or deleting
 * one that does not exist, writes no event. Those who mark the same at once wait for each other.
 * @param velg returns which of them to store, given what is there; by default all
 * @param foerHendelser writes what else belongs to the transaction; events must come last
 */
export async function saveMarkeringer(
  nye: readonly NyMarkering[],
  {
    av,
    velg = () => true,
    foerHendelser = async () => {},
  }: {
    /** Who does it and when, for the events; by default as the first mark says. */
    av?: { navn: string; tidspunkt: Date };
    velg?: (bytte: Markeringsbytte) => boolean;
    foerHendelser?: (tx: Prisma.TransactionClient, bytter: readonly Markeringsbytte[]) => Promise<void>;
  } = {},
): Promise<Markeringsbytte[]> {
  const [foerste] = nye;
  if (!foerste) return [];
  return prismaHendelser().$transaction(async (tx) => {
    const felt = <T>(rader: readonly NyMarkering[], av: (ny: NyMarkering) => T): T[] => rader.map(av);
    const numre = felt(nye, (ny) => ny.organisasjonsnummer);
    const noekler = felt(nye, (ny) => ny.noekkel);
    // In one order, so that two who mark the same do not lock each other out.
    await tx.$queryRaw`
      SELECT count(pg_advisory_xact_lock(hashtextextended('markering ' || nr, 0)))
      FROM (SELECT DISTINCT nr FROM unnest(${numre}::text[]) AS n (nr) ORDER BY nr OFFSET 0) AS sortert`;
    const rader = await tx.$queryRaw<(Rad & { personId: string })[]>`
      SELECT m.organisasjonsnummer, m.noekkel, m.verdi, m.person_id AS "personId", m.navn, m.tidspunkt
      FROM unnest(${numre}::text[], ${noekler}::text[]) AS n (nr, noekkel)
      JOIN markering m ON m.organisasjonsnummer = n.nr AND m.noekkel = n.noekkel`;
    const lagret = new Map(
      rader.flatMap((rad) =>
        fromMarkeringsrad(rad).map((ett) => [`${rad.organisasjonsnummer} ${rad.noekkel}`, ett] as const),
      ),
    );
    const bytter = nye
      .map((ny) => ({ ny, foer: lagret.get(`${ny.organisasjonsnummer} ${ny.noekkel}`) ?? null }))
      .filter(velg);
    const inn = bytter.flatMap(({ ny }) => (ny.verdi === null ? [] : [ny]));
    const ut = bytter.flatMap(({ ny }) => (ny.verdi === null ? [ny] : []));
    if (inn.length > 0)
      await tx.$executeRaw`
        INSERT INTO markering (organisasjonsnummer, noekkel, verdi, person_id, navn, tidspunkt)
        SELECT * FROM unnest(
          ${felt(inn, (ny) => ny.organisasjonsnummer)}::text[], ${felt(inn, (ny) => ny.noekkel)}::text[],
          ${felt(inn, (ny) => ny.verdi)}::text[], ${felt(inn, (ny) => ny.personId)}::text[],
          ${felt(inn, (ny) => ny.navn)}::text[], ${felt(inn, (ny) => ny.tidspunkt)}::timestamptz[]
        )
        ON CONFLICT (organisasjonsnummer, noekkel) DO UPDATE SET
          verdi = excluded.verdi, person_id = excluded.person_id, navn = excluded.navn, tidspunkt = excluded.tidspunkt`;
    if (ut.length > 0)
      await tx.$executeRaw`
        DELETE FROM markering m
        USING unnest(
          ${felt(ut, (ny) => ny.organisasjonsnummer)}::text[], ${felt(ut, (ny) => ny.noekkel)}::text[]
        ) AS n (nr, noekkel)
        WHERE m.organisasjonsnummer = n.nr AND m.noekkel = n.noekkel`;
    await foerHendelser(tx, bytter);
    const { navn, tidspunkt } = av ?? foerste;
    const hendelser = bytter.flatMap((bytte) => toHendelse(bytte, navn));
    if (hendelser.length > 0) await tx.$executeRaw(innHendelser(hendelser, tidspunkt));
    return bytter;
  });
}

function toHendelse({ ny, foer }: Markeringsbytte, navn: string): HendelseFor[] {
  const sammeIgjen = foer?.verdi === ny.verdi && foer.personId === ny.personId;
  if (sammeIgjen || (!ny.verdi && !foer)) return [];
  return [
    {
      type: 'MERKET',
      noekkel: ny.noekkel,
      gjelderPeriode: null,
      endring: { merket: ny.verdi },
      organisasjonsnummer: ny.organisasjonsnummer,
      fra: 'bruker',
      navn,
    },
  ];
}
