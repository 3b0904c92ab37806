import { type Form, formAv, type Om, type System } from './form';

/** The product's reading of a key set: it can verify a token signed with the given key. */
export type Noekler = 'brukes';

type Objekt = Record<string, unknown>;
/** The public key that verifies the token, as returned by `exportJWK`. */
export type Offentlig = Readonly<Record<string, unknown>>;
export const KID = 'mqT5A3LOSIHbpKrscb3EHGrr';

const RFC = 'RFC 7517';
const DIGDIR = 'https://docs.digdir.no/docs/idporten/oidc/oidc_guide_idporten (jwks_uri)';
const EC = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
/** An older RSA key of the same length. */
const annen = (noekkel: Offentlig): Objekt => ({
  ...noekkel,
  n: String(noekkel.n).split('').reverse().join(''),
  kid: 'en-eldre',
});

/** Key sets of ID-porten or Maskinporten that contain the given key. */
export function noekkelformer(system: System, noekkel: Offentlig): readonly Form<Noekler>[] {
  const form = formAv<Noekler>(system);
  const hel: Objekt = { ...noekkel, kid: KID, use: 'sig', alg: 'RS256' };
  const { alg: _alg, ...utenAlg } = hel;
  const { use: _use, ...bareKid } = utenAlg;
  const sett =
    (...keys: unknown[]) =>
    (_om: Om) => ({ keys });
  return [
    form('one key', DIGDIR, sett(hel), 'brukes'),
    form('two, while one takes over', DIGDIR, sett(annen(hel), hel), 'brukes'),
    form(
      'a key without alg',
      'github.com/eth-cscs/firecrest-v2/issues/62 and github.com/envoyproxy/envoy/issues/9426 (alg is optional)',
      sett(utenAlg),
      'brukes',
    ),
    form('a key without use and alg', `${RFC} § 4.2, § 4.4`, sett(bareKid), 'brukes'),
    form(
      'an EC key beside it, without alg',
      'github.com/envoyproxy/envoy/issues/9426',
      sett({ ...EC, kid: 'ec', use: 'sig' }, hel),
      'brukes',
    ),
    form(
      'a certificate beside the key, and a thumbprint',
      'github.com/panva/openid-client/issues/155 (x5c, x5t)',
      sett({
        ...hel,
        x5c: ['MIICnzCCAYcCBgGBbRMM2zANBgkqhkiG9w0BAQsFADATMREwDwYDVQQDDAhpbnRlcm5h'],
        x5t: 'abc',
      }),
      'brukes',
    ),
    form(
      'a key for encryption with the same kid',
      'github.com/jenkinsci/oic-auth-plugin/issues/304 (RSA-OAEP, enc)',
      sett({ ...annen(hel), kid: KID, alg: 'RSA-OAEP', use: 'enc' }, hel),
      'brukes',
    ),
    form(
      'each key twice, with and without alg',
      'github.com/oidc-wp/openid-connect-generic/issues/647',
      sett(utenAlg, hel),
      'brukes',
    ),
    form(
      'the same key twice',
      'a set put together from two places; nothing in RFC 7517 forbids it',
      sett(hel, hel),
      'brukes',
    ),
    form(
      'a key of a kind that came later',
      'draft-ietf-cose-dilithium (kty AKP, ML-DSA); not yet seen of these two',
      sett({ kty: 'AKP', kid: 'ny', alg: 'ML-DSA-44', pub: 'AAAA' }, hel),
      'brukes',
    ),
    form(
      'a key with null in it',
      `${RFC} § 5 (what is not understood is ignored)`,
      sett({ ...hel, kid: 'x', n: null }, null, hel),
      'brukes',
    ),
    form('no keys', `${RFC} § 5`, sett(), 'feil'),
    form(
      'an error with status 503',
      'common of gateways while a service is deployed',
      () => ({ error: 'temporarily_unavailable' }),
      'feil',
      { status: 503 },
    ),
  ];
}
