import { randomUUID } from 'node:crypto';
import { CompactEncrypt, CompactSign, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { FRISTER, LEVER, orgnrTil } from '../../omverden/klienter';
import { hovedenhetNummer } from '../../omverden/scenarioer/nummer';
import {
  ANNEN,
  type Avvist,
  bytes,
  EPLE,
  eget,
  ISSUER,
  kidAv,
  offentlig,
  ombyttet,
  samtykke,
  sendt,
  signert,
  systembruker,
  UTEN_RETT,
  withKrav,
  withOwn,
} from './tokenverktoey';
import { naa, toPart } from './utsteder';

/**
 * Tokens that must give no access to Kari Nordmann's virksomhet. The bank and the accounting system are partners; nothing is
 * shared.
 */
export const AVVISTE_TOKENER: readonly Avvist[] = [
  sendt('nothing', () => null),
  sendt('an empty header', () => ''),
  sendt('no scheme', (token) => token),
  sendt('another scheme', (token) => `Basic ${token}`),
  sendt('an empty token', () => 'Bearer '),
  sendt('two tokens', (token) => `Bearer ${token}, Bearer ${token}`),
  sendt('a token and more', (token) => `Bearer ${token} ${token}`),
  sendt('garbage', () => 'Bearer tull'),
  sendt('garbage in three parts', () => 'Bearer a.b.c'),
  sendt('a token in quotes', (token) => `Bearer "${token}"`),
  sendt('a token without its signature', (token) => `Bearer ${token.split('.').slice(0, 2).join('.')}.`),
  sendt('a token without its head', (token) => `Bearer .${token.split('.').slice(1).join('.')}`),
  sendt('a signature that has been cut', (token) => `Bearer ${token.slice(0, -20)}`),
  sendt('another consumer put in', (token) => `Bearer ${ombyttet(token, { consumer: ANNEN })}`),
  sendt('a longer life put in', (token) => `Bearer ${ombyttet(token, { exp: naa(9999) })}`),
  signert('alg none', async (krav) => new UnsecuredJWT(krav).encode()),
  signert('alg none under the real kid', async (krav, noekler) => {
    const hode = Buffer.from(JSON.stringify({ alg: 'none', kid: kidAv(noekler) })).toString('base64url');
    return `${hode}.${Buffer.from(JSON.stringify(krav)).toString('base64url')}.`;
  }),
  signert('HS256 with the public key', async (krav, noekler) =>
    new SignJWT(krav)
      .setProtectedHeader({ alg: 'HS256', kid: kidAv(noekler) })
      .sign(bytes(await offentlig(noekler))),
  ),
  signert('HS256 with the published JWK', async (krav, noekler) =>
    new SignJWT(krav)
      .setProtectedHeader({ alg: 'HS256', kid: kidAv(noekler) })
      .sign(bytes(JSON.stringify(noekler[0]))),
  ),
  signert(
    'another key under the real kid',
    withOwn((noekler) => ({ kid: kidAv(noekler) })),
  ),
  signert(
    'another key and no kid',
    withOwn(() => ({})),
  ),
  signert(
    'an unknown kid',
    withOwn(() => ({ kid: 'ukjent' })),
  ),
  signert(
    'a key of its own in the head',
    withOwn((noekler, jwk) => ({ kid: kidAv(noekler), jwk })),
  ),
  signert(
    'jku',
    withOwn(() => ({ kid: 'egen', jku: 'http://127.0.0.1:9/jwk' })),
  ),
  signert(
    'x5u',
    withOwn(() => ({ kid: 'egen', x5u: 'http://127.0.0.1:9/x5u' })),
  ),
  signert(
    'a kid that is a path',
    withOwn(() => ({ kid: '../../../../dev/null' })),
  ),
  signert('PS256', async (krav, noekler) => {
    const { privateKey } = await generateKeyPair('PS256');
    return new SignJWT(krav).setProtectedHeader({ alg: 'PS256', kid: kidAv(noekler) }).sign(privateKey);
  }),
  signert('ES256', async (krav, noekler) => {
    const { privateKey } = await generateKeyPair('ES256');
    return new SignJWT(krav).setProtectedHeader({ alg: 'ES256', kid: kidAv(noekler) }).sign(privateKey);
  }),
  signert('an encrypted token', async (krav, noekler) =>
    new CompactEncrypt(bytes(JSON.stringify(krav)))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: kidAv(noekler) })
      .encrypt(await importJWK({ ...noekler[0], alg: 'RSA-OAEP-256', use: 'enc' }, 'RSA-OAEP-256')),
  ),
  signert('what is no set of claims', async (_krav, noekler) =>
    new CompactSign(bytes('"bank"'))
      .setProtectedHeader({ alg: 'RS256', kid: kidAv(noekler) })
      .sign((await eget()).privateKey),
  ),
  withKrav('an issuer without its slash', () => ({ iss: ISSUER().slice(0, -1) })),
  withKrav('the issuer of another environment', () => ({ iss: 'https://maskinporten.no/' })),
  withKrav('no issuer', () => ({ iss: null })),
  withKrav('a list of issuers', () => ({ iss: [ISSUER()] })),
  withKrav('a token that has expired', () => ({ exp: naa(-60) })),
  withKrav('a token that never expires', () => ({ exp: null })),
  withKrav('an end that is text', () => ({ exp: String(naa(60)) })),
  withKrav('a token that is not valid yet', () => ({ nbf: naa(60) })),
  withKrav('another audience', () => ({ aud: 'https://en-annen.example.no' })),
  withKrav('several audiences', () => ({ aud: ['unspecified', 'https://en-annen.example.no'] })),
  withKrav('no scope', () => ({ scope: null })),
  withKrav('a scope that is a list', () => ({ scope: ['skatteetaten:kalendertjeneste'] })),
  withKrav('no consumer', () => ({ consumer: null })),
  withKrav('a consumer that is text', () => ({ consumer: `0192:${orgnrTil('bank')}` })),
  withKrav('a consumer of another series', () => ({ consumer: toPart(orgnrTil('bank'), '9908:') })),
  withKrav('a consumer with a wrong control digit', () => ({ consumer: toPart('310079198') })),
  withKrav('a supplier that is none', () => ({ supplier: toPart('1') })),
  withKrav('two system users', () => ({
    authorization_details: [systembruker(), systembruker()].flatMap((en) => en.authorization_details),
  })),
  withKrav('a system user of nobody', () => systembruker({ systemuser_org: undefined })),
  withKrav('a consent to another', () => samtykke({ to: ANNEN })),
  withKrav('another scope', () => ({ scope: FRISTER }), 403),
  withKrav('the scope of those who deliver', () => ({ scope: LEVER }), 403),
  withKrav('a scope that begins as ours', () => ({ scope: 'skatteetaten:kalendertjenester' }), 403),
  withKrav('our scope in capitals', () => ({ scope: 'SKATTEETATEN:KALENDERTJENESTE' }), 403),
  withKrav('our scope behind a comma', () => ({ scope: 'a:b,skatteetaten:kalendertjeneste' }), 403),
  withKrav('nothing but a token', () => ({}), 403),
  withKrav(
    'client_id of the virksomhet itself',
    () => ({ client_id: EPLE?.organisasjonsnummer, client_orgno: EPLE?.organisasjonsnummer }),
    403,
  ),
  withKrav('the virksomhet as supplier', () => ({ supplier: toPart(EPLE?.organisasjonsnummer ?? '') }), 403),
  withKrav('nobody who is a partner', () => ({}), 403, 'fremmed'),
  withKrav('the system user of the virksomhet, at a bank', () => systembruker(), 403),
  withKrav('no system user', () => ({}), 403, 'regnskapssystem'),
  withKrav(
    'the system user of another customer',
    () =>
      systembruker({
        systemuser_id: [UTEN_RETT?.systemuserId],
        systemuser_org: toPart(UTEN_RETT?.organisasjonsnummer ?? ''),
      }),
    403,
    'regnskapssystem',
  ),
  withKrav(
    'an id that is the system user of another customer',
    () => systembruker({ systemuser_id: [UTEN_RETT?.systemuserId] }),
    403,
    'regnskapssystem',
  ),
  withKrav(
    'an id that is nobody’s',
    () => systembruker({ systemuser_id: [randomUUID()] }),
    403,
    'regnskapssystem',
  ),
  withKrav(
    'a consent, at an accounting system',
    () => samtykke({ to: toPart(orgnrTil('regnskapssystem')) }),
    403,
    'regnskapssystem',
  ),
  withKrav('a consent that has ended', () => samtykke({ validTo: '2026-01-31T22:59:59Z' }), 403),
  withKrav(
    'a consent of another virksomhet',
    () => samtykke({ from: `urn:altinn:organization:identifier-no:${hovedenhetNummer(994)}` }),
    403,
  ),
  withKrav(
    'a consent of a person',
    () => samtykke({ from: 'urn:altinn:person:identifier-no:13828012345' }),
    403,
  ),
  withKrav(
    'a consent to something else',
    () =>
      samtykke({
        consentRights: [{ action: ['consent'], resource: [{ type: 'urn:altinn:resource', value: 'annet' }] }],
      }),
    403,
  ),
  withKrav('a consent without rights', () => samtykke({ consentRights: [] }), 403),
  withKrav(
    'what may be a right one day',
    () => ({ authorization_details: [{ type: 'urn:altinn:alt', from: EPLE?.organisasjonsnummer }] }),
    403,
  ),
];
