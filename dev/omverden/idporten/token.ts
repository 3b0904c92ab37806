import { createHash } from 'node:crypto';
import { jwtVerify } from 'jose';
import { json, type Kall, readSkjema, type Svar } from '../felles/http';
import { nowSeconds, randomId } from '../felles/noekler';
import { answerOAuth, OAuthFeil } from '../felles/oauth';
import { authenticateKlient } from './klient-autentisering';
import { type Idporten, type Kode, pairwiseSub } from './tilstand';

const LEVETID = 120;
// The organisation number of Skatteetaten, which also owns the real client.
const KONSUMENT = { authority: 'iso6523-actorid-upis', ID: '0192:974761076' };

/** `POST /token`, grant authorization_code. */
export function token(idporten: Idporten, kall: Kall): Promise<Svar> {
  return answerOAuth(async () => {
    const skjema = readSkjema(kall);
    const klient = await authenticateKlient(idporten, skjema);
    if (skjema.get('grant_type') !== 'authorization_code') {
      throw new OAuthFeil('unsupported_grant_type', 'Only authorization_code is supported');
    }
    // Removed before any other check: a code can be tried once, also when the try fails.
    const kode = idporten.koder.take(skjema.get('code') ?? '');
    if (kode?.forespoersel.clientId !== klient.clientId) {
      throw new OAuthFeil('invalid_grant', 'The code is unknown, used or expired');
    }
    if (skjema.get('redirect_uri') !== kode.forespoersel.redirectUri) {
      throw new OAuthFeil('invalid_grant', 'redirect_uri is not the one the code was given to');
    }
    if (!isVerifier(skjema.get('code_verifier'), kode.forespoersel.codeChallenge)) {
      throw new OAuthFeil('invalid_grant', 'code_verifier does not match code_challenge');
    }
    return json(200, {
      access_token: await signAccessToken(idporten, kode),
      id_token: await signIdToken(idporten, kode),
      token_type: 'Bearer',
      expires_in: LEVETID,
      scope: kode.forespoersel.scope,
    });
  });
}

function isVerifier(verifier: string | undefined, challenge: string): boolean {
  if (verifier === undefined || !/^[\w.~-]{43,128}$/.test(verifier)) return false;
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}

function commonClaims(idporten: Idporten, { forespoersel, sesjon }: Kode) {
  const { person } = sesjon.scenario;
  const iat = nowSeconds();
  return {
    iss: idporten.issuer,
    sub: pairwiseSub(forespoersel.clientId, person),
    ...(person.utenPid ? {} : { pid: person.foedselsnummer }),
    locale: forespoersel.locale ?? person.locale,
    acr: sesjon.acr,
    iat,
    exp: iat + LEVETID,
    jti: randomId(),
  };
}

function signIdToken(idporten: Idporten, kode: Kode): Promise<string> {
  const { forespoersel, sesjon } = kode;
  return idporten.noekkel.sign({
    ...commonClaims(idporten, kode),
    aud: forespoersel.clientId,
    amr: [sesjon.scenario.person.utenPid ? 'eIDAS' : 'TestID'],
    nonce: forespoersel.nonce,
    sid: sesjon.sid,
    auth_time: sesjon.authTime,
  });
}

function signAccessToken(idporten: Idporten, kode: Kode): Promise<string> {
  return idporten.noekkel.sign(
    {
      ...commonClaims(idporten, kode),
      aud: 'unspecified',
      scope: kode.forespoersel.scope,
      client_id: kode.forespoersel.clientId,
      client_amr: 'private_key_jwt',
      consumer: KONSUMENT,
    },
    'at+jwt',
  );
}

/** `GET /userinfo`: identifies the person of the access token. */
export async function userinfo(idporten: Idporten, kall: Kall): Promise<Svar> {
  const bearer = /^Bearer (\S+)$/i.exec(kall.hode('authorization') ?? '')?.[1] ?? '';
  try {
    const { payload } = await jwtVerify(bearer, idporten.noekkel.offentlig, {
      issuer: idporten.issuer,
      typ: 'at+jwt',
    });
    const { sub, pid, locale } = payload;
    return json(200, { sub, ...(pid === undefined ? {} : { pid }), locale });
  } catch {
    return { status: 401, hoder: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } };
  }
}
