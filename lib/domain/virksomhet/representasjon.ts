import type { Rett } from '#lib/domain/virksomhet/rett';
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
  /** What the person may see of its calendar; null for nothing. */
  rett: Rett | null;
  /** Whether a role in Enhetsregisteret makes the person act for the whole virksomhet. */
  noekkelrolle: boolean;
  /** The access packages of the person that mean something here. */
  pakker: readonly string[];
  /** Whether the person is the owner (innehaver) of this ENK. */
  innehaver: boolean;
  underenheter: readonly Pick<Representasjon, 'organisasjonsnummer' | 'navn' | 'slettet'>[];
}

const INNEHAVER = 'INNH';

/** Whether one of the roles is that of the owner (innehaver) of an ENK. */
export const isInnehaver = (roller: readonly string[]): boolean =>
  roller.some((rolle) => rolle.toUpperCase() === INNEHAVER);
