import type { Organisasjonsnummer } from './organisasjonsnummer';

/** A virksomhet that a person may represent, according to Altinn. */
export interface Representasjon {
  organisasjonsnummer: Organisasjonsnummer;
  navn: string;
  /** Code of the organisasjonsform: `ENK`, `AS`, or `BEDR`/`AAFY` for a sub-unit. */
  enhetstype: string;
  /** Deleted in Enhetsregisteret. It may still be shown: duties can outlive the virksomhet. */
  slettet: boolean;
  /**
   * False where the powers do not cover tax matters, and for a parent that is shown only because of its
   * sub-unit.
   */
  kanVelges: boolean;
  /** Whether the person is the owner (innehaver) of this ENK. */
  innehaver: boolean;
  underenheter: readonly Pick<Representasjon, 'organisasjonsnummer' | 'navn' | 'slettet'>[];
}

const INNEHAVER = 'INNH';

/** Roles in Enhetsregisteret whose holder acts for the whole virksomhet (Altinn's key roles). */
const NOEKKELROLLER: ReadonlySet<string> = new Set([
  'DAGL',
  INNEHAVER,
  'LEDE',
  'DTPR',
  'DTSO',
  'KOMP',
  'BEST',
  'BOBE',
]);

/** Whether one of the roles is that of the owner (innehaver) of an ENK. */
export const isInnehaver = (roller: readonly string[]): boolean =>
  roller.some((rolle) => rolle.toUpperCase() === INNEHAVER);

/**
 * Altinn access packages that cover tax and duties: the same that the sharing services of Skatteetaten
 * require.
 */
const TILGANGSPAKKER: ReadonlySet<string> = new Set([
  'skatt-naering',
  'skattegrunnlag',
  'merverdiavgift',
  'krav-og-utlegg',
  'regnskapsforer-med-signeringsrettighet',
  'regnskapsforer-uten-signeringsrettighet',
  'ansvarlig-revisor',
  'revisormedarbeider',
]);

/**
 * Whether these roles or packages let a person see the frister of a virksomhet. A frist tied to a named
 * virksomhet is confidential (skatteforvaltningsloven § 3-1), so a power over for instance motor vehicles is
 * not enough.
 */
export function girTilgang(roller: readonly string[], pakker: readonly string[]): boolean {
  return (
    roller.some((rolle) => NOEKKELROLLER.has(rolle.toUpperCase())) ||
    pakker.some((p) => TILGANGSPAKKER.has(p))
  );
}
