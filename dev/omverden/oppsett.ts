import type { JWK } from 'jose';
import type { Fullmakter } from './klienter';
import type { Scenario } from './scenarioer/typer';

export interface IdportenKlient {
  clientId: string;
  /** The public key the client signs its client_assertion with. */
  jwk: JWK;
  redirectUris: readonly string[];
  postLogoutRedirectUris: readonly string[];
  frontchannelLogoutUri: string;
}

export interface MaskinportenKlient {
  clientId: string;
  organisasjonsnummer: string;
  jwk: JWK;
  scopes: readonly string[];
}

/** The registrations of the product and others at the external systems, normally made in their self-service. */
export interface Klienter {
  idporten: IdportenKlient;
  maskinporten: readonly MaskinportenKlient[];
  fullmakter: Fullmakter;
  altinnAbonnementsnoekkel: string;
}

/** The configuration of every stand-in. `baseUrl` has no trailing slash. */
export interface Oppsett {
  baseUrl: string;
  klienter: Klienter;
  scenarioer: readonly Scenario[];
}
