import { prisma } from '#lib/data/klient';
import { withRetry } from '#lib/data/nytt-forsoek';
import { holdOekt } from '#lib/data/person/hold-oekt';
import type { Paaminnelsesvalg as Rad } from '#lib/data/prisma/client';
import { SPRAAK } from '#lib/domain/felles/spraak';
import {
  ADRESSEFEIL,
  type Adressefeil,
  KANALER,
  type Paaminnelsesvalg,
  STEGVALG,
} from '#lib/domain/paaminnelse/paaminnelse';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { dropEpostkode } from './epostkode';

/** A person's choices as stored. */
export interface LagretValg extends Paaminnelsesvalg {
  personId: string;
  pidKryptert: Uint8Array<ArrayBuffer>;
  personnavn: string | null;
  /** Taken out of `alle`. */
  unntatt: readonly Organisasjonsnummer[];
  pauset: boolean;
  /** The confirmed address; null when none has been confirmed. */
  epost: string | null;
  /** Why nothing is sent to the address any more; null while it is used. */
  epostAv: Adressefeil | null;
  adgangLest: Date | null;
  /** Increases with each choice of virksomheter. */
  versjon: number;
}

function fromValgrad(rad: Rad): LagretValg {
  const { personId, personnavn, alle, medBeloep, pauset, epost, adgangLest, versjon } = rad;
  return {
    ...{ personId, personnavn, alle, medBeloep, pauset, epost, adgangLest, versjon },
    pidKryptert: new Uint8Array(rad.pidKryptert),
    kanal: KANALER.find((kjent) => kjent === rad.kanal) ?? 'altinnPerson',
    steg: STEGVALG.filter((kjent) => rad.steg.includes(kjent)),
    virksomheter: rad.virksomheter.filter(isOrganisasjonsnummer),
    unntatt: rad.unntatt.filter(isOrganisasjonsnummer),
    spraak: SPRAAK.find((kjent) => kjent === rad.spraak) ?? 'nb',
    epostAv: ADRESSEFEIL.find((kjent) => kjent === rad.epostAv) ?? null,
  };
}

/** Marks a plan as outdated, also while it is being made. */
const UTDATERT = { utdatert: true, versjon: { increment: 1 }, forsoekt: null };

/** Returns what a person has chosen; null when reminders are off. */
export async function findValg(personId: string): Promise<LagretValg | null> {
  const rad = await prisma().paaminnelsesvalg.findUnique({ where: { personId } });
  return rad && fromValgrad(rad);
}

/** Returns the choices of persons, by personId. */
export async function findValgFor(personIder: readonly string[]): Promise<Map<string, LagretValg>> {
  const rader = await prisma().paaminnelsesvalg.findMany({ where: { personId: { in: [...personIder] } } });
  return new Map(rader.map((rad) => [rad.personId, fromValgrad(rad)]));
}

/**
 * Stores the choices of a person, and keeps their address and pause. Everything is planned anew.
 * @throws AppError `ikke-innlogget` when the person has no session any more
 */
export async function saveValg(
  person: Pick<LagretValg, 'personId' | 'pidKryptert' | 'personnavn'>,
  { steg, virksomheter, ...resten }: Paaminnelsesvalg,
  naa: Date,
): Promise<void> {
  const { personId, ...om } = person;
  // Without a time of the last answer, Altinn is asked at the next planning.
  const data = {
    ...om,
    ...resten,
    steg: [...steg],
    virksomheter: [...virksomheter],
    unntatt: [],
    adgangLest: null,
  };
  await withRetry(() =>
    prisma().$transaction(async (tx) => {
      await holdOekt(tx, personId);
      await tx.paaminnelsesvalg.upsert({
        where: { personId },
        create: { personId, ...data, pauset: false, opprettet: naa },
        update: { ...data, versjon: { increment: 1 } },
      });
      await tx.paaminnelsesplan.updateMany({ where: { personId }, data: UTDATERT });
    }),
  );
}

/** Pauses or resumes. @returns false when reminders are off */
export async function setPause(personId: string, pauset: boolean): Promise<boolean> {
  const [{ count }] = await withRetry(() =>
    prisma().$transaction([
      prisma().paaminnelsesvalg.updateMany({ where: { personId }, data: { pauset } }),
      // What was left out during the pause is planned again where it still helps.
      prisma().paaminnelsesplan.updateMany({ where: { personId }, data: UTDATERT }),
    ]),
  );
  return count > 0;
}

/** Turns reminders off, and forgets who had them. What was sent is kept as history without the foedselsnummer. */
export async function deleteValg(personId: string): Promise<void> {
  await withRetry(() =>
    prisma().$transaction([
      prisma().paaminnelsesvalg.deleteMany({ where: { personId } }),
      prisma().paaminnelsesplan.deleteMany({ where: { personId } }),
      prisma().paaminnelse.deleteMany({ where: { personId, tilstand: 'planlagt' } }),
      dropEpostkode(personId),
    ]),
  );
}

/** Ends reminders about one virksomhet. */
export async function excludeVirksomhet(
  personId: string,
  organisasjonsnummer: Organisasjonsnummer,
): Promise<void> {
  await withRetry(() =>
    prisma().$transaction([
      prisma().$executeRaw`
        UPDATE paaminnelsesvalg
        SET versjon = versjon + 1, virksomheter = array_remove(virksomheter, ${organisasjonsnummer}),
          unntatt = CASE WHEN alle THEN array_append(array_remove(unntatt, ${organisasjonsnummer}), ${organisasjonsnummer}) ELSE unntatt END
        WHERE person_id = ${personId}`,
      prisma().paaminnelsesplan.deleteMany({ where: { personId, organisasjonsnummer } }),
      prisma().paaminnelse.deleteMany({ where: { personId, organisasjonsnummer, tilstand: 'planlagt' } }),
    ]),
  );
}

/** Stores a confirmed address and uses it; null removes it. */
export async function setEpost(
  personId: string,
  adresse: { epost: string; bekreftet: Date } | null,
): Promise<void> {
  const ny = { epost: adresse?.epost ?? null, epostBekreftet: adresse?.bekreftet ?? null };
  const frisk = { epostAv: null, epostAvTid: null };
  await prisma().$transaction([
    prisma().paaminnelsesvalg.updateMany({ where: { personId }, data: { ...ny, ...frisk } }),
    dropEpostkode(personId),
  ]);
}

/**
 * Stops using an address, for a reason that the person is told.
 * @param sendt when the message was made that showed it: an address that was confirmed later is another
 */
export async function stopEpost(
  personId: string,
  grunn: Adressefeil,
  { sendt, naa }: { sendt: Date; naa: Date },
): Promise<void> {
  await prisma().paaminnelsesvalg.updateMany({
    where: { personId, epost: { not: null }, epostAv: null, epostBekreftet: { lte: sendt } },
    data: { epostAv: grunn, epostAvTid: naa },
  });
}
