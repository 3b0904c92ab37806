import { prisma } from '#lib/data/klient';
import { withRetry } from '#lib/data/nytt-forsoek';
import { changeByraa } from '#lib/data/oversikt/byraa';
import type { Prisma } from '#lib/data/prisma/client';

/** An accountant has thousands of clients. */
const LENGST_MS = 30_000;

/**
 * Deletes what is a person's own, in one transaction. What is locked comes in the order that others lock it in: sessions, choices,
 * plans, reminders, messages; the spaces of firms; the list of clients. What `PERSONDATA` keeps is not touched. Without effect when
 * there is nothing.
 */
export const deletePerson = (personId: string, naa: Date): Promise<void> =>
  withRetry(() =>
    prisma().$transaction(
      async (tx) => {
        // First: what waits for its turn to be stored finds no session, and what has had its turn is found below.
        await tx.sesjon.deleteMany({ where: { personId } });
        await deletePaaminnelser(tx, personId);
        await deleteAbonnementer(tx, personId, naa);
        await leaveByraaer(tx, personId);
        const egne = { where: { personId } };
        await tx.massemerking.deleteMany(egne);
        await tx.importutkast.deleteMany(egne);
        await tx.klientliste.deleteMany(egne);
        await tx.klient.deleteMany(egne);
        await tx.oversiktsvisning.deleteMany(egne);
        await tx.besoek.deleteMany(egne);
        await tx.personvalg.deleteMany(egne);
      },
      { timeout: LENGST_MS },
    ),
  );

async function deletePaaminnelser(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  await tx.paaminnelsesvalg.deleteMany({ where: { personId } });
  await tx.paaminnelsesplan.deleteMany({ where: { personId } });
  await tx.paaminnelse.deleteMany({ where: { personId } });
  // An order at Altinn, and a message that a process works on, are found by their id: Altinn is told to drop the order, since
  // nothing is left in it.
  await tx.$executeRaw`
    DELETE FROM paaminnelsesmelding WHERE person_id = ${personId} AND mottaker = ${`p:${personId}`}
      AND (tilstand IN ('sendt', 'ikkeSendt', 'ukjent') OR (tilstand = 'klar' AND sekvens IS NULL))`;
  await tx.$executeRaw`
    UPDATE paaminnelsesmelding
    SET person_id = '', mottaker = CASE WHEN mottaker LIKE 'p:%' THEN concat('slettet:', id) ELSE mottaker END
    WHERE person_id = ${personId}`;
  await tx.avmelding.deleteMany({ where: { personId } });
  await tx.epostkode.updateMany({ where: { personId }, data: { epost: '', kodeHash: '' } });
}

async function deleteAbonnementer(tx: Prisma.TransactionClient, personId: string, naa: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM abonnement WHERE person_id = ${personId} ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`
    UPDATE kalenderadresse k SET abonnement_id = NULL, slaatt_av = ${naa}, spraak = a.spraak
    FROM abonnement a WHERE a.id = k.abonnement_id AND a.person_id = ${personId}`;
  await tx.abonnement.deleteMany({ where: { personId } });
}

async function leaveByraaer(tx: Prisma.TransactionClient, personId: string): Promise<void> {
  const medlem = await tx.byraamedlem.findMany({ where: { personId }, orderBy: { byraa: 'asc' } });
  const eget = `person:${personId}`;
  for (const { byraa, id } of medlem) {
    await changeByraa(tx, byraa);
    await tx.byraaansvar.deleteMany({ where: { byraa, medlem: id } });
    const kontroller = { byraa, OR: [{ klargjortAv: id }, { kontrollertAv: id }] };
    if (byraa !== eget && (await tx.byraamerke.findFirst({ where: kontroller }))) continue;
    await tx.byraamedlem.deleteMany({ where: { byraa, personId } });
  }
  const iEget = { where: { byraa: eget } };
  await tx.byraaansvar.deleteMany(iEget);
  await tx.byraamerke.deleteMany(iEget);
  await tx.byraahendelse.deleteMany(iEget);
  await tx.byraa.deleteMany({ where: { id: eget } });
}
