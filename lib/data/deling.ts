import type { Deling, Delingsvalg } from '#lib/domain/adgang/deling';
import { INNSYNSOMFANG } from '#lib/domain/adgang/innsyn';
import { samtykkehendelse } from '#lib/domain/kilde/hendelse';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { fromRadDato, toRadDato } from './dato';
import { innHendelser } from './hendelse';
import { prisma, prismaHendelser } from './klient';
import type { PrismaClient, Deling as Rad } from './prisma/client';

type Tx = Pick<PrismaClient, '$executeRaw' | 'deling'>;

/** The person who acts: a keyed hash and a display name. */
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

/** Returns all sharings of a virksomhet, also ended ones, newest first. */
export async function findDelinger(organisasjonsnummer: Organisasjonsnummer): Promise<Deling[]> {
  const rader = await prisma().deling.findMany({
    where: { organisasjonsnummer },
    orderBy: [{ gitt: 'desc' }, { id: 'asc' }],
  });
  return rader.map(fromRad);
}

/**
 * Stores a sharing. A partner has one sharing at a time: an existing one is taken back in the same
 * transaction, so that the last choice of the virksomhet holds. An identical sharing changes nothing.
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
      // One that was taken back by somebody else since the read is not changed.
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

/**
 * Takes a sharing back.
 * @returns false when there is none, or it was already taken back
 */
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

/** Serialises simultaneous sharings with the same partner. */
async function laasPartner(tx: Tx, organisasjonsnummer: string, partner: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`deling ${organisasjonsnummer} ${partner}`}, 0))`;
}
