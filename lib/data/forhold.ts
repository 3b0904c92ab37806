import type { Dato } from '#lib/domain/dag/dato';
import { type BrukerForholdNavn, FORHOLD_NAVN, type Forhold, OPPHAV } from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { fromRadDato, toRadDato } from './dato';
import { innHendelser } from './hendelse';
import { prisma, prismaHendelser } from './klient';
import { Prisma, type PrismaClient, type Forhold as Rad } from './prisma/client';

/** The fields of a row, whichever way it was read. */
interface Felt {
  navn: string;
  verdi: unknown;
  fraOgMed: Dato | null;
  tilOgMed: Dato | null;
  opphav: string;
  registrert: Dato;
}

/**
 * Converts a row. Rows are only written from a Forhold, so the value has the type of its name; an unknown
 * name is skipped.
 */
export function fromForholdfelt(felt: Felt): Forhold[] {
  const navn = FORHOLD_NAVN.find((kjent) => kjent === felt.navn);
  const opphav = OPPHAV.find((kjent) => kjent === felt.opphav);
  if (!navn || !opphav) return [];
  const { verdi, fraOgMed, tilOgMed, registrert } = felt;
  return [{ navn, verdi, fraOgMed, tilOgMed, opphav, registrert } as Forhold];
}

const fromRad = ({ fraOgMed, tilOgMed, registrert, ...rad }: Rad): Forhold[] =>
  fromForholdfelt({
    ...rad,
    fraOgMed: fraOgMed && fromRadDato(fraOgMed),
    tilOgMed: tilOgMed && fromRadDato(tilOgMed),
    registrert: fromRadDato(registrert),
  });

export function toForholdRad(
  organisasjonsnummer: Organisasjonsnummer,
  forhold: Forhold,
): Prisma.ForholdCreateManyInput {
  if (!forhold.registrert) throw new TypeError('a forhold with opphav lov is never stored');
  return {
    organisasjonsnummer,
    navn: forhold.navn,
    verdi: forhold.verdi,
    fraOgMed: forhold.fraOgMed && toRadDato(forhold.fraOgMed),
    tilOgMed: forhold.tilOgMed && toRadDato(forhold.tilOgMed),
    opphav: forhold.opphav,
    registrert: toRadDato(forhold.registrert),
  };
}

type Leser = Pick<PrismaClient, 'forhold'>;

/** Returns the stored forhold of a virksomhet, from the register and from the user, oldest first. */
export function findForhold(organisasjonsnummer: Organisasjonsnummer): Promise<Forhold[]> {
  return readForhold(prisma(), organisasjonsnummer);
}

/** As `findForhold`, also within a transaction. */
export async function readForhold(
  leser: Leser,
  organisasjonsnummer: Organisasjonsnummer,
): Promise<Forhold[]> {
  const rader = await leser.forhold.findMany({
    where: { organisasjonsnummer },
    orderBy: [{ navn: 'asc' }, { fraOgMed: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return rader.flatMap(fromRad);
}

/** Locks the forhold of one virksomhet, so that «read, delete the old, insert the new» is atomic. */
export const forholdslaas = (organisasjonsnummer: Organisasjonsnummer) =>
  Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${organisasjonsnummer}, 0))`;

/**
 * Changes the user's forhold in one transaction. `endre` gets the present ones and returns the names to
 * replace, and the new forhold; null changes nothing. Simultaneous changes are serialised.
 */
export async function changeBrukerForhold(
  organisasjonsnummer: Organisasjonsnummer,
  endre: (
    fraBruker: readonly Forhold[],
  ) => { navn: readonly BrukerForholdNavn[]; forhold: readonly Forhold[] } | null,
  naa: Date,
): Promise<void> {
  await prismaHendelser().$transaction(async (tx) => {
    await tx.$executeRaw(forholdslaas(organisasjonsnummer));
    const endring = endre(
      (await readForhold(tx, organisasjonsnummer)).filter(({ opphav }) => opphav === 'bruker'),
    );
    if (!endring) return;
    await tx.forhold.deleteMany({
      where: { organisasjonsnummer, opphav: 'bruker', navn: { in: [...endring.navn] } },
    });
    await tx.forhold.createMany({
      data: endring.forhold.map((ett) => toForholdRad(organisasjonsnummer, ett)),
    });
    const hendelse = { type: 'FORHOLD', noekkel: null, gjelderPeriode: null, endring: null } as const;
    await tx.$executeRaw(
      innHendelser([{ ...hendelse, organisasjonsnummer, fra: 'bruker', navn: null }], naa),
    );
  });
}
