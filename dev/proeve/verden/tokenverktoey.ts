import { randomUUID } from 'node:crypto';
import { decodeJwt, exportJWK, exportSPKI, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { FULLMAKTER, type KlientId, orgnrTil } from '../../omverden/klienter';
import { hovedenhetNummer } from '../../omverden/scenarioer/nummer';
import { toPart } from './utsteder';
import type { Verden } from './verden';

type Krav = Record<string, unknown>;

/** An Authorization header (null: none) and the expected status. */
export interface Avvist {
  navn: string;
  token: (verden: Verden) => Promise<string | null>;
  status: 401 | 403;
}

export const ISSUER = () => process.env.MASKINPORTEN_ISSUER ?? '';
export const ANNEN = toPart(hovedenhetNummer(994));
export const [EPLE, , , UTEN_RETT] = FULLMAKTER.systembrukere;
const ET_SAMTYKKE = FULLMAKTER.samtykker[0];

/** A token with changed claims, signed correctly by Maskinporten's key. Default client: the bank. */
export const withKrav = (
  navn: string,
  claims: () => Krav,
  status: Avvist['status'] = 401,
  klient: KlientId = 'bank',
): Avvist => ({
  navn,
  status,
  token: async (verden) => `Bearer ${await verden.signToken(klient, claims())}`,
});

/** A token with the bank's ordinary claims, signed in another way. */
export const signert = (navn: string, sign: (krav: Krav, noekler: JWK[]) => Promise<string>): Avvist => ({
  navn,
  status: 401,
  token: async (verden) => {
    const { keys } = await (await fetch(`${ISSUER()}jwk`)).json();
    return `Bearer ${await sign(decodeJwt(await verden.signToken('bank', {})), keys)}`;
  },
});

export const sendt = (navn: string, lag: (token: string) => string | null): Avvist => ({
  navn,
  status: 401,
  token: async (verden) => lag(await verden.signToken('bank', {})),
});

export const eget = async () => (await generateKeyPair('RS256', { extractable: true })) as CryptoKeyPair;
export const kidAv = (noekler: JWK[]) => noekler[0]?.kid ?? '';
export const withOwn =
  (hode: (noekler: JWK[], egen: JWK) => Record<string, unknown>) => async (krav: Krav, noekler: JWK[]) => {
    const { publicKey, privateKey } = await eget();
    const egen = { ...(await exportJWK(publicKey)), kid: 'egen', alg: 'RS256' };
    return new SignJWT(krav).setProtectedHeader({ alg: 'RS256', ...hode(noekler, egen) }).sign(privateKey);
  };
export const offentlig = async (noekler: JWK[]) =>
  exportSPKI((await importJWK(noekler[0] ?? {}, 'RS256')) as CryptoKey);
export const bytes = (tekst: string) => new TextEncoder().encode(tekst);
export const ombyttet = (token: string, endring: Krav): string => {
  const [hode, , signatur] = token.split('.');
  const kropp = Buffer.from(JSON.stringify({ ...decodeJwt(token), ...endring })).toString('base64url');
  return `${hode}.${kropp}.${signatur}`;
};

export const systembruker = (endring: Krav = {}): Krav => ({
  authorization_details: [
    {
      type: 'urn:altinn:systemuser',
      systemuser_id: [EPLE?.systemuserId],
      systemuser_org: toPart(EPLE?.organisasjonsnummer ?? ''),
      system_id: EPLE?.systemId,
      ...endring,
    },
  ],
});
export const samtykke = (endring: Krav = {}): Krav => ({
  authorization_details: [
    {
      type: 'urn:altinn:consent',
      id: randomUUID(),
      from: `urn:altinn:organization:identifier-no:${ET_SAMTYKKE?.fra}`,
      to: toPart(orgnrTil('bank')),
      consented: '2025-11-03T09:15:00Z',
      validTo: '2035-12-31T22:59:59Z',
      consentRights: [
        {
          action: ['consent'],
          resource: [{ type: 'urn:altinn:resource', value: 'ske-kalender' }],
          metadata: {},
        },
      ],
      ...endring,
    },
  ],
});
