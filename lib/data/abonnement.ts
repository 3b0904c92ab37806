import { type Abonnementsvalg, isKlient, type Klient, OMFANG } from '#lib/domain/abonnement/abonnement';
import type { Innslag } from '#lib/domain/abonnement/innslag';
import { SPRAAK, type Spraak } from '#lib/domain/felles/spraak';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type Adresserad, adresseSql, hentetSql } from './abonnement-sql';
import { prisma, runPrepared } from './klient';
import type { PrismaClient, Abonnement as Rad } from './prisma/client';

/** A subscription as its owner sees it. */
export interface LagretAbonnement extends Abonnementsvalg {
  id: string;
  opprettet: Date;
  sistHentet: Date | null;
  sistHentetAv: Klient | null;
  /** Since when the person has had no right to any of its virksomheter. */
  adgangSlutt: Date | null;
}

/** A subscription as it is found by an address, without the text it last showed. */
export interface HentetAbonnement extends LagretAbonnement {
  personId: string;
  personnavn: string | null;
  pidKryptert: Uint8Array<ArrayBuffer>;
  adgang: Organisasjonsnummer[];
  adgangLest: Date | null;
  versjon: string | null;
  etag: string | null;
  endret: Date | null;
  /** Changes when a calendar of one of the virksomheter in `adgang` does. */
  kalenderversjon: string;
}

/** What an address leads to: a subscription, or nothing after it was turned off. */
export interface Adresse {
  spraak: Spraak;
  slaattAv: Date | null;
  abonnement: HentetAbonnement | null;
}

/** What a calendar last showed. */
export interface Vist {
  versjon: string;
  innslag: readonly Innslag[];
  tekst: string;
  etag: string;
  endret: Date;
}

const toSpraak = (verdi: string): Spraak => SPRAAK.find((kjent) => kjent === verdi) ?? 'nb';

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

function fromRad(rad: Lagret): LagretAbonnement {
  const { id, navn, internt, varsel, medNavn, opprettet, sistHentet, sistHentetAv, adgangSlutt } = rad;
  return {
    ...{ id, navn, internt, varsel, medNavn, opprettet, sistHentet, adgangSlutt },
    virksomheter: rad.virksomheter.filter(isOrganisasjonsnummer),
    omfang: OMFANG.find((kjent) => kjent === rad.omfang) ?? 'alt',
    spraak: toSpraak(rad.spraak),
    sistHentetAv: sistHentetAv !== null && isKlient(sistHentetAv) ? sistHentetAv : null,
  };
}

/** Finds what an address leads to, in one statement by one index; null for an address that never was. */
export async function findAdresse(tokenHash: string): Promise<Adresse | null> {
  const [rad] = await runPrepared<Adresserad>('adresse', adresseSql(tokenHash));
  if (!rad) return null;
  const {
    adressespraak,
    slaattAv,
    finnes,
    personId,
    personnavn,
    adgangLest,
    versjon,
    etag,
    endret,
    kalenderversjon,
  } = rad;
  return {
    spraak: toSpraak(adressespraak),
    slaattAv,
    abonnement: finnes
      ? {
          ...fromRad(rad),
          ...{ personId, personnavn, adgangLest, versjon, etag, endret, kalenderversjon },
          pidKryptert: new Uint8Array(rad.pidKryptert),
          adgang: rad.adgang.filter(isOrganisasjonsnummer),
        }
      : null,
  };
}

/** Returns what a calendar last showed; null before the first time. */
export async function findVist(id: string): Promise<Omit<Vist, 'versjon'> | null> {
  const rad = await prisma().abonnement.findUnique({
    where: { id },
    select: { innslag: true, tekst: true, etag: true, endret: true },
  });
  if (!rad?.tekst || rad.etag === null || rad.endret === null) return null;
  const { tekst, etag, endret } = rad;
  return { innslag: rad.innslag as unknown as Innslag[], tekst, etag, endret };
}

/**
 * Stores what a calendar shows, if it still shows what it was made from.
 * @returns false when another process was first
 */
export async function saveVist(id: string, foer: string | null, vist: Vist): Promise<boolean> {
  const { count } = await prisma().abonnement.updateMany({
    where: { id, versjon: foer },
    data: { ...vist, innslag: vist.innslag as unknown as object[] },
  });
  return count > 0;
}

/**
 * Stores which virksomheter Altinn says that the person may act for, and since when there are none. No effect when another
 * answer, or another choice, has been stored since it was read.
 */
export async function saveAdgang(
  { id, adgangLest, virksomheter }: Pick<HentetAbonnement, 'id' | 'adgangLest' | 'virksomheter'>,
  adgang: readonly Organisasjonsnummer[],
  adgangSlutt: Date | null,
  naa: Date,
): Promise<void> {
  await prisma().abonnement.updateMany({
    where: { id, adgangLest, virksomheter: { equals: [...virksomheter] } },
    data: { adgang: [...adgang], adgangSlutt, adgangLest: naa },
  });
}

/** Stores that a programme has fetched a calendar. */
export async function noteHentet(id: string, klient: Klient, naa: Date): Promise<void> {
  await runPrepared('hentet', hentetSql(id, klient, naa));
}

/** Returns the subscriptions of a person, oldest first. */
export async function findAbonnementer(personId: string): Promise<LagretAbonnement[]> {
  const rader = await prisma().abonnement.findMany({
    where: { personId },
    omit: { tekst: true, innslag: true, pidKryptert: true },
    orderBy: [{ opprettet: 'asc' }, { id: 'asc' }],
  });
  return rader.map(fromRad);
}

const toFelt = ({ virksomheter, ...valg }: Abonnementsvalg) => ({ ...valg, virksomheter: [...virksomheter] });

/** Stores a subscription with its address. */
export async function insertAbonnement(
  person: Pick<HentetAbonnement, 'personId' | 'personnavn' | 'pidKryptert'>,
  valg: Abonnementsvalg,
  tokenHash: string,
  naa: Date,
): Promise<void> {
  await prisma().$transaction(async (tx) => {
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
