import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma } from './klient';
import type { Sesjon as Rad } from './prisma/client';

/** A session as stored. The token itself is only in the cookie. */
export interface Sesjon {
  tokenHash: string;
  personId: string;
  pidKryptert: Uint8Array<ArrayBuffer>;
  idportenSid: string | null;
  navn: string | null;
  /** The virksomhet the person acts for; null before one has been chosen. */
  organisasjonsnummer: Organisasjonsnummer | null;
  opprettet: Date;
  sistBrukt: Date;
}

function fromRad({ organisasjonsnummer, ...rad }: Rad): Sesjon {
  return {
    ...rad,
    organisasjonsnummer: isOrganisasjonsnummer(organisasjonsnummer) ? organisasjonsnummer : null,
  };
}

/** Stores a session. Uses the clock of the database: those of the processes may differ, and jump. */
export async function insertSesjon(
  sesjon: Pick<Sesjon, 'tokenHash' | 'personId' | 'pidKryptert' | 'idportenSid'>,
) {
  const { tokenHash, personId, pidKryptert, idportenSid } = sesjon;
  await prisma().$executeRaw`
    INSERT INTO sesjon (token_hash, person_id, pid_kryptert, idporten_sid, opprettet, sist_brukt)
    VALUES (${tokenHash}, ${personId}, ${pidKryptert}, ${idportenSid}, clock_timestamp(), clock_timestamp())`;
}

/**
 * Returns a session with its age and the time since it was last used, in milliseconds by the clock of the
 * database.
 */
export async function findSesjon(
  tokenHash: string,
): Promise<{ sesjon: Sesjon; alderMs: number; ubruktMs: number } | null> {
  const [rad] = await prisma().$queryRaw<(Rad & { alderMs: number; ubruktMs: number })[]>`
    SELECT token_hash AS "tokenHash", person_id AS "personId", pid_kryptert AS "pidKryptert", idporten_sid AS "idportenSid",
      navn, organisasjonsnummer, opprettet, sist_brukt AS "sistBrukt",
      extract(epoch FROM clock_timestamp() - opprettet)::float8 * 1000 AS "alderMs",
      extract(epoch FROM clock_timestamp() - sist_brukt)::float8 * 1000 AS "ubruktMs"
    FROM sesjon WHERE token_hash = ${tokenHash}`;
  if (!rad) return null;
  const { alderMs, ubruktMs, ...sesjon } = rad;
  return { sesjon: fromRad(sesjon), alderMs, ubruktMs };
}

/** Stores that a session is in use. No effect on one that has ended. */
export async function noteBruk(tokenHash: string): Promise<void> {
  await prisma()
    .$executeRaw`UPDATE sesjon SET sist_brukt = clock_timestamp() WHERE token_hash = ${tokenHash}`;
}

/** Updates the given fields. No effect on a session that has ended. */
export async function updateSesjon(
  tokenHash: string,
  endring: Partial<Pick<Sesjon, 'navn' | 'organisasjonsnummer'>>,
): Promise<void> {
  await prisma().sesjon.updateMany({ where: { tokenHash }, data: endring });
}

export async function deleteSesjon(tokenHash: string): Promise<void> {
  await prisma().sesjon.deleteMany({ where: { tokenHash } });
}

/** Deletes every session that began with this ID-porten session. Returns how many. */
export async function deleteSesjonerForSid(idportenSid: string): Promise<number> {
  return (await prisma().sesjon.deleteMany({ where: { idportenSid } })).count;
}

/**
 * Deletes sessions that have been unused for longer than this, by the clock of the database. Returns how
 * many.
 */
export async function deleteSesjonerUbrukt(ubruktMs: number): Promise<number> {
  return prisma().$executeRaw`
    DELETE FROM sesjon WHERE sist_brukt < clock_timestamp() - make_interval(secs => ${ubruktMs / 1000}::float8)`;
}
