import type { Deling, Delingsvalg } from '#lib/domain/adgang/deling';
import { INNSYNSOMFANG } from '#lib/domain/adgang/innsyn';
import { samtykkehendelse } from '#lib/domain/kilde/hendelse';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { fromRadDato, toRadDato } from './dato';
import { innHendelser } from './hendelse';
import { prisma, prismaHendelser } from './klient';
import type { PrismaClient, Deling as Rad } from './prisma/client';

type Tx = Pick<PrismaClient, '$executeRaw' | 'deling'>;

/** Who does something: a keyed hash and a display name. */
export interface Hvem {
  personId: string;
  navn: string;
}

function fromRad(rad: Rad): Deling {
  return {
    id: rad.id,
    partner: rad.partner,
    hva: INNSYNSOMFANG.find((kjent) => kjent === rad.hva) ?? 'frister',
    fraOgMed: fromRadDato(rad.fraOgMed),
    tilOgMed: fromRadDato(rad.tilOgMed),
    gittAv: rad.gittAv,
    gitt: rad.gitt.getTime(),
    trukket: rad.trukket && { av: rad.trukketAv ?? '', tidspunkt: rad.trukket.getTime() },
  };
}

/** Everything a virksomhet has shared, also what has ended: the latest first. */
export async function findDelinger(organisasjonsnummer: Organisasjonsnummer): Promise<Deling[]> {
  const rader = await prisma().deling.findMany({
    where: { organisasjonsnummer },
    orderBy: [{ gitt: 'desc' }, { id: 'asc' }],
  });
  return rader.map(fromRad);
}

/**
 * Lets a partner read. A partner has one sharing at a time: one that stands is taken back in the same move, so that what the
 * virksomhet last said is what holds. The very same again is no change.
 */
export async function saveDeling(
  organisasjonsnummer: Organisasjonsnummer,
  valg: Delingsvalg,
  { personId, navn }: Hvem,
  naa: Date,
): Promise<void> {
  await prismaHendelser().$transaction(async (tx) => {
    await laasPartner(tx, organisasjonsnummer, valg.partner);
    const staaende = await tx.deling.findMany({
      where: {
        organisasjonsnummer,
        partner: valg.partner,
        trukket: null,
        tilOgMed: { gte: toRadDato(valg.fraOgMed) },
      },
    });
    const dager = { fraOgMed: toRadDato(valg.fraOgMed), tilOgMed: toRadDato(valg.tilOgMed) };
    if (staaende.some((rad) => isSame(fromRad(rad), valg))) return;
    await tx.deling.updateMany({
      // Taken back by somebody else since it was read: that stands.
      where: {
        organisasjonsnummer,
        partner: valg.partner,
        id: { in: staaende.map(({ id }) => id) },
        trukket: null,
      },
      data: { trukket: naa, trukketAv: navn, trukketAvId: personId },
    });
    await tx.deling.create({
      data: { organisasjonsnummer, ...valg, ...dager, gittAvId: personId, gittAv: navn, gitt: naa },
    });
    const hendelse = samtykkehendelse(valg, false);
    await tx.$executeRaw(innHendelser([{ ...hendelse, organisasjonsnummer, fra: 'bruker', navn }], naa));
  });
}

/** Takes a sharing back. @returns false when there is none, or it was taken back before */
export async function withdraw(
  organisasjonsnummer: Organisasjonsnummer,
  id: string,
  { personId, navn }: Hvem,
  naa: Date,
): Promise<boolean> {
  return prismaHendelser().$transaction(async (tx) => {
    const [rad] = await tx.deling.updateManyAndReturn({
      where: { organisasjonsnummer, id, trukket: null },
      data: { trukket: naa, trukketAv: navn, trukketAvId: personId },
    });
    if (!rad) return false;
    const hendelse = samtykkehendelse(fromRad(rad), true);
    await tx.$executeRaw(innHendelser([{ ...hendelse, organisasjonsnummer, fra: 'bruker', navn }], naa));
    return true;
  });
}

const isSame = (a: Delingsvalg, b: Delingsvalg): boolean =>
  a.hva === b.hva && a.fraOgMed === b.fraOgMed && a.tilOgMed === b.tilOgMed;

/** Two who let the same partner in at once do it one after the other. */
async function laasPartner(tx: Tx, organisasjonsnummer: string, partner: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`deling ${organisasjonsnummer} ${partner}`}, 0))`;
}
