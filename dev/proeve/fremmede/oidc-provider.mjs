import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** The levels of assurance of ID-porten. */
const ACR = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];
const OPPSLAG = /^\/interaction\/([\w-]+)$/;

const page = (title, content) =>
  `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>`;

/** The login page: the person enters a foedselsnummer and a level, or cancels. */
const loginPage = (uid) =>
  page(
    'Logg inn',
    `<form method="post" action="/interaction/${uid}">
<label>Fødselsnummer <input name="pid" autocomplete="off"></label>
<label>Nivå <select name="acr">${ACR.map((acr) => `<option${acr.endsWith('high') ? ' selected' : ''}>${acr}</option>`).join('')}</select></label>
<button>Logg inn</button> <button name="avbryt" value="ja">Avbryt</button>
</form>`,
  );

const signingKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'oidc-provider',
  alg: 'RS256',
  use: 'sig',
});

/** Configures oidc-provider with ID-porten's requirements and claims. */
const configuration = (klient) => ({
  clients: [
    {
      ...klient,
      response_types: ['code'],
      grant_types: ['authorization_code'],
      subject_type: 'pairwise',
      id_token_signed_response_alg: 'RS256',
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
    },
  ],
  features: {
    devInteractions: { enabled: false },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource(ctx, form) {
        const button = '<button form="op.logoutForm" name="logout" value="yes">Ja, logg ut</button>';
        ctx.body = page('Vil du logge ut?', `${form}${button}`);
      },
    },
  },
  jwks: { keys: [signingKey()] },
  cookies: { keys: [randomBytes(24).toString('base64url')] },
  scopes: ['openid', 'profile'],
  responseTypes: ['code'],
  subjectTypes: ['pairwise'],
  acrValues: ACR,
  clientAuthMethods: ['private_key_jwt'],
  enabledJWA: {
    clientAuthSigningAlgValues: ['RS256', 'RS384', 'RS512'],
    idTokenSigningAlgValues: ['RS256'],
  },
  pkce: { required: () => true },
  pairwiseIdentifier: (_ctx, accountId, client) =>
    createHash('sha256').update(`${client.clientId}|${accountId}`).digest('base64url'),
  // Includes the number in the id_token, not only in userinfo.
  conformIdTokenClaims: false,
  claims: { openid: ['sub', 'pid'], acr: null, amr: null, auth_time: null, iss: null, sid: null },
  findAccount: (_ctx, accountId) => ({
    accountId,
    claims: () => ({ sub: accountId, ...(accountId !== UTEN_PID && { pid: accountId }) }),
  }),
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  // Skips the consent prompt, as ID-porten does.
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({
      accountId: oidc.session.accountId,
      clientId: oidc.client.clientId,
    });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  ttl: {
    AccessToken: 120,
    AuthorizationCode: 60,
    Grant: 7200,
    IdToken: 120,
    Interaction: 1800,
    PushedAuthorizationRequest: 120,
    Session: 7200,
  },
});

/** The account of a person without a Norwegian number, as with eIDAS. */
const UTEN_PID = 'uten-pid';

async function interact(provider, req, res, uid) {
  if (req.method === 'GET') {
    await provider.interactionDetails(req, res);
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    return res.end(loginPage(uid));
  }
  let body = '';
  for await (const part of req) body += String(part);
  const form = new URLSearchParams(body);
  const result = form.has('avbryt')
    ? { error: 'access_denied', error_description: 'The user cancelled' }
    : { login: { accountId: form.get('pid') || UTEN_PID, acr: form.get('acr'), amr: ['TestID'] } };
  return provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}

/** Starts the certified oidc-provider, configured like ID-porten. */
export async function startOidcProvider({ port, klient }) {
  const issuer = `http://localhost:${port}`;
  const provider = new Provider(issuer, configuration(klient));
  // ID-porten always includes `sid`. By default, oidc-provider includes it only for back-channel logout.
  provider.Client.prototype.includeSid = () => true;
  provider.on('server_error', (_ctx, error) => console.error('oidc-provider failed', error));
  const answer = provider.callback();
  const server = createServer((req, res) => {
    const uid = OPPSLAG.exec(req.url)?.[1];
    if (!uid) return answer(req, res);
    return interact(provider, req, res, uid).catch((error) => {
      res.statusCode = 400;
      res.end(String(error));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stopp = async () => {
    server.close();
    server.closeAllConnections();
  };
  return { issuer, stopp };
}
