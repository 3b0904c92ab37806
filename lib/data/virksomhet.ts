import type { Dato } from '#lib/domain/dag/dato';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { sierDetSamme } from '#lib/domain/virksomhet/registerforhold';
import { fromRadDato, toRadDato } from './dato';
import { forholdslaas, readForhold, toForholdRad } from './forhold';
import { innHendelser } from './hendelse';
import { prisma, prismaHendelser } from './klient';
import type { Virksomhet as Rad } from './prisma/client';

/** What Enhetsregisteret last said, and when it said it. */
export interface Virksomhet {
  organisasjonsnummer: Organisasjonsnummer;
  navn: string;
  /** The code of Enhetsregisteret, for instance `ENK`, `AS`, `NUF`. */
  organisasjonsform: string;
  slettet: Dato | null;
  hentet: Date;
}

/** What is stored about a virksomhet, and the change the register has told of that we have not read yet. */
export interface LagretVirksomhet {
  virksomhet: Virksomhet;
  meldtEndring: number | null;
}

/** Which of these we have met. */
export async function findKjente(nummer: readonly Organisasjonsnummer[]): Promise<Organisasjonsnummer[]> {
  const rader = await prisma().virksomhet.findMany({
    where: { organisasjonsnummer: { in: [...nummer] } },
    select: { organisasjonsnummer: true },
  });
  return rader.map(({ organisasjonsnummer }) => organisasjonsnummer as Organisasjonsnummer);
}

/** What the register says of a virksomhet from now on, and the day it was deleted. */
export interface Registeropplysninger {
  forhold: readonly Forhold[];
  slettet: Dato | null;
}

/** What a fresh answer meant: we had not heard of it, something is not as it was, or all is as it was. */
export type Endring = 'ny' | 'endret' | 'uendret';

export async function findVirksomhet(
  organisasjonsnummer: Organisasjonsnummer,
): Promise<LagretVirksomhet | null> {
  const rad = await prisma().virksomhet.findUnique({ where: { organisasjonsnummer } });
  return rad && fromVirksomhetsrad({ ...rad, organisasjonsnummer });
}

/** What a row says; its number has been checked. */
export function fromVirksomhetsrad({
  meldtEndring,
  slettet,
  ...felt
}: Rad & { organisasjonsnummer: Organisasjonsnummer }): LagretVirksomhet {
  return { virksomhet: { ...felt, slettet: slettet && fromRadDato(slettet) }, meldtEndring };
}

/** Those the register says have changed since we read them, the latest change first. */
export async function findMeldteEndringer(
  antall: number,
): Promise<{ organisasjonsnummer: Organisasjonsnummer; meldtEndring: number | null }[]> {
  const rader = await prisma().virksomhet.findMany({
    where: { meldtEndring: { not: null } },
    select: { organisasjonsnummer: true, meldtEndring: true },
    orderBy: [{ meldtEndring: 'desc' }, { organisasjonsnummer: 'asc' }],
    take: antall,
  });
  return rader.flatMap(({ organisasjonsnummer, meldtEndring }) =>
    isOrganisasjonsnummer(organisasjonsnummer) ? [{ organisasjonsnummer, meldtEndring }] : [],
  );
}

/** The change that was known before we asked is read. One that has been told of in the meantime stands. */
export async function fjernMeldtEndring(
  organisasjonsnummer: Organisasjonsnummer,
  meldtEndring: number | null,
): Promise<void> {
  await prisma().virksomhet.updateMany({
    where: { organisasjonsnummer, meldtEndring },
    data: { meldtEndring: null },
  });
}

/**
 * Stores a fresh answer of the register and replaces the forhold the last one gave, whole or not at all.
 * @param somFoelger what the answer means beside the forhold of the register that are stored; asked while nobody else can change them
 * @param lest the change that was known before the register was asked, and so is in the answer
 */
export async function replaceRegisteropplysninger(
  {
    organisasjonsnummer,
    navn: nyttNavn,
    organisasjonsform,
    hentet,
  }: Omit<Virksomhet, 'slettet' | 'navn'> & { navn: string | null },
  somFoelger: (tidligere: readonly Forhold[]) => Registeropplysninger,
  lest: number | null = null,
): Promise<{ virksomhet: Virksomhet; endring: Endring }> {
  return prismaHendelser().$transaction(async (tx) => {
    await tx.$executeRaw(forholdslaas(organisasjonsnummer));
    const foer = await tx.virksomhet.findUnique({ where: { organisasjonsnummer } });
    const tidligere = (await readForhold(tx, organisasjonsnummer)).filter(
      ({ opphav }) => opphav === 'enhetsregisteret',
    );
    const { forhold, slettet } = somFoelger(tidligere);
    // A name that is left out this time is the one it had; one that never had any goes by its number.
    const navn = nyttNavn ?? foer?.navn ?? organisasjonsnummer;
    const virksomhet = { organisasjonsnummer, navn, organisasjonsform, slettet, hentet };
    const rad = { navn, organisasjonsform, slettet: slettet && toRadDato(slettet), hentet };
    await tx.virksomhet.upsert({
      where: { organisasjonsnummer },
      create: { organisasjonsnummer, ...rad },
      update: foer?.meldtEndring === lest ? { ...rad, meldtEndring: null } : rad,
    });
    await tx.forhold.deleteMany({ where: { organisasjonsnummer, opphav: 'enhetsregisteret' } });
    await tx.forhold.createMany({ data: forhold.map((ett) => toForholdRad(organisasjonsnummer, ett)) });
    if (!foer) return { virksomhet, endring: 'ny' as const };
    const somFoer =
      foer.navn === navn &&
      foer.organisasjonsform === organisasjonsform &&
      (foer.slettet && fromRadDato(foer.slettet)) === slettet &&
      sierDetSamme(tidligere, forhold);
    if (somFoer) return { virksomhet, endring: 'uendret' as const };
    const hendelse = { type: 'FORHOLD', noekkel: null, gjelderPeriode: null, endring: null } as const;
    await tx.$executeRaw(
      innHendelser([{ ...hendelse, organisasjonsnummer, fra: 'enhetsregisteret', navn: null }], hentet),
    );
    return { virksomhet, endring: 'endret' as const };
  });
}
