import {
  HttpFeil,
  json,
  type Kall,
  readParametre,
  readSkjema,
  redirect,
  type Svar,
  withQuery,
} from '../felles/http';
import { feilside } from '../felles/nettside';
import { randomId } from '../felles/noekler';
import { answerOAuth, OAuthFeil } from '../felles/oauth';
import { findKlient, RedirectFeil, readForespoersel } from './forespoersel';
import { authenticateKlient } from './klient-autentisering';
import { personvelger } from './sider';
import {
  ACR_NIVAA,
  type Forespoersel,
  type Idporten,
  reachesNivaa,
  type Sesjon,
  SSO_COOKIE,
  startSesjon,
  touchSesjon,
} from './tilstand';

const PAR_SEKUNDER = 120;
const KODE_SEKUNDER = 60;
const VENT_SEKUNDER = 30 * 60;

/** `POST /par` (RFC 9126). */
export function par(idporten: Idporten, kall: Kall): Promise<Svar> {
  return answerOAuth(async () => {
    const skjema = readSkjema(kall);
    const klient = await authenticateKlient(idporten, skjema);
    if (skjema.has('request_uri')) throw new OAuthFeil('invalid_request', 'request_uri does not belong here');
    const requestUri = `urn:idporten:${randomId()}`;
    idporten.parForespoersler.set(requestUri, readForespoersel(klient, skjema), PAR_SEKUNDER);
    return json(201, { request_uri: requestUri, expires_in: PAR_SEKUNDER });
  });
}

/** `GET /authorize`: redirects to the client when there is a usable SSO session, otherwise shows the picker. */
export function authorize(idporten: Idporten, kall: Kall): Promise<Svar> {
  return answerBrowser(idporten, async () => {
    const forespoersel = findForespoersel(idporten, readParametre(kall.query));
    const sesjon = touchSesjon(idporten, kall.cookie(SSO_COOKIE));
    const { prompt, acr, redirectUri, state } = forespoersel;
    if (sesjon && prompt !== 'login' && reachesNivaa(sesjon.acr, acr)) {
      return sendCode(idporten, forespoersel, sesjon);
    }
    if (prompt === 'none') {
      throw new RedirectFeil(redirectUri, state, 'login_required', 'There is no session to use');
    }
    const id = randomId();
    idporten.ventende.set(id, forespoersel, VENT_SEKUNDER);
    return personvelger({
      action: `${new URL(idporten.issuer).pathname}/velg`,
      forespoersel: id,
      acr,
      scenarioer: idporten.scenarioer,
      klientOrigin: new URL(redirectUri).origin,
    });
  });
}

/** `POST /velg`: the form of the picker. */
export function choosePerson(idporten: Idporten, kall: Kall): Promise<Svar> {
  return answerBrowser(idporten, async () => {
    const skjema = readSkjema(kall);
    const forespoersel = idporten.ventende.take(skjema.get('forespoersel') ?? '');
    if (!forespoersel) throw new OAuthFeil('invalid_request', 'The login has expired or was used already');
    const { redirectUri, state } = forespoersel;
    if (skjema.has('avbryt'))
      throw new RedirectFeil(redirectUri, state, 'access_denied', 'The user cancelled');
    const scenario = idporten.scenarioer.find((s) => s.id === skjema.get('scenario'));
    if (!scenario) throw new OAuthFeil('invalid_request', 'Unknown person');

    const valgtAcr = ACR_NIVAA.find((acr) => acr === skjema.get('acr'));
    const acr = valgtAcr ?? scenario.person.acr ?? forespoersel.acr;
    const gammel = touchSesjon(idporten, kall.cookie(SSO_COOKIE));
    return sendCode(idporten, forespoersel, startSesjon(idporten, gammel, scenario, acr));
  });
}

function findForespoersel(idporten: Idporten, p: ReadonlyMap<string, string>): Forespoersel {
  const klient = findKlient(idporten, p.get('client_id'));
  const requestUri = p.get('request_uri');
  if (requestUri === undefined) return readForespoersel(klient, p);
  const forespoersel = idporten.parForespoersler.take(requestUri);
  if (forespoersel?.clientId !== klient.clientId) {
    throw new OAuthFeil('invalid_request_uri', 'request_uri is unknown, used or expired');
  }
  return forespoersel;
}

function sendCode(idporten: Idporten, forespoersel: Forespoersel, sesjon: Sesjon): Svar {
  const code = randomId();
  sesjon.klienter.add(forespoersel.clientId);
  // A copy, so that a later step-up of the session does not change the tokens of this code.
  idporten.koder.set(code, { forespoersel, sesjon: { ...sesjon } }, KODE_SEKUNDER);
  const { redirectUri, state } = forespoersel;
  return redirect(withQuery(redirectUri, { code, state, iss: idporten.issuer }), {
    'Set-Cookie': ssoCookie(idporten, sesjon.sid),
  });
}

export function ssoCookie(idporten: Idporten, sid: string | null): string {
  const path = new URL(idporten.issuer).pathname;
  return `${SSO_COOKIE}=${sid ?? ''}; Path=${path}; HttpOnly; SameSite=Lax${sid === null ? '; Max-Age=0' : ''}`;
}

async function answerBrowser(idporten: Idporten, run: () => Promise<Svar>): Promise<Svar> {
  try {
    return await run();
  } catch (feil) {
    if (feil instanceof RedirectFeil) {
      const { error, beskrivelse: error_description, state, redirectUri } = feil;
      return redirect(withQuery(redirectUri, { error, error_description, state, iss: idporten.issuer }));
    }
    // Without a registered redirect_uri the error must be shown here, not sent to the client (RFC 6749 § 4.1.2.1).
    if (feil instanceof OAuthFeil) return feilside(400, `${feil.error}: ${feil.beskrivelse}`);
    if (feil instanceof HttpFeil) return feilside(feil.status, feil.message);
    throw feil;
  }
}
