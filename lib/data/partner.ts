import type { Pilotstatus } from '#lib/domain/adgang/innsyn';
import { PARTNERTYPER, type Partner, type Portalstadium, STADIER } from '#lib/domain/adgang/partner';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { compareNavn } from '#lib/domain/virksomhet/virksomhetsliste';
import { prisma } from './klient';
import type { Prisma, Partner as Rad } from './prisma/client';
import { withRegisterlaas } from './registerlaas';

/** Converts a row. A partner of an unknown type or stage has no access, so it counts as stopped. */
export function fromPartnerrad({ type, stadium, organisasjonsnummer, ...rad }: Rad): Partner {
  const kjentType = PARTNERTYPER.find((kjent) => kjent === type);
  const kjentStadium = STADIER.find((kjent) => kjent === stadium);
  return {
    ...rad,
    // Rows are only written from a Partner, so the number is valid.
    organisasjonsnummer: organisasjonsnummer as Organisasjonsnummer,
    type: kjentType ?? 'annen',
    stadium: kjentStadium ?? 'test',
    aktiv: rad.aktiv && kjentType !== undefined && kjentStadium !== undefined,
  };
}

/** Returns every partner, also stopped ones, by name. */
export async function findPartnere(tx: Prisma.TransactionClient = prisma()): Promise<Partner[]> {
  // Sorted here by Norwegian rules, whatever the collation of the database.
  return (await tx.partner.findMany({ orderBy: { id: 'asc' } })).map(fromPartnerrad).sort(compareNavn);
}

export async function findPartner(id: string): Promise<Partner | null> {
  const rad = await prisma().partner.findUnique({ where: { id } });
  return rad && fromPartnerrad(rad);
}

/** Adds a partner, or changes its registration. */
export async function upsertPartner(
  partner: Partner,
  tx: Prisma.TransactionClient = prisma(),
): Promise<void> {
  await tx.partner.upsert({ where: { id: partner.id }, create: partner, update: partner });
}

/**
 * Changes the register in one transaction. `endre` gets every partner and returns the one to store, or null
 * for no change. Simultaneous changes are serialised.
 */
export function changePartnerregister(
  endre: (register: readonly Partner[]) => Partner | null,
): Promise<void> {
  return withRegisterlaas('partner', async (tx) => {
    const partner = endre(await findPartnere(tx));
    if (partner) await upsertPartner(partner, tx);
  });
}

/** Returns every virksomhet in the pilot, by number. */
export async function findPilotvirksomheter(): Promise<
  { organisasjonsnummer: string; bareIPilot: boolean }[]
> {
  return prisma().pilotvirksomhet.findMany({ orderBy: { organisasjonsnummer: 'asc' } });
}

export async function findPilotstatus(organisasjonsnummer: Organisasjonsnummer): Promise<Pilotstatus> {
  return prisma().pilotvirksomhet.findUnique({
    where: { organisasjonsnummer },
    select: { bareIPilot: true },
  });
}

/** Adds a virksomhet to the pilot, changes its status there, or removes it (`null`). */
export async function setPilotstatus(
  organisasjonsnummer: Organisasjonsnummer,
  status: Pilotstatus,
): Promise<void> {
  const where = { organisasjonsnummer };
  if (status === null) {
    await prisma().pilotvirksomhet.deleteMany({ where });
    return;
  }
  await prisma().pilotvirksomhet.upsert({ where, create: { ...where, ...status }, update: status });
}

const PORTAL = { id: 1 };

/** Returns the stage of our own portal. */
export async function findPortalstadium(): Promise<Portalstadium> {
  const rad = await prisma().portal.findUnique({ where: PORTAL });
  return rad?.stadium === 'pilot' ? 'pilot' : 'produksjon';
}

export async function setPortalstadium(stadium: Portalstadium): Promise<void> {
  await prisma().portal.upsert({ where: PORTAL, create: { stadium }, update: { stadium } });
}

/** Returns those of some virksomheter that do not take part while the portal is in its pilot. */
export async function findOutsidePortalen(
  numre: readonly Organisasjonsnummer[],
): Promise<ReadonlySet<Organisasjonsnummer>> {
  if ((await findPortalstadium()) !== 'pilot') return new Set();
  const rader = await prisma().pilotvirksomhet.findMany({
    where: { organisasjonsnummer: { in: [...numre] } },
    select: { organisasjonsnummer: true },
  });
  const med = new Set(rader.map(({ organisasjonsnummer }) => organisasjonsnummer));
  return new Set(numre.filter((nummer) => !med.has(nummer)));
}
