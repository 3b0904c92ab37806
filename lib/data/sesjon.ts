import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { isOrganisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { prisma } from './klient';
import type { Sesjon as Rad } from './prisma/client';

export interface Sesjon {
  tokenHash: string;
  personId: string;
  pidKryptert: Uint8Array<ArrayBuffer>;
  idportenSid: string | null;
  navn: string | null;
  /** The virksomhet one acts for, once chosen. */
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

export async function insertSesjon(sesjon: Sesjon): Promise<void> {
  await prisma().sesjon.create({ data: sesjon });
}

export async function findSesjon(tokenHash: string): Promise<Sesjon | null> {
  const rad = await prisma().sesjon.findUnique({ where: { tokenHash } });
  return rad && fromRad(rad);
}

/** Updates what is given. A session that has just ended stays ended: nothing happens. */
export async function updateSesjon(
  tokenHash: string,
  endring: Partial<Pick<Sesjon, 'sistBrukt' | 'navn' | 'organisasjonsnummer'>>,
): Promise<void> {
  await prisma().sesjon.updateMany({ where: { tokenHash }, data: endring });
}

export async function deleteSesjon(tokenHash: string): Promise<void> {
  await prisma().sesjon.deleteMany({ where: { tokenHash } });
}

/** Ends every session of ours that began with this ID-porten session. Gives how many. */
export async function deleteSesjonerForSid(idportenSid: string): Promise<number> {
  return (await prisma().sesjon.deleteMany({ where: { idportenSid } })).count;
}

/** Clears away sessions nobody has used since `foer`. Gives how many. */
export async function deleteSesjonerFoer(foer: Date): Promise<number> {
  return (await prisma().sesjon.deleteMany({ where: { sistBrukt: { lt: foer } } })).count;
}
