import type { Dato } from '#lib/domain/dag/dato';
import { type BrukerForholdNavn, FORHOLD_NAVN, type Forhold, OPPHAV } from '#lib/domain/virksomhet/forhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { fromRadDato, toRadDato } from './dato';
import { innHendelser } from './hendelse';
import { prisma, prismaHendelser } from './klient';
import { Prisma, type PrismaClient, type Forhold as Rad } from './prisma/client';

/** What a row says, whichever way it was read. */
interface Felt {
  navn: string;
  verdi: unknown;
  fraOgMed: Dato | null;
  tilOgMed: Dato | null;
  opphav: string;
  registrert: Dato;
}

/** Rows are only written from a Forhold, so the value has the type its name says; a name we no longer know is passed over. */
export function fromForholdfelt({ verdi, fraOgMed, tilOgMed, registrert, ...rad }: Felt): Forhold[] {
  const navn = FORHOLD_NAVN.find((kjent) => kjent === rad.navn);
  const opphav = OPPHAV.find((kjent) => kjent === rad.opphav);
  if (!navn || !opphav) return [];
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
  if (!forhold.registrert) throw new TypeError('a forhold that follows from the law alone is never stored');
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

/** Every stored forhold of a virksomhet, from the register and from the user, oldest first. */
export function findForhold(organisasjonsnummer: Organisasjonsnummer): Promise<Forhold[]> {
  return readForhold(prisma(), organisasjonsnummer);
}

/** The same, also within a transaction of this folder. */
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

/** Makes writers of one virksomhet's forhold take turns, so that «read, delete the old, insert the new» is one thing. */
export const forholdslaas = (organisasjonsnummer: Organisasjonsnummer) =>
  Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${organisasjonsnummer}, 0))`;

/**
 * Changes what the user has said, whole or not at all. `endre` is given what the user has said so far and answers which
 * names to replace, and with what; null leaves all as it is. Several at once take turns.
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
