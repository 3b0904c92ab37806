import type { Dato } from '#lib/domain/dag/dato';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { sierDetSamme } from '#lib/domain/virksomhet/registerforhold';
import { fromRadDato, toRadDato } from './dato';
import { forholdslaas, readForhold, toForholdRad } from './forhold';
import { innHendelser } from './hendelse';
import { prisma, prismaHendelser, runPrepared } from './klient';
import { Prisma, type Virksomhet as Rad } from './prisma/client';

/** The last answer of Enhetsregisteret, and when it was fetched. */
export interface Virksomhet {
  organisasjonsnummer: Organisasjonsnummer;
  navn: string;
  /** The code of Enhetsregisteret, for instance `ENK`, `AS`, `NUF`. */
  organisasjonsform: string;
  slettet: Dato | null;
  hentet: Date;
}

/** A stored virksomhet, and the announced change that has not been fetched yet (null for none). */
export interface LagretVirksomhet {
  virksomhet: Virksomhet;
  meldtEndring: number | null;
}

/** Returns which of these are stored. */
export async function findKjente(nummer: readonly Organisasjonsnummer[]): Promise<Organisasjonsnummer[]> {
  const rader = await runPrepared<{ organisasjonsnummer: Organisasjonsnummer }>(
    'kjente',
    Prisma.sql`SELECT organisasjonsnummer FROM virksomhet WHERE organisasjonsnummer = ANY(${[...nummer]}::text[])`,
  );
  return rader.map(({ organisasjonsnummer }) => organisasjonsnummer);
}

/** The facts of the register after an answer, and the day of deletion. */
export interface Registeropplysninger {
  forhold: readonly Forhold[];
  slettet: Dato | null;
}

/** The result of an answer: the virksomhet is new, changed or unchanged. */
export type Virksomhetsendring = 'ny' | 'endret' | 'uendret';

export async function findVirksomhet(
  organisasjonsnummer: Organisasjonsnummer,
): Promise<LagretVirksomhet | null> {
  const rad = await prisma().virksomhet.findUnique({ where: { organisasjonsnummer } });
  return rad && fromVirksomhetsrad({ ...rad, organisasjonsnummer });
}

/** Converts a row whose number has been validated. */
export function fromVirksomhetsrad({
  meldtEndring,
  slettet,
  ...felt
}: Rad & { organisasjonsnummer: Organisasjonsnummer }): LagretVirksomhet {
  return { virksomhet: { ...felt, slettet: slettet && fromRadDato(slettet) }, meldtEndring };
}

/** Returns those with an announced change that has not been fetched, newest change first. */
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

/** Clears an announced change that has been fetched. A newer one is kept. */
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
 * Stores an answer of the register and replaces its forhold, in one transaction.
 * @param somFoelger returns the facts after the answer, given the stored ones; called while these are locked
 * @param lest the announced change known before the register was asked, which the answer includes
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
): Promise<{ virksomhet: Virksomhet; endring: Virksomhetsendring }> {
  return prismaHendelser().$transaction(async (tx) => {
    await tx.$executeRaw(forholdslaas(organisasjonsnummer));
    const foer = await tx.virksomhet.findUnique({ where: { organisasjonsnummer } });
    const tidligere = (await readForhold(tx, organisasjonsnummer)).filter(
      ({ opphav }) => opphav === 'enhetsregisteret',
    );
    const { forhold, slettet } = somFoelger(tidligere);
    // A missing name keeps the stored one, or else becomes the number.
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
