import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from '../klient';
import { Prisma } from '../prisma/client';
import { NY_VERSJON } from './versjon';

/** Locks the space of a firm until the transaction ends, and makes every process read it again. */
export async function changeByraa(tx: Prisma.TransactionClient, byraa: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO byraa (id, versjon) VALUES (${byraa}, ${NY_VERSJON}) ON CONFLICT (id) DO UPDATE SET versjon = excluded.versjon`;
}

/** Notes that a person uses the space of a firm, so that others can make them responsible. */
export async function joinByraa(
  byraa: string,
  { personId, navn }: { personId: string; navn: string },
  sist: Date,
): Promise<void> {
  await prisma().$transaction(async (tx) => {
    await changeByraa(tx, byraa);
    await tx.byraamedlem.upsert({
      where: { byraa_personId: { byraa, personId } },
      create: { byraa, personId, navn, sist },
      update: { navn, sist },
    });
  });
}

/** Stores whether «kontrollert» must be set by another person than «klargjort». */
export async function saveToPersoner(byraa: string, toPersoner: boolean): Promise<void> {
  await prisma().$transaction(async (tx) => {
    await changeByraa(tx, byraa);
    await tx.byraa.update({ where: { id: byraa }, data: { toPersoner } });
  });
}

/** A field of what a firm notes about an oppgave. */
export type Merkefelt = 'notat' | 'klargjort' | 'kontrollert';

/** What a field says: a note, or a time and who; null for nothing. */
export type Merkeverdi = string | { tid: string; av: string } | null;

/** A change of the space of a firm, about one oppgave of a client. */
export type Byraaendring = { organisasjonsnummer: Organisasjonsnummer; noekkel: Noekkel } & (
  | { hva: 'ansvarlig'; omraade: string; medlem: string | null }
  | { hva: Merkefelt; verdi: Merkeverdi }
);

/** A change, and what was there before it. */
export interface Byraabytte {
  endring: Byraaendring;
  foer: Merkeverdi;
}

type Velg = (bytte: Byraabytte) => boolean;

/**
 * Stores changes in the space of a firm.
 * @param velg returns which of them to store, given what is there; by default all
 */
export async function saveByraaendringer(
  tx: Prisma.TransactionClient,
  byraa: string,
  endringer: readonly Byraaendring[],
  velg: Velg = () => true,
): Promise<Byraabytte[]> {
  if (endringer.length === 0) return [];
  await changeByraa(tx, byraa);
  const ansvar = endringer.filter((en) => en.hva === 'ansvarlig');
  const merker = endringer.filter((en) => en.hva !== 'ansvarlig');
  return [...(await saveAnsvar(tx, byraa, ansvar, velg)), ...(await saveMerker(tx, byraa, merker, velg))];
}

type Ansvar = Extract<Byraaendring, { hva: 'ansvarlig' }>;
type Merke = Exclude<Byraaendring, Ansvar>;

async function saveAnsvar(
  tx: Prisma.TransactionClient,
  byraa: string,
  endringer: readonly Ansvar[],
  velg: Velg,
): Promise<Byraabytte[]> {
  if (endringer.length === 0) return [];
  const kunder = [...new Set(endringer.map((en) => en.organisasjonsnummer))];
  const rader = await tx.byraaansvar.findMany({ where: { byraa, organisasjonsnummer: { in: kunder } } });
  const foer = new Map(rader.map((rad) => [`${rad.organisasjonsnummer} ${rad.omraade}`, rad.medlem]));
  const bytter = endringer
    .map((endring) => ({
      endring,
      foer: foer.get(`${endring.organisasjonsnummer} ${endring.omraade}`) ?? null,
    }))
    .filter(velg);
  const numre = bytter.map(({ endring }) => endring.organisasjonsnummer);
  const omraader = bytter.map(({ endring }) => endring.omraade);
  await tx.$executeRaw`
    DELETE FROM byraaansvar a USING unnest(${numre}::text[], ${omraader}::text[]) AS n (nr, omraade)
    WHERE a.byraa = ${byraa} AND a.organisasjonsnummer = n.nr AND a.omraade = n.omraade`;
  await tx.$executeRaw`
    INSERT INTO byraaansvar (organisasjonsnummer, byraa, omraade, medlem)
    SELECT DISTINCT ON (n.nr, n.omraade) n.nr, ${byraa}, n.omraade, n.medlem::uuid
    FROM unnest(
      ${numre}::text[], ${omraader}::text[], ${bytter.map(({ endring }) => endring.medlem)}::text[]
    ) AS n (nr, omraade, medlem)
    WHERE n.medlem IS NOT NULL`;
  return bytter;
}

async function saveMerker(
  tx: Prisma.TransactionClient,
  byraa: string,
  endringer: readonly Merke[],
  velg: Velg,
): Promise<Byraabytte[]> {
  if (endringer.length === 0) return [];
  const rader = await tx.$queryRaw<Merkerad[]>`
    SELECT m.organisasjonsnummer, m.noekkel, m.notat, m.klargjort, m.klargjort_av AS "klargjortAv", m.kontrollert,
      m.kontrollert_av AS "kontrollertAv"
    FROM byraamerke m JOIN unnest(
      ${endringer.map((en) => en.organisasjonsnummer)}::text[], ${endringer.map((en) => en.noekkel)}::text[]
    ) AS n (nr, noekkel) ON m.organisasjonsnummer = n.nr AND m.noekkel = n.noekkel
    WHERE m.byraa = ${byraa}`;
  const foer = new Map(rader.map((rad) => [`${rad.organisasjonsnummer} ${rad.noekkel}`, rad]));
  const bytter = endringer
    .map((endring) => ({
      endring,
      foer: toVerdi(foer.get(`${endring.organisasjonsnummer} ${endring.noekkel}`), endring.hva),
    }))
    .filter(velg);
  for (const hva of ['notat', 'klargjort', 'kontrollert'] as const) {
    const mine = bytter.flatMap(({ endring }) => (endring.hva === hva ? [endring] : []));
    if (mine.length > 0) await tx.$executeRaw(merkeSql(byraa, hva, mine));
  }
  return bytter;
}

interface Merkerad {
  organisasjonsnummer: string;
  noekkel: string;
  notat: string | null;
  klargjort: Date | null;
  klargjortAv: string | null;
  kontrollert: Date | null;
  kontrollertAv: string | null;
}

function toVerdi(rad: Merkerad | undefined, hva: Merkefelt): Merkeverdi {
  if (!rad) return null;
  if (hva === 'notat') return rad.notat;
  const [tid, av] =
    hva === 'klargjort' ? [rad.klargjort, rad.klargjortAv] : [rad.kontrollert, rad.kontrollertAv];
  return tid && av ? { tid: tid.toISOString(), av } : null;
}

const ARRAY = (endringer: readonly Merke[], av: (verdi: Merkeverdi) => string | null) =>
  endringer.map(({ verdi }) => av(verdi));
const tidAv = (verdi: Merkeverdi) => (verdi && typeof verdi === 'object' ? verdi.tid : null);
const hvemAv = (verdi: Merkeverdi) => (verdi && typeof verdi === 'object' ? verdi.av : null);

function merkeSql(byraa: string, hva: Merkefelt, endringer: readonly Merke[]): Prisma.Sql {
  const numre = endringer.map((en) => en.organisasjonsnummer);
  const noekler = endringer.map((en) => en.noekkel);
  if (hva === 'notat')
    return Prisma.sql`
      INSERT INTO byraamerke (organisasjonsnummer, byraa, noekkel, notat)
      SELECT nr, ${byraa}, noekkel, notat FROM unnest(
        ${numre}::text[], ${noekler}::text[], ${ARRAY(endringer, (verdi) => verdi as string | null)}::text[]
      ) AS n (nr, noekkel, notat)
      ON CONFLICT (organisasjonsnummer, byraa, noekkel) DO UPDATE SET notat = excluded.notat`;
  const [tid, av] = [Prisma.raw(hva), Prisma.raw(`${hva}_av`)];
  return Prisma.sql`
    INSERT INTO byraamerke (organisasjonsnummer, byraa, noekkel, ${tid}, ${av})
    SELECT nr, ${byraa}, noekkel, tid::timestamptz, av::uuid FROM unnest(
      ${numre}::text[], ${noekler}::text[], ${ARRAY(endringer, tidAv)}::text[], ${ARRAY(endringer, hvemAv)}::text[]
    ) AS n (nr, noekkel, tid, av)
    ON CONFLICT (organisasjonsnummer, byraa, noekkel) DO UPDATE SET ${tid} = excluded.${tid}, ${av} = excluded.${av}`;
}
