import {
  type Abonnementsvalg,
  isKlient,
  type Kalenderklient,
  OMFANG,
} from '#lib/domain/abonnement/abonnement';
import { SPRAAK, type Spraak } from '#lib/domain/felles/spraak';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';
import { holdOekt } from './person/hold-oekt';
import type { PrismaClient, Abonnement as Rad } from './prisma/client';

/** A subscription as its owner sees it. */
export interface LagretAbonnement extends Abonnementsvalg {
  id: string;
  opprettet: Date;
  sistHentet: Date | null;
  sistHentetAv: Kalenderklient | null;
  /** Since when the person has had no right to any of its virksomheter. */
  adgangSlutt: Date | null;
}

/** Reads a stored language; bokmål for one that is not known. */
export const toSpraak = (verdi: string): Spraak => SPRAAK.find((kjent) => kjent === verdi) ?? 'nb';

type Lagret = Pick<
  Rad,
  | 'id'
  | 'navn'
  | 'virksomheter'
  | 'omfang'
  | 'internt'
  | 'spraak'
  | 'varsel'
  | 'medNavn'
  | 'opprettet'
  | 'sistHentet'
  | 'sistHentetAv'
  | 'adgangSlutt'
>;

/** Converts the columns that the owner sees. */
export function fromAbonnementsrad(rad: Lagret): LagretAbonnement {
  const { id, navn, internt, varsel, medNavn, opprettet, sistHentet, sistHentetAv, adgangSlutt } = rad;
  return {
    ...{ id, navn, internt, varsel, medNavn, opprettet, sistHentet, adgangSlutt },
    virksomheter: rad.virksomheter.filter(isOrganisasjonsnummer),
    omfang: OMFANG.find((kjent) => kjent === rad.omfang) ?? 'alt',
    spraak: toSpraak(rad.spraak),
    sistHentetAv: sistHentetAv !== null && isKlient(sistHentetAv) ? sistHentetAv : null,
  };
}

/** Returns the subscriptions of a person, oldest first. */
export async function findAbonnementer(personId: string): Promise<LagretAbonnement[]> {
  const rader = await prisma().abonnement.findMany({
    where: { personId },
    omit: { tekst: true, innslag: true, pidKryptert: true },
    orderBy: [{ opprettet: 'asc' }, { id: 'asc' }],
  });
  return rader.map(fromAbonnementsrad);
}

const toFelt = ({ virksomheter, ...valg }: Abonnementsvalg) => ({ ...valg, virksomheter: [...virksomheter] });

/**
 * Stores a subscription with its address.
 * @throws AppError `ikke-innlogget` when the person has no session any more
 */
export async function insertAbonnement(
  person: { personId: string; personnavn: string | null; pidKryptert: Uint8Array<ArrayBuffer> },
  valg: Abonnementsvalg,
  tokenHash: string,
  naa: Date,
): Promise<void> {
  await prisma().$transaction(async (tx) => {
    await holdOekt(tx, person.personId);
    const { id } = await tx.abonnement.create({
      data: { ...person, ...toFelt(valg), opprettet: naa },
      select: { id: true },
    });
    await tx.kalenderadresse.create({
      data: { tokenHash, abonnementId: id, spraak: valg.spraak, opprettet: naa },
    });
  });
}

/** Changes what a subscription holds. @returns false unless it is the person's own */
export async function updateAbonnement(
  personId: string,
  id: string,
  valg: Abonnementsvalg,
): Promise<boolean> {
  // Without a time of the last answer, Altinn is asked about the new choice at the next reading.
  const data = { ...toFelt(valg), adgangLest: null };
  const { count } = await prisma().abonnement.updateMany({ where: { id, personId }, data });
  return count > 0;
}

/** Turns off the addresses of a subscription, and gives it a new one. @returns false unless it is the person's own */
export function renewAdresse(personId: string, id: string, tokenHash: string, naa: Date): Promise<boolean> {
  return prisma().$transaction(async (tx) => {
    const spraak = await turnOffAdresser(tx, personId, id, naa);
    if (spraak === null) return false;
    await tx.kalenderadresse.create({ data: { tokenHash, abonnementId: id, spraak, opprettet: naa } });
    return true;
  });
}

/** Deletes a subscription, and turns off its addresses. @returns false unless it is the person's own */
export function deleteAbonnement(personId: string, id: string, naa: Date): Promise<boolean> {
  return prisma().$transaction(async (tx) => {
    if ((await turnOffAdresser(tx, personId, id, naa)) === null) return false;
    await tx.abonnement.deleteMany({ where: { id } });
    return true;
  });
}

/** Turns off the addresses of a subscription. @returns its language; null unless it is the person's own */
async function turnOffAdresser(
  tx: Pick<PrismaClient, '$queryRaw' | 'kalenderadresse'>,
  personId: string,
  id: string,
  naa: Date,
): Promise<string | null> {
  // Two at once come one after the other, so that no address is left over.
  const [abonnement] = await tx.$queryRaw<{ spraak: string }[]>`
    SELECT spraak FROM abonnement WHERE id = ${id}::uuid AND person_id = ${personId} FOR UPDATE`;
  if (!abonnement) return null;
  await tx.kalenderadresse.updateMany({
    where: { abonnementId: id },
    data: { abonnementId: null, slaattAv: naa, spraak: abonnement.spraak },
  });
  return abonnement.spraak;
}
