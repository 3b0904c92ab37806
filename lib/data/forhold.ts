import { type BrukerForholdNavn, FORHOLD_NAVN, type Forhold, OPPHAV } from '#lib/domain/forhold';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { fromRadDato, toRadDato } from './dato';
import { prisma } from './klient';
import type { Prisma, Forhold as Rad } from './prisma/client';

/** Rows are only written from a Forhold, so the value has the type its name says; a name we no longer know is passed over. */
function fromRad(rad: Rad): Forhold[] {
  const navn = FORHOLD_NAVN.find((kjent) => kjent === rad.navn);
  const opphav = OPPHAV.find((kjent) => kjent === rad.opphav);
  if (!navn || !opphav) return [];
  return [
    {
      navn,
      verdi: rad.verdi,
      fraOgMed: rad.fraOgMed && fromRadDato(rad.fraOgMed),
      tilOgMed: rad.tilOgMed && fromRadDato(rad.tilOgMed),
      opphav,
      registrert: fromRadDato(rad.registrert),
    } as Forhold,
  ];
}

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

/** Every stored forhold of a virksomhet, from the register and from the user, oldest first. */
export async function findForhold(organisasjonsnummer: Organisasjonsnummer): Promise<Forhold[]> {
  const rader = await prisma().forhold.findMany({
    where: { organisasjonsnummer },
    orderBy: [{ navn: 'asc' }, { fraOgMed: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return rader.flatMap(fromRad);
}

/** Makes writers of one virksomhet's forhold take turns, so that «delete the old, insert the new» never leaves both. */
export function laasForhold(organisasjonsnummer: Organisasjonsnummer) {
  return prisma().$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${organisasjonsnummer}, 0))`;
}

/** Replaces what the user has said under these names, whole or not at all. */
export async function replaceBrukerForhold(
  organisasjonsnummer: Organisasjonsnummer,
  navn: readonly BrukerForholdNavn[],
  forhold: readonly Forhold[],
): Promise<void> {
  await prisma().$transaction([
    laasForhold(organisasjonsnummer),
    prisma().forhold.deleteMany({
      where: { organisasjonsnummer, opphav: 'bruker', navn: { in: [...navn] } },
    }),
    prisma().forhold.createMany({ data: forhold.map((ett) => toForholdRad(organisasjonsnummer, ett)) }),
  ]);
}
