import { MARKERINGER, type MarkeringVerdi, type Noekkel } from '#lib/domain/oppgave';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { prisma } from './klient';

/** A markering as stored: with who (keyed hash and display name) and the moment, which the caller turns into a day. */
export interface LagretMarkering {
  noekkel: Noekkel;
  verdi: MarkeringVerdi;
  personId: string;
  navn: string;
  tidspunkt: Date;
}

export async function findMarkeringer(organisasjonsnummer: Organisasjonsnummer): Promise<LagretMarkering[]> {
  const rader = await prisma().markering.findMany({ where: { organisasjonsnummer } });
  return rader.flatMap((rad) => {
    const verdi = MARKERINGER.find((kjent) => kjent === rad.verdi);
    return verdi ? [{ ...rad, noekkel: rad.noekkel as Noekkel, verdi }] : [];
  });
}

/** One statement, so that two at once both succeed and the last one counts. */
export async function upsertMarkering(
  organisasjonsnummer: Organisasjonsnummer,
  { noekkel, ...markering }: LagretMarkering,
): Promise<void> {
  await prisma().markering.upsert({
    where: { organisasjonsnummer_noekkel: { organisasjonsnummer, noekkel } },
    create: { organisasjonsnummer, noekkel, ...markering },
    update: markering,
  });
}

export async function deleteMarkering(
  organisasjonsnummer: Organisasjonsnummer,
  noekkel: Noekkel,
): Promise<void> {
  await prisma().markering.deleteMany({ where: { organisasjonsnummer, noekkel } });
}
