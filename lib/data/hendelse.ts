import {
  DELTE_HENDELSETYPER,
  HENDELSETYPER,
  type Hendelse,
  type NyHendelse,
} from '#lib/domain/kilde/hendelse';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';
import { Prisma, type Hendelse as Rad } from './prisma/client';

/**
 * A change of one calendar, and its origin: a kilde, `enhetsregisteret`, or `bruker` with the name of the
 * person.
 */
export interface HendelseFor extends NyHendelse {
  organisasjonsnummer: Organisasjonsnummer;
  fra: string;
  navn: string | null;
}

/**
 * Builds the statement that appends events to the list. It must be the last of its transaction: from here to
 * the commit no other transaction can append, so a reader that has read up to a number has seen everything
 * below it.
 */
export function innHendelser(hendelser: readonly HendelseFor[], naa: Date): Prisma.Sql {
  const felt = <T>(av: (hendelse: HendelseFor) => T): T[] => hendelser.map(av);
  return Prisma.sql`
    WITH teller AS (
      INSERT INTO hendelsesteller (id, siste) VALUES (1, ${hendelser.length})
      ON CONFLICT (id) DO UPDATE SET siste = hendelsesteller.siste + excluded.siste
      RETURNING siste
    )
    INSERT INTO hendelse
      (organisasjonsnummer, sekvensnummer, type, noekkel, gjelder_periode, fra, navn, endring, tidspunkt)
    SELECT h.organisasjonsnummer, teller.siste - ${hendelser.length} + h.nr, h.type, h.noekkel, h.periode, h.fra, h.navn,
      h.endring::jsonb, ${naa}
    FROM teller, unnest(
      ${felt((h) => h.organisasjonsnummer)}::text[], ${felt((h) => h.type)}::text[],
      ${felt((h) => h.noekkel)}::text[], ${felt((h) => h.gjelderPeriode)}::text[], ${felt((h) => h.fra)}::text[],
      ${felt((h) => h.navn)}::text[], ${felt((h) => h.endring && JSON.stringify(h.endring))}::text[]
    ) WITH ORDINALITY AS h (organisasjonsnummer, type, noekkel, periode, fra, navn, endring, nr)`;
}

function fromRad(rad: Rad): Hendelse[] {
  const type = HENDELSETYPER.find((kjent) => kjent === rad.type);
  if (!type) return [];
  return [
    {
      type,
      noekkel: rad.noekkel as Noekkel | null,
      gjelderPeriode: rad.gjelderPeriode,
      endring: rad.endring as Hendelse['endring'],
      sekvensnummer: Number(rad.sekvensnummer),
      tidspunkt: rad.tidspunkt.getTime(),
      fra: rad.fra,
      navn: rad.navn,
    },
  ];
}

/** Returns the events of one oppgave, oldest first. */
export async function findHistorikk(
  organisasjonsnummer: Organisasjonsnummer,
  noekkel: Noekkel,
): Promise<Hendelse[]> {
  const rader = await prisma().hendelse.findMany({
    where: { organisasjonsnummer, noekkel },
    orderBy: { sekvensnummer: 'asc' },
  });
  return rader.flatMap(fromRad);
}

/** Returns the events by others than the user after a sekvensnummer, oldest first; only the last `antall`. */
export async function findEndringer(
  organisasjonsnummer: Organisasjonsnummer,
  etter: number,
  antall: number,
): Promise<Hendelse[]> {
  const rader = await prisma().hendelse.findMany({
    where: {
      organisasjonsnummer,
      sekvensnummer: { gt: etter },
      type: { in: [...DELTE_HENDELSETYPER] },
      fra: { not: 'bruker' },
    },
    orderBy: { sekvensnummer: 'desc' },
    take: antall,
  });
  return rader.flatMap(fromRad).reverse();
}

/** Returns the sekvensnummer of the last event of a calendar; 0 before the first. */
export async function lastSekvensnummer(organisasjonsnummer: Organisasjonsnummer): Promise<number> {
  const siste = await prisma().hendelse.findFirst({
    where: { organisasjonsnummer },
    orderBy: { sekvensnummer: 'desc' },
    select: { sekvensnummer: true },
  });
  return Number(siste?.sekvensnummer ?? 0);
}
