import {
  KILDE_FORHOLD,
  KILDESTATUSER,
  type Kilde,
  type Kilderad,
  type Kildestatus,
} from '#lib/domain/kilde/kilde';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { compareNavn } from '#lib/domain/virksomhet/virksomhetsliste';
import { prisma, runPrepared } from './klient';
import { Prisma, type Kilde as Rad } from './prisma/client';
import { withRegisterlaas } from './registerlaas';

/** Converts a row. Rows are only written from a Kilde, so the numbers are valid. */
export function fromKilderad({
  telefon,
  side,
  forhold,
  leverandoerer,
  status,
  sistHoert,
  ...rad
}: Rad): Kilde {
  return {
    ...rad,
    kontakt: { telefon, side },
    forhold: KILDE_FORHOLD.filter((navn) => forhold.includes(navn)),
    leverandoerer: leverandoerer as Organisasjonsnummer[],
    status: KILDESTATUSER.find((kjent) => kjent === status) ?? null,
    sistHoert: sistHoert?.getTime() ?? null,
  };
}

/** Returns every kilde, also stopped ones, by name. */
export async function findKilder(tx: Prisma.TransactionClient = prisma()): Promise<Kilde[]> {
  // Sorted here by Norwegian rules, whatever the collation of the database.
  return (await tx.kilde.findMany()).map(fromKilderad).sort(compareNavn);
}

export async function findKilde(id: string): Promise<Kilde | null> {
  const [rad] = await runPrepared<Rad>(
    'kilde',
    Prisma.sql`
      SELECT id, navn, myndighet, myndighetsnavn, produktomraader, regler, forhold, telefon, side, leverandoerer, scope,
        lovet_minutter AS "lovetMinutter", aktiv, status, melding, sist_hoert AS "sistHoert"
      FROM kilde WHERE id = ${id}`,
  );
  return rad ? fromKilderad(rad) : null;
}

/** Adds a kilde, or changes its registration. The status it has reported is kept. */
export async function upsertKilde(kilde: Kilderad, tx: Prisma.TransactionClient = prisma()): Promise<void> {
  const { kontakt, produktomraader, regler, forhold, leverandoerer, ...felt } = kilde;
  const rad = {
    ...felt,
    ...kontakt,
    produktomraader: [...produktomraader],
    regler: [...regler],
    forhold: [...forhold],
    leverandoerer: [...leverandoerer],
  };
  await tx.kilde.upsert({ where: { id: kilde.id }, create: rad, update: rad });
}

/**
 * Changes the register in one transaction. `endre` gets every kilde and returns the one to store, or null for
 * no change. Simultaneous changes are serialised.
 */
export function changeKilderegister(endre: (register: readonly Kilde[]) => Kilderad | null): Promise<void> {
  return withRegisterlaas('kilde', async (tx) => {
    const kilde = endre(await findKilder(tx));
    if (kilde) await upsertKilde(kilde, tx);
  });
}

/** Stores the status a kilde reports about itself. */
export async function updateKildestatus(
  id: string,
  { status, melding }: { status: Kildestatus; melding: string | null },
  naa: Date,
): Promise<void> {
  await prisma().kilde.update({ where: { id }, data: { status, melding, sistHoert: naa } });
}
