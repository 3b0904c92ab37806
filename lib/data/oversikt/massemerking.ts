import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { type Avvisning, UTFOERTE } from '#lib/domain/oversikt/massehandling';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from '../klient';
import type { LagretMarkering, Markeringsbytte } from '../markering';
import { Prisma } from '../prisma/client';
import type { Byraabytte, Byraaendring, Merkeverdi } from './byraa';

/** A frist that something was not done to. */
export interface Avvist {
  organisasjonsnummer: string;
  noekkel: string;
  grunn: Avvisning;
}

/** One thing that a person has done about many frister. */
export interface Massemerking {
  id: string;
  byraa: string;
  handling: (typeof UTFOERTE)[number];
  antall: number;
  gjort: number;
  /** At most a hundred. */
  avvist: Avvist[];
  tidspunkt: Date;
  angret: Date | null;
}

/**
 * Stores that something is to be done, before it is done: what a break leaves half done can be seen and undone.
 * @returns false when there is one with the id already: the same form sent twice
 */
export async function insertMassemerking(
  personId: string,
  { avvist, ...felt }: Omit<Massemerking, 'gjort' | 'angret'>,
): Promise<boolean> {
  const { count } = await prisma().massemerking.createMany({
    data: [{ ...felt, personId, avvist: avvist as unknown as Prisma.InputJsonValue }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Counts what has been done, in the transaction that did it. Without effect when the person has deleted everything meanwhile. */
export async function countGjort(tx: Prisma.TransactionClient, id: string, antall: number): Promise<void> {
  await tx.massemerking.updateMany({ where: { id }, data: { gjort: { increment: antall } } });
}

/** Returns what a person has done, by its id; null for that of somebody else. */
export async function findMassemerking(personId: string, id: string): Promise<Massemerking | null> {
  const rad = await prisma().massemerking.findFirst({ where: { id, personId } });
  const handling = UTFOERTE.find((kjent) => kjent === rad?.handling);
  return rad && handling ? { ...rad, handling, avvist: rad.avvist as unknown as Avvist[] } : null;
}

/** Notes that something has been undone. */
export async function noteAngret(personId: string, id: string, naa: Date): Promise<void> {
  await prisma().massemerking.updateMany({ where: { id, personId }, data: { angret: naa } });
}

/** What was done to one frist, as the history keeps it. */
export type Gjort = { organisasjonsnummer: Organisasjonsnummer; noekkel: Noekkel } & (
  | { hva: 'merke'; fra: LagretMarkering | null; til: LagretMarkering | null }
  | { hva: Byraaendring['hva']; omraade: string | null; fra: Merkeverdi; til: Merkeverdi }
);

/** Who did it, in which space, and when. */
export interface Utfoerer {
  byraa: string;
  massemerking: string;
  navn: string;
  tidspunkt: Date;
}

/** Writes a line of history for each change. */
export async function noteGjort(
  tx: Prisma.TransactionClient,
  bytter: readonly (Markeringsbytte | Byraabytte)[],
  hvem: Utfoerer,
): Promise<void> {
  const rader = bytter.map((bytte): Omit<Prisma.ByraahendelseCreateManyInput, keyof Utfoerer> => {
    if ('ny' in bytte) {
      const { organisasjonsnummer, noekkel, verdi, personId, navn, tidspunkt } = bytte.ny;
      const til = verdi === null ? null : { noekkel, verdi, personId, navn, tidspunkt };
      return { organisasjonsnummer, noekkel, hva: 'merke', fra: toJson(bytte.foer), til: toJson(til) };
    }
    const { endring, foer } = bytte;
    const { organisasjonsnummer, noekkel, hva } = endring;
    const omraade = endring.hva === 'ansvarlig' ? endring.omraade : null;
    const til = endring.hva === 'ansvarlig' ? endring.medlem : endring.verdi;
    return {
      organisasjonsnummer,
      noekkel,
      hva,
      fra: toJson({ omraade, verdi: foer }),
      til: toJson({ omraade, verdi: til }),
    };
  });
  await tx.byraahendelse.createMany({ data: rader.map((rad) => ({ ...rad, ...hvem })) });
}

const toJson = (verdi: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  verdi === null ? Prisma.DbNull : JSON.parse(JSON.stringify(verdi));

/** Returns what was done, in the order of it. */
export async function findGjort(massemerking: string): Promise<Gjort[]> {
  const rader = await prisma().byraahendelse.findMany({ where: { massemerking }, orderBy: { id: 'asc' } });
  return rader.map(({ organisasjonsnummer, noekkel, hva, fra, til }) => {
    const felles = {
      organisasjonsnummer: organisasjonsnummer as Organisasjonsnummer,
      noekkel: noekkel as Noekkel,
    };
    if (hva === 'merke') return { ...felles, hva, fra: toMarkering(fra), til: toMarkering(til) };
    const [foer, etter] = [fra, til] as unknown as { omraade: string | null; verdi: Merkeverdi }[];
    return {
      ...felles,
      hva: hva as Byraaendring['hva'],
      omraade: foer?.omraade ?? null,
      fra: foer?.verdi ?? null,
      til: etter?.verdi ?? null,
    };
  });
}

function toMarkering(json: Prisma.JsonValue): LagretMarkering | null {
  const rad = json as unknown as (Omit<LagretMarkering, 'tidspunkt'> & { tidspunkt: string }) | null;
  return rad && { ...rad, tidspunkt: new Date(rad.tidspunkt) };
}
