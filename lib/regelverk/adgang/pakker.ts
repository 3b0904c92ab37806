import type { Produktomraade } from '#lib/domain/virksomhet/kodelister';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { HELE, mergeRett, type Rett } from '#lib/domain/virksomhet/rett';

/** Roles in Enhetsregisteret whose holder acts for the whole virksomhet (Altinn's key roles). */
const NOEKKELROLLER: ReadonlySet<string> = new Set([
  'DAGL',
  'INNH',
  'LEDE',
  'DTPR',
  'DTSO',
  'KOMP',
  'BEST',
  'BOBE',
]);

const bare = (...omraader: Produktomraade[]): Rett => ({ omraader: new Set(omraader), krav: false });
const LOENN = bare('ARBEIDSGIVER');

/**
 * What the access packages of Altinn open of the calendar. A package that is not here opens nothing: a frist tied to a named
 * virksomhet is confidential (skatteforvaltningsloven § 3-1), so a power over for instance motor vehicles is not enough.
 * The names and what they are for: Altinn's register of access packages (docs.altinn.studio, Authorization), and Skatteetaten's
 * list of the packages of each service of the a-melding (2026).
 */
export const PAKKER: Readonly<Record<string, Rett>> = {
  'regnskapsforer-med-signeringsrettighet': HELE,
  'regnskapsforer-uten-signeringsrettighet': HELE,
  'ansvarlig-revisor': HELE,
  revisormedarbeider: HELE,
  'regnskapsforer-lonn': LOENN,
  'a-ordning': LOENN,
  lonn: LOENN,
  merverdiavgift: bare('MVA'),
  skattegrunnlag: bare('SKATTEMELDING', 'AKSJONAER'),
  'skatt-naering': bare('SKATTEMELDING', 'FORSKUDDSSKATT'),
  'krav-og-utlegg': { omraader: new Set(), krav: true },
  'regnskap-okonomi-rapport': bare('AARSREGNSKAP'),
  'aksjer-og-eierforhold': bare('AKSJONAER'),
  saeravgifter: bare('SAERAVGIFT'),
  toll: bare('TOLL'),
};

/**
 * Packages whose holder looks after the clients of a firm (Altinn's register of access packages). Neither can be delegated by a
 * client to its accountant.
 */
const BYRAAPAKKER: readonly string[] = ['klientadministrator', 'hovedadministrator'];

/** Whether the roles have one whose holder acts for the whole virksomhet. */
export const hasNoekkelrolle = (roller: readonly string[]): boolean =>
  roller.some((rolle) => NOEKKELROLLER.has(rolle.toUpperCase()));

/** Returns the packages that mean something here, each once, sorted. */
export const toKjentePakker = (pakker: readonly string[]): string[] =>
  [...new Set(pakker)].filter((en) => Object.hasOwn(PAKKER, en) || BYRAAPAKKER.includes(en)).sort();

/**
 * Whether a virksomhet can be the firm of a person: one that the person runs, or whose clients the person looks after. The
 * packages of an accountant do not make it so: its holder is a stranger who keeps the books of the virksomhet.
 */
export const canBeByraa = ({
  noekkelrolle,
  pakker,
}: Pick<Representasjon, 'noekkelrolle' | 'pakker'>): boolean =>
  noekkelrolle || pakker.some((en) => BYRAAPAKKER.includes(en));

/**
 * Returns what roles and access packages open together; null when they open nothing.
 * @param roller codes of Enhetsregisteret, in any case
 */
export function toRett(roller: readonly string[], pakker: readonly string[]): Rett | null {
  if (hasNoekkelrolle(roller)) return HELE;
  const [foerste, ...flere] = pakker.flatMap((pakke) =>
    Object.hasOwn(PAKKER, pakke) ? (PAKKER[pakke] ?? []) : [],
  );
  return foerste ? flere.reduce(mergeRett, foerste) : null;
}

/** Returns the right of somebody by what is stored about it: a key role or not, and packages. */
export const toRettAv = ({
  noekkelrolle,
  pakker,
}: Pick<Representasjon, 'noekkelrolle' | 'pakker'>): Rett | null =>
  noekkelrolle ? HELE : toRett([], pakker);

/** What Altinn's roles and packages mean here, for the adapter that reads them. */
export const ADGANGSTOLK = { toRett, hasNoekkelrolle, toKjentePakker };
