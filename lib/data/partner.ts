import type { Pilotstatus } from '#lib/domain/adgang/innsyn';
import { PARTNERTYPER, type Partner, type Portalstadium, STADIER } from '#lib/domain/adgang/partner';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { compareNavn } from '#lib/domain/virksomhet/virksomhetsliste';
import { prisma } from './klient';
import type { Prisma, Partner as Rad } from './prisma/client';
import { withRegisterlaas } from './registerlaas';

/** The partner a row tells of; one of a kind or a stadium that we do not know has no access, so it is as if stopped. */
export function fromPartnerrad({ type, stadium, organisasjonsnummer, ...rad }: Rad): Partner {
  const kjentType = PARTNERTYPER.find((kjent) => kjent === type);
  const kjentStadium = STADIER.find((kjent) => kjent === stadium);
  return {
    ...rad,
    // Rows are only written from a Partner, so the number has been checked.
    organisasjonsnummer: organisasjonsnummer as Organisasjonsnummer,
    type: kjentType ?? 'annen',
    stadium: kjentStadium ?? 'test',
    aktiv: rad.aktiv && kjentType !== undefined && kjentStadium !== undefined,
  };
}

/** Every partner that is or has been in the register, by name. */
export async function findPartnere(tx: Prisma.TransactionClient = prisma()): Promise<Partner[]> {
  // By Norwegian rules, whatever the database sorts by.
  return (await tx.partner.findMany({ orderBy: { id: 'asc' } })).map(fromPartnerrad).sort(compareNavn);
}

export async function findPartner(id: string): Promise<Partner | null> {
  const rad = await prisma().partner.findUnique({ where: { id } });
  return rad && fromPartnerrad(rad);
}

/** Adds a partner, or changes what stands about it. */
export async function upsertPartner(
  partner: Partner,
  tx: Prisma.TransactionClient = prisma(),
): Promise<void> {
  await tx.partner.upsert({ where: { id: partner.id }, create: partner, update: partner });
}

/**
 * Changes the register by a function of all that stands in it, which gives the partner to store, or null for no change. Two changes
 * wait for each other.
 */
export function changePartnerregister(
  endre: (register: readonly Partner[]) => Partner | null,
): Promise<void> {
  return withRegisterlaas('partner', async (tx) => {
    const partner = endre(await findPartnere(tx));
    if (partner) await upsertPartner(partner, tx);
  });
}

/** Every virksomhet in the pilot, by number. */
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

/** Puts a virksomhet in the pilot, changes how it is in it, or takes it out (`null`). */
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

/** How far our own portal has come. */
export async function findPortalstadium(): Promise<Portalstadium> {
  const rad = await prisma().portal.findUnique({ where: PORTAL });
  return rad?.stadium === 'pilot' ? 'pilot' : 'produksjon';
}

export async function setPortalstadium(stadium: Portalstadium): Promise<void> {
  await prisma().portal.upsert({ where: PORTAL, create: { stadium }, update: { stadium } });
}

/** Whether the portal is in its pilot, and a virksomhet is not in it. */
export async function isOutsidePortalen(organisasjonsnummer: Organisasjonsnummer): Promise<boolean> {
  return (await findPortalstadium()) === 'pilot' && (await findPilotstatus(organisasjonsnummer)) === null;
}
