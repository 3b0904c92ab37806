import type { Organisasjonsnummer } from './organisasjonsnummer';

/** A virksomhet that a person may represent, as Altinn tells it. */
export interface Representasjon {
  organisasjonsnummer: Organisasjonsnummer;
  navn: string;
  /** Code of the organisasjonsform: `ENK`, `AS`, or `BEDR`/`AAFY` for a sub-unit. */
  enhetstype: string;
  /** Deleted in Enhetsregisteret. It may still be seen: duties can outlive the business. */
  slettet: boolean;
  /** False for a parent that is only shown so that a sub-unit has somewhere to hang, and where the powers do not cover tax matters. */
  kanVelges: boolean;
  /** Whether the person owns it, as one owns an ENK. */
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

/** Whether these roles make somebody the owner (innehaver) of an ENK. */
export const isInnehaver = (roller: readonly string[]): boolean =>
  roller.some((rolle) => rolle.toUpperCase() === INNEHAVER);

/** Altinn access packages that cover tax and duties, the same ones as the sharing services of Skatteetaten ask for. */
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
 * Whether these roles or packages let somebody see the frister of a virksomhet. A frist tied to a named virksomhet
 * is confidential (skatteforvaltningsloven § 3-1), so a power over, say, motor vehicles is not enough.
 */
export function girTilgang(roller: readonly string[], pakker: readonly string[]): boolean {
  return (
    roller.some((rolle) => NOEKKELROLLER.has(rolle.toUpperCase())) ||
    pakker.some((p) => TILGANGSPAKKER.has(p))
  );
}
