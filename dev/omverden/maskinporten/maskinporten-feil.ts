import { randomId } from '../felles/noekler';
import { OAuthFeil } from '../felles/oauth';

/** A refusal in Maskinporten's format: the description contains its error code and a correlation id. */
export function refuse(error: string, beskrivelse: string, kode: string, status = 400): OAuthFeil {
  const uri = `https://docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking#${kode.toLowerCase()}`;
  return new OAuthFeil(error, `${beskrivelse} (${kode}) (correlation_id: ${randomId(9)})`, status, uri);
}
