import type { JWK } from 'jose';
import type { Scenario } from '../scenarioer/typer';

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

/** What the product has registered with the systems outside, as it would in their own self-service. */
export interface Klienter {
  idporten: IdportenKlient;
  maskinporten: readonly MaskinportenKlient[];
  altinnAbonnementsnoekkel: string;
}

/** What every system of the stand-in is built from. `baseUrl` has no trailing slash. */
export interface Oppsett {
  baseUrl: string;
  klienter: Klienter;
  scenarioer: readonly Scenario[];
}
