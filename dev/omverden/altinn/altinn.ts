import { jwtVerify } from 'jose';
import { withBryter } from '../felles/bryter';
import { HttpFeil, isObjekt, json, type Kall, type Ruter, readJsonObjekt, type Svar } from '../felles/http';
import { createSigneringsnoekkel, nowSeconds, randomId } from '../felles/noekler';
import type { Maskinporten } from '../maskinporten/maskinporten';
import type { Oppsett } from '../oppsett';
import type { Scenario } from '../scenarioer/typer';
import type { SendEpost } from '../varsling/typer';
import { createVarsling, VARSLING_SCOPE } from '../varsling/varsling';
import { authorizedParties, type Flagg } from './altinn-parter';
import { createPdp, PDP_SCOPE } from './altinn-pdp';

export const ALTINN_SCOPE = 'altinn:accessmanagement/authorizedparties.resourceowner';

const LEVETID = 30 * 60;
const PERSON = 'urn:altinn:person:identifier-no';
/** Service owners, by organisation number. Only their tokens say which organisation they are. */
const TJENESTEEIERE: Readonly<Record<string, string>> = { '974761076': 'skd', '991825827': 'digdir' };

/** Altinn's platform under `{baseUrl}/altinn`. `sendEpost` sends the mail of its notifications; without it they are only listed. */
export async function createAltinn(
  { baseUrl, klienter, scenarioer }: Oppsett,
  maskinporten: Pick<Maskinporten, 'issuer' | 'noekkel'>,
  sendEpost?: SendEpost,
): Promise<Ruter> {
  const url = `${baseUrl}/altinn`;
  // A person without a Norwegian number is not in Altinn: the number is internal to the scenario.
  const perNummer = new Map<string, Scenario>(
    scenarioer.filter(({ person }) => !person.utenPid).map((ett) => [ett.person.foedselsnummer, ett]),
  );
  const issuer = `${url}/authentication/api/v1/openid/`;
  const noekkel = await createSigneringsnoekkel();

  /** Returns the claims of the bearer token. Altinn gives no reason for a refusal: 401 and 403 have an empty body. */
  async function authenticate(
    kall: Kall,
    utsteder: Pick<Maskinporten, 'issuer' | 'noekkel'>,
    gyldige: readonly string[],
  ) {
    if (kall.hode('ocp-apim-subscription-key') !== klienter.altinnAbonnementsnoekkel) throw new HttpFeil(401);
    const bearer = /^Bearer (\S+)$/i.exec(kall.hode('authorization') ?? '')?.[1] ?? '';
    const { payload } = await jwtVerify(bearer, utsteder.noekkel.offentlig, {
      issuer: utsteder.issuer,
    }).catch(() => {
      throw new HttpFeil(401);
    });
    const scopes = String(payload.scope).split(' ');
    if (!gyldige.some((scope) => scopes.includes(scope))) throw new HttpFeil(403);
    return payload;
  }

  async function exchange(kall: Kall): Promise<Svar> {
    const { scope, client_id, consumer } = await authenticate(kall, maskinporten, [
      ALTINN_SCOPE,
      PDP_SCOPE,
      VARSLING_SCOPE,
    ]);
    const iat = nowSeconds();
    const orgnr = isObjekt(consumer) ? String(consumer.ID).replace('0192:', '') : '';
    const org = TJENESTEEIERE[orgnr];
    const altinnToken = await noekkel.sign({
      iss: issuer,
      scope,
      client_id,
      consumer,
      token_type: 'Bearer',
      ...(org !== undefined && { 'urn:altinn:org': org }),
      'urn:altinn:orgNumber': orgnr,
      'urn:altinn:authenticatemethod': 'maskinporten',
      'urn:altinn:authlevel': 3,
      jti: randomId(),
      iat,
      exp: iat + LEVETID,
    });
    // Altinn returns the token as a JSON string, including the quotes.
    return json(200, altinnToken);
  }

  async function parties(kall: Kall): Promise<Svar> {
    await authenticate(kall, { issuer, noekkel }, [ALTINN_SCOPE]);
    const { type, value } = readJsonObjekt(kall);
    if (type !== PERSON || typeof value !== 'string' || !/^\d{11}$/.test(value)) {
      return json(400, { title: 'Bad Request', status: 400 }, { 'Content-Type': 'application/problem+json' });
    }
    const scenario = perNummer.get(value);
    return json(200, scenario ? authorizedParties(scenario, readFlagg(kall.query)) : []);
  }

  return withBryter({
    'GET /authentication/api/v1/exchange/maskinporten': exchange,
    'POST /accessmanagement/api/v1/resourceowner/authorizedparties': parties,
    ...createPdp(klienter.fullmakter.systembrukere, (kall) =>
      authenticate(kall, { issuer, noekkel }, [PDP_SCOPE]),
    ),
    ...createVarsling({
      url,
      scenarioer,
      maskinporten,
      authenticate: (kall) => authenticate(kall, { issuer, noekkel }, [VARSLING_SCOPE]),
      sendEpost,
    }),
  });
}

function readFlagg(query: URLSearchParams): Flagg {
  const flagg = (navn: string, ellers: boolean) =>
    (query.get(navn) ?? String(ellers)).toLowerCase() === 'true';
  return {
    altinn3: flagg('includeAltinn3', true),
    roller: flagg('includeRoles', true),
    tilgangspakker: flagg('includeAccessPackages', false),
    inaktive: flagg('includeInactiveParties', true),
  };
}
