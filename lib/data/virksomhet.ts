import type { Dato } from '#lib/domain/dato';
import type { Forhold } from '#lib/domain/forhold';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { fromRadDato, toRadDato } from './dato';
import { forholdslaas, toForholdRad } from './forhold';
import { prisma } from './klient';

/** What Enhetsregisteret last said, and when it said it. */
export interface Virksomhet {
  organisasjonsnummer: Organisasjonsnummer;
  navn: string;
  /** The code of Enhetsregisteret, for instance `ENK`, `AS`, `NUF`. */
  organisasjonsform: string;
  slettet: Dato | null;
  hentet: Date;
}

export async function findVirksomhet(organisasjonsnummer: Organisasjonsnummer): Promise<Virksomhet | null> {
  const rad = await prisma().virksomhet.findUnique({ where: { organisasjonsnummer } });
  return rad && { ...rad, organisasjonsnummer, slettet: rad.slettet && fromRadDato(rad.slettet) };
}

/** Which of these we have met. */
export async function findKjente(nummer: readonly Organisasjonsnummer[]): Promise<Organisasjonsnummer[]> {
  const rader = await prisma().virksomhet.findMany({
    where: { organisasjonsnummer: { in: [...nummer] } },
    select: { organisasjonsnummer: true },
  });
  return rader.map(({ organisasjonsnummer }) => organisasjonsnummer as Organisasjonsnummer);
}

/** Stores a fresh answer of the register and replaces the forhold the last one gave, whole or not at all. */
export async function replaceRegisteropplysninger(
  virksomhet: Virksomhet,
  forhold: readonly Forhold[],
): Promise<void> {
  const { organisasjonsnummer, ...felt } = virksomhet;
  const rad = { ...felt, slettet: felt.slettet && toRadDato(felt.slettet) };
  await prisma().$transaction([
    prisma().$executeRaw(forholdslaas(organisasjonsnummer)),
    prisma().virksomhet.upsert({
      where: { organisasjonsnummer },
      create: { organisasjonsnummer, ...rad },
      update: rad,
    }),
    prisma().forhold.deleteMany({ where: { organisasjonsnummer, opphav: 'enhetsregisteret' } }),
    prisma().forhold.createMany({ data: forhold.map((ett) => toForholdRad(organisasjonsnummer, ett)) }),
  ]);
}
