import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { hovedenhetNummer } from '../../omverden/scenarioer/nummer';
import { startSvarer } from './svarer';

export const CONSUMER = hovedenhetNummer(991);
export const LEVER = 'skatteetaten:kalendertjeneste.lever';

/** Claims or header parameters to change. `undefined` removes one. */
export type Endring = Record<string, unknown>;

/** Seconds since 1970, with an offset from now. */
export const naa = (sekunder = 0) => Math.floor(Date.now() / 1000) + sekunder;

/** An organisation in Maskinporten's format. */
export const toPart = (orgnr: string, prefiks = '0192:') => ({
  authority: 'iso6523-actorid-upis',
  ID: `${prefiks}${orgnr}`,
});

/** Starts a Maskinporten controlled by the test: it can sign invalid tokens, be down, or change its key. */
export async function startUtsteder() {
  const svarer = await startSvarer();
  const issuer = `${svarer.url}/maskinporten/`;
  const ekte = await generateKeyPair('RS256', { extractable: true });
  const ny = await generateKeyPair('RS256');
  const toJwks = async (noekkel: CryptoKey, kid: string) =>
    JSON.stringify({ keys: [{ ...(await exportJWK(noekkel)), kid, alg: 'RS256', use: 'sig' }] });
  const krav = (endring: Endring = {}): Endring => ({
    iss: issuer,
    aud: 'unspecified',
    client_amr: 'private_key_jwt',
    token_type: 'Bearer',
    client_id: 'hvem-som-helst',
    jti: 'en',
    iat: naa(),
    exp: naa(120),
    scope: LEVER,
    consumer: toPart(CONSUMER),
    ...endring,
  });
  return {
    svarer,
    issuer,
    krav,
    /** The published keys, before and after a change of key. */
    jwks: await toJwks(ekte.publicKey, 'ekte'),
    nyJwks: await toJwks(ny.publicKey, 'ny'),
    nyNoekkel: ny,
    hemmelighet: new TextEncoder().encode(await exportSPKI(ekte.publicKey)),
    /** The correct key, imported for another algorithm. */
    noekkelFor: async (alg: string) => importJWK(await exportJWK(ekte.privateKey), alg),
    sign: (endring: Endring = {}, hode: Endring = {}, noekkel: CryptoKey | Uint8Array = ekte.privateKey) =>
      new SignJWT(krav(endring))
        .setProtectedHeader({ alg: 'RS256', kid: 'ekte', ...hode })
        .sign(noekkel, { crit: { fremmed: true } }),
  };
}
