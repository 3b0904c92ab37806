import { HttpFeil, json, type Svar } from './http';

/** An OAuth error response (RFC 6749 § 5.2). */
export class OAuthFeil extends Error {
  constructor(
    readonly error: string,
    readonly beskrivelse: string,
    readonly status = 400,
    readonly errorUri?: string,
  ) {
    super(`${error}: ${beskrivelse}`);
  }
}

/** Runs an endpoint that is called by machines, and turns its refusals into OAuth's JSON errors. */
export async function answerOAuth(run: () => Promise<Svar>): Promise<Svar> {
  try {
    return await run();
  } catch (feil) {
    if (feil instanceof HttpFeil && feil.status === 400) {
      return json(400, { error: 'invalid_request', error_description: feil.message });
    }
    if (!(feil instanceof OAuthFeil)) throw feil;
    return json(feil.status, {
      error: feil.error,
      error_description: feil.beskrivelse,
      ...(feil.errorUri ? { error_uri: feil.errorUri } : {}),
    });
  }
}
