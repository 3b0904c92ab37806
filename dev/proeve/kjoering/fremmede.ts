import { join } from 'node:path';
import { install } from '../../start/install.mjs';
import type { Variables } from '../../start/outside';
import { ensureData, ROOT } from '../../start/paths';
import { freePort } from '../../start/ports';
import { makeKey, publicPart } from '../../start/secrets';
import type { Parts } from '../../start/system';
import type { Count } from './count';
import { gaaGjennom } from './gjennomgang';

/** The folder has its own package.json: third-party parts are not part of the product, and the generators need TypeScript 5. */
const MAPPE = join(ROOT, 'dev', 'proeve', 'fremmede');
const CLIENT_ID = 'kalender-hos-oidc-provider';

/** Tests the product against third-party parts: a certified OpenID provider, a validating proxy and generated clients. */
export async function runFremmede(filters: string[]): Promise<Count> {
  await install(MAPPE, ensureData());
  return gaaGjennom({
    navn: 'fremmede',
    config: 'dev/proeve/fremmede/playwright.config.ts',
    filters,
    forbered: startIdporten,
    fyll: async (ownerUrl) => {
      // Imported late: they use the database client, which may just have been generated.
      const { lastPartnere } = await import('../../start/last/last-partnere');
      const { lastKilder } = await import('../../start/last/last-kilder');
      await lastPartnere(ownerUrl);
      await lastKilder(ownerUrl);
    },
  });
}

/** Starts oidc-provider instead of the stand-in of ID-porten. The other external systems are stand-ins. */
async function startIdporten(appUrl: string, parts: Parts): Promise<Variables> {
  const { startOidcProvider } = await import('../fremmede/oidc-provider.mjs');
  const jwk = makeKey('oidc-provider');
  const provider = await startOidcProvider({
    port: await freePort(),
    klient: {
      client_id: CLIENT_ID,
      jwks: { keys: [publicPart(jwk)] },
      redirect_uris: [`${appUrl}/api/auth/callback/idporten`],
      post_logout_redirect_uris: [`${appUrl}/`],
    },
  });
  parts.add(provider, { stop: provider.stopp });
  return {
    IDPORTEN_ISSUER: provider.issuer,
    IDPORTEN_CLIENT_ID: CLIENT_ID,
    IDPORTEN_JWK: JSON.stringify(jwk),
  };
}
