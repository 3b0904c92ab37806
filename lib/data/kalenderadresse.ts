import type { Kalenderklient } from '#lib/domain/abonnement/abonnement';
import type { Innslag } from '#lib/domain/abonnement/innslag';
import type { Spraak } from '#lib/domain/felles/spraak';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { fromAbonnementsrad, type LagretAbonnement, toSpraak } from './abonnement';
import { type Adresserad, adresseSql, hentetSql } from './abonnement-sql';
import { prisma, runPrepared } from './klient';

/** A subscription as it is found by an address, without the text it last showed. */
export interface HentetAbonnement extends LagretAbonnement {
  personId: string;
  personnavn: string | null;
  pidKryptert: Uint8Array<ArrayBuffer>;
  adgang: Organisasjonsnummer[];
  /** Those of `adgang` of which only a part may be seen, each with the part. */
  delvis: string[];
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
    delvis,
  } = rad;
  return {
    spraak: toSpraak(adressespraak),
    slaattAv,
    abonnement: finnes
      ? {
          ...fromAbonnementsrad(rad),
          ...{ personId, personnavn, adgangLest, versjon, etag, endret, kalenderversjon, delvis },
          pidKryptert: new Uint8Array(rad.pidKryptert),
          adgang: rad.adgang.filter(isOrganisasjonsnummer),
        }
      : null,
  };
}

/** Returns what a calendar last showed; null before the first time. */
export async function findVist(id: string): Promise<Vist | null> {
  const rad = await prisma().abonnement.findUnique({
    where: { id },
    select: { versjon: true, innslag: true, tekst: true, etag: true, endret: true },
  });
  if (!rad?.tekst || rad.versjon === null || rad.etag === null || rad.endret === null) return null;
  const { versjon, tekst, etag, endret } = rad;
  return { innslag: rad.innslag as unknown as Innslag[], versjon, tekst, etag, endret };
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
 * Stores which virksomheter Altinn says that the person may act for, of which of them only a part, and since when there are none. No effect when another
 * answer, or another choice, has been stored since it was read.
 */
export async function saveAdgang(
  { id, adgangLest, virksomheter }: Pick<HentetAbonnement, 'id' | 'adgangLest' | 'virksomheter'>,
  { adgang, delvis }: { adgang: readonly Organisasjonsnummer[]; delvis: readonly string[] },
  adgangSlutt: Date | null,
  naa: Date,
): Promise<void> {
  await prisma().abonnement.updateMany({
    where: { id, adgangLest, virksomheter: { equals: [...virksomheter] } },
    data: { adgang: [...adgang], delvis: [...delvis], adgangSlutt, adgangLest: naa },
  });
}

/** Stores that a programme has fetched a calendar. */
export async function noteHentet(id: string, klient: Kalenderklient, naa: Date): Promise<void> {
  await runPrepared('hentet', hentetSql(id, klient, naa));
}
