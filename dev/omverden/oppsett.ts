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

/** What the product and others have registered with the systems outside, as they would in their self-service. */
export interface Klienter {
  idporten: IdportenKlient;
  maskinporten: readonly MaskinportenKlient[];
  fullmakter: Fullmakter;
  altinnAbonnementsnoekkel: string;
}

/** What every system of the stand-in is built from. `baseUrl` has no trailing slash. */
export interface Oppsett {
  baseUrl: string;
  klienter: Klienter;
  scenarioer: readonly Scenario[];
}
