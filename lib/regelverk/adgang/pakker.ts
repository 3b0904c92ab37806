import type { Produktomraade } from '#lib/domain/virksomhet/kodelister';
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
 * Returns what roles and access packages open together; null when they open nothing.
 * @param roller codes of Enhetsregisteret, in any case
 */
export function toRett(roller: readonly string[], pakker: readonly string[]): Rett | null {
  if (roller.some((rolle) => NOEKKELROLLER.has(rolle.toUpperCase()))) return HELE;
  const [foerste, ...flere] = pakker.flatMap((pakke) =>
    Object.hasOwn(PAKKER, pakke) ? (PAKKER[pakke] ?? []) : [],
  );
  return foerste ? flere.reduce(mergeRett, foerste) : null;
}
