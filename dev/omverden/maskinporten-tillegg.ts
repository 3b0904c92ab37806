import type { JWTPayload } from 'jose';
import { OAuthFeil } from './oauth';

/** The claims of an assertion. */
export interface Krav extends JWTPayload {
  scope?: unknown;
}

/** Reads one optional claim of the assertion and gives what it adds to the access token. */
type Tillegg = (verdi: unknown) => Record<string, unknown>;

/**
 * The optional claims Maskinporten knows. One that the stand-in cannot serve yet is refused with its code rather than
 * passed over: a token without the restriction that was asked for would be wider than the caller thinks.
 */
export const TILLEGGSKRAV: Readonly<Record<string, Tillegg>> = {
  resource: (verdi) => ({ aud: verdi }),
  pid: (verdi) => ({ pid: verdi }),
  consumer_org: () => notSupported('consumer_org', 'MP-251'),
  iss_onbehalfof: () => notSupported('iss_onbehalfof', 'MP-251'),
  authorization_details: () => notSupported('authorization_details', 'MP-301'),
};

export function readTillegg(claims: Krav): Record<string, unknown> {
  const brukt = Object.entries(TILLEGGSKRAV).filter(([navn]) => claims[navn] !== undefined);
  return Object.assign({}, ...brukt.map(([navn, read]) => read(claims[navn])));
}

function notSupported(navn: string, kode: string): never {
  throw new OAuthFeil('invalid_request', `The stand-in does not support ${navn} (${kode})`);
}
