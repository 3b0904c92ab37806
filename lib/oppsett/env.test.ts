import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { key, PRODUKSJON } from '#dev/proeve/verden/produksjon';
import { EnvError, readEnv } from './env';
import { isGuessable } from './env-hemmelighet';

const LOKALT = { ...PRODUKSJON, MILJOE: 'lokalt', APP_URL: '' };

function faults(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.faults;
    throw error;
  }
}

/**
 * Invalid keys that look right: mixed parts of two keys, missing or damaged parts, and keys with another
 * purpose.
 */
function brokenKeys(): Record<string, string> {
  const [en, to] = [JSON.parse(key('a')), JSON.parse(key('a'))];
  const broken = {
    publicOfAnother: { ...en, n: to.n },
    exponentOfAnother: { ...en, d: to.d, p: to.p, q: to.q, dp: to.dp, dq: to.dq, qi: to.qi },
    withoutPrimes: { kty: en.kty, kid: en.kid, n: en.n, e: en.e, d: en.d },
    withoutExponent: { ...en, e: undefined },
    anotherExponent: { ...en, e: 'Aw' },
    notBase64: { ...en, d: '-' },
    pss: { ...en, alg: 'PS256' },
    rs512: { ...en, alg: 'RS512' },
    encryption: { ...en, use: 'enc' },
    verifying: { ...en, key_ops: ['verify'] },
  };
  return Object.fromEntries(Object.entries(broken).map(([navn, verdi]) => [navn, JSON.stringify(verdi)]));
}

describe('defaults', () => {
  it('is lokalt on port 3000 of this machine only', () => {
    const { MILJOE: _, ...unset } = LOKALT;
    const expected = { MILJOE: 'lokalt', PORT: 3000, HOST: '127.0.0.1', APP_URL: 'http://localhost:3000' };
    expect(readEnv(unset)).toMatchObject({
      ...expected,
      LOGGNIVAA: 'info',
      ENHETSREGISTERET_PLAN: '* * * * *',
    });
  });

  it('follows PORT in APP_URL', () => {
    expect(readEnv({ ...LOKALT, PORT: '4000' }).APP_URL).toBe('http://localhost:4000');
  });

  it('listens to everybody in produksjon', () => {
    expect(readEnv(PRODUKSJON).HOST).toBe('0.0.0.0');
  });

  it('takes an empty variable as unset', () => {
    expect(readEnv({ ...LOKALT, IDAG: '', HOST: ' ' })).toMatchObject({ HOST: '127.0.0.1' });
  });

  it('gives keys as objects', () => {
    expect(readEnv(PRODUKSJON).IDPORTEN_JWK).toMatchObject({ kty: 'RSA', kid: '2026-11' });
  });
});

it.each([
  ['*/5 6-22 * * 1-5', []],
  ['hvert minutt', ['ENHETSREGISTERET_PLAN must be a cron expression with five fields']],
  ['* * * * * *', ['ENHETSREGISTERET_PLAN must be a cron expression with five fields']],
])('with the plan «%s» there are the faults %j', (plan, ventet) => {
  expect(faults({ ...PRODUKSJON, ENHETSREGISTERET_PLAN: plan })).toEqual(ventet);
});

it('accepts real-looking settings in produksjon', () => {
  expect(faults(PRODUKSJON)).toEqual([]);
});

it('lists every missing variable at once', () => {
  const required = Object.keys(PRODUKSJON).filter((name) => !['MILJOE', 'APP_URL'].includes(name));
  expect(faults({})).toEqual(required.map((name) => `${name} is missing`));
});

it('does not quote a secret', () => {
  expect(() =>
    readEnv({ ...LOKALT, HEMMELIGHET: 'for-kort-verdi', IDPORTEN_JWK: '{"d":"for-kort-verdi"}' }),
  ).toThrow(expect.objectContaining({ message: expect.not.stringContaining('for-kort-verdi') }));
});

describe('refused everywhere', () => {
  it.each([
    ['MILJOE', 'prod'],
    ['PROSESS', 'jobb'],
    ['INNSYNSLOGG_MAANEDER', '0'],
    ['HENDELSE_MAANEDER', '-12'],
    ['HENDELSE_MAANEDER', 'alltid'],
    ['MAALEPORT', '0'],
    ['MAALEPORT', '3000'],
    ['MAALEPORT', 'nei'],
    ['PROSESS', 'web,jobber'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '30x'],
    ['PORT', '30.5'],
    ['APP_URL', 'http://localhost:3000/'],
    ['APP_URL', 'ftp://localhost'],
    ['APP_URL', 'kalender.no'],
    ['DATABASE_URL', 'mysql://a:b@c/d'],
    ['DATABASE_URL', 'postgresql://db.example.no'],
    ['HEMMELIGHET', 'a'.repeat(31)],
    ['IDPORTEN_ISSUER', 'https://idporten.no/'],
    ['MASKINPORTEN_ISSUER', 'https://maskinporten.no'],
    ['ALTINN_URL', 'https://user:pass@platform.altinn.no'],
    ['MIN_SIDE_URL', 'javascript:alert(1)'],
    ['MIN_SIDE_URL', '/minside'],
    ['SIKKERHETSKONTAKT', 'sikkerhet@example.no'],
    ['SIKKERHETSKONTAKT', 'mailto:a@example.no\nPolicy: https://ond.example'],
    ['ENHETSREGISTERET_URL', 'https://data.brreg.no/?x=1'],
    ['IDPORTEN_JWK', 'not json'],
    ['IDPORTEN_JWK', '{"kty":"EC","kid":"a","d":"b"}'],
    ['MASKINPORTEN_JWK', key('')],
    ['MASKINPORTEN_JWK', key('a', 1024)],
    ['IDAG', '2026-02-29'],
    ['IDAG', '10.11.2026'],
    ['LOGGNIVAA', 'loud'],
    ...[
      '0 0 30 2 *',
      '0 0 31 4,6 *',
      '0 0 31 2,4,6,9,11 *',
      '99 * * * *',
      '0 24 * * *',
      '*/0 * * * *',
      '5-1 * * * *',
    ].map((plan) => ['ENHETSREGISTERET_PLAN', plan]),
  ])('%s=%s', (name, value) => {
    const found = faults({ ...LOKALT, [name]: value });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((fault) => fault.startsWith(name))).toBe(true);
  });
});

/** Secrets that are long enough but easy to guess. */
function weakSecrets(): string[] {
  const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
  const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');
  const words = 'correct horse battery staple again and again';
  return [
    words,
    'CorrectHorseBatteryStapleFjordHest1!',
    'detteErEnVeldigLangSetningSomIngenGjetter2026',
    'fjord-hest-batteri-stift-loeve-kanne-bord',
    'P4ssw0rd-Vt7q2Lx9RmZ0bKfW4yHsJ8dPcN3aEu',
    'S3cr3tKey-Vt7q2Lx9RmZ0bKfW4yHsJ8dPcN3aE',
    'qwertyuiopasdfghjklzxcvbnm1234567890',
    '0123456789abcdef0123456789abcdef',
    'abcdefghijklmnopqrstuvwxyz0123456789',
    'zyxwvutsrqponmlkjihgfedcba9876543210',
    '31415926535897932384626433832795',
    '00112233445566778899aabbccddeeff',
    'deadbeefdeadbeefdeadbeefdeadbeefcafe',
    'a1B2c3D4a1B2c3D4a1B2c3D4a1B2c3D4',
    base64('a'.repeat(32)),
    base64('abc123'.repeat(8)),
    base64(words),
    base64(Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('')),
    base64('\0'.repeat(32)),
    hex('passord'.repeat(5)),
    hex('fjord og hest og batteri'),
    hex(String.fromCharCode(...Array.from({ length: 24 }, (_, i) => 200 - i))),
    `${'Vt7q2Lx9RmZ0'.repeat(2)}xVt7q2Lx9RmZ0`,
  ];
}

describe('accepted in produksjon', () => {
  it('every secret that a generator gave', () => {
    for (let i = 0; i < 200; i++) {
      // Deterministic, but as random as a generated secret.
      const bytes = createHash('sha256').update(`drawn ${i}`).digest();
      const secrets = [
        bytes.toString('base64'),
        bytes.toString('base64url'),
        bytes.toString('hex'),
        bytes.subarray(8).toString('base64'),
        bytes.subarray(16).toString('hex'),
      ];
      expect(secrets.filter(isGuessable)).toEqual([]);
    }
  });

  it.each([
    'postgresql://kalender:x@db.example.no/kalender?sslmode=verify-full',
    'postgresql://kalender:x@db.example.no/kalender?sslmode=verify-full&uselibpqcompat=true',
    'postgresql://kalender:x@db.example.no/kalender?ssl=true',
    'postgresql://kalender:x@db.example.no/kalender?sslmode=verify-ca',
    'postgresql://kalender:x@localhost/kalender',
    'postgresql://kalender:x@127.0.0.2:6432/kalender',
    'postgresql://kalender:x@[::1]/kalender',
    'postgresql://kalender:x@localhost/kalender?host=/var/run/postgresql',
    'postgresql://kalender:x@%2Fvar%2Frun%2Fpostgresql/kalender',
  ])('DATABASE_URL=%s', (url) => {
    expect(faults({ ...PRODUKSJON, DATABASE_URL: url })).toEqual([]);
  });

  it.each([
    ['ENHETSREGISTERET_PLAN', '0 0 29 2 *'],
    ['ENHETSREGISTERET_PLAN', '*/10 6-22 * * 1-5'],
    ['IDPORTEN_ISSUER', 'https://idporten.no'],
    ['ALTINN_URL', 'https://platform.altinn.no'],
    ['ALTINN_URL', 'https://attester.example.no'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '1'],
    ['NODE_OPTIONS', '--max-old-space-size=512 --use-system-ca'],
    ['V1_FRARAADES', '2027-01-01'],
  ])('%s=%s', (name, value) => {
    expect(faults({ ...PRODUKSJON, [name]: value })).toEqual([]);
  });
});

describe('surroundings of Node, refused in produksjon', () => {
  it.each([
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['NODE_OPTIONS', '--insecure-http-parser'],
    ['NODE_OPTIONS', '--max-old-space-size=512 --tls-min-v1.0'],
    ['NODE_OPTIONS', '--inspect=0.0.0.0:9229'],
    ['NODE_OPTIONS', '--tls-keylog=/tmp/keys'],
  ])('%s=%s', (name, value) => {
    expect(faults({ ...LOKALT, [name]: value })).toEqual([]);
    expect(faults({ ...PRODUKSJON, [name]: value })).toEqual([expect.stringMatching(`^${name} `)]);
  });
});

it.each([
  ['2027-01-01', '2026-12-31', 1],
  ['2027-01-01', '2026-01-01', 1],
  ['2027-01-01', '2027-01-01', 0],
  ['2027-01-01', '2028-01-01', 0],
])('version 1 advised against from %s and ended on %s: %i fault, wherever', (fra, til, antall) => {
  for (const settings of [LOKALT, { ...LOKALT, MILJOE: 'test' }, PRODUKSJON])
    expect(faults({ ...settings, V1_FRARAADES: fra, V1_AVVIKLES: til })).toHaveLength(antall);
});

describe('a key that cannot sign, refused everywhere', () => {
  it.each(Object.entries(brokenKeys()))('%s', (_hva, broken) => {
    for (const name of ['IDPORTEN_JWK', 'MASKINPORTEN_JWK'])
      for (const settings of [LOKALT, PRODUKSJON])
        expect(faults({ ...settings, [name]: broken })).toEqual([expect.stringMatching(`^${name} `)]);
  });
});

describe('refused in produksjon, though accepted lokalt', () => {
  it.each([
    ...['IDPORTEN_ISSUER', 'ALTINN_URL', 'ENHETSREGISTERET_URL', 'APP_URL', 'MIN_SIDE_URL'].flatMap(
      (name) => [
        [name, 'http://platform.example.no'],
        [name, 'http://localhost:3001/idporten'],
        [name, 'https://localhost:3001'],
        [name, 'https://localhost.'],
        [name, 'https://idporten.localhost'],
        [name, 'https://127.0.0.1'],
        [name, 'https://127.1'],
        [name, 'https://2130706433'],
        [name, 'https://[::1]:8080'],
        [name, 'https://[::ffff:127.0.0.1]'],
        [name, 'https://0.0.0.0'],
      ],
    ),
    ['MASKINPORTEN_ISSUER', 'http://maskinporten.no/'],
    ['MASKINPORTEN_ISSUER', 'https://127.0.0.1/maskinporten/'],
    ['MASKINPORTEN_ISSUER', 'https://test.maskinporten.no/'],
    ['IDPORTEN_ISSUER', 'https://test.idporten.no'],
    ['ALTINN_URL', 'https://platform.tt02.altinn.no'],
    ['ENHETSREGISTERET_URL', 'https://data.ppe.brreg.no/enhetsregisteret/api'],
    ['IDAG', '2026-11-10'],
    ['HEMMELIGHET', 'lokal-Vt7-q2Lx9_RmZ0bKfW4yHsJ8dPcN3aEu'],
    ['HEMMELIGHET', 'a'.repeat(40)],
    ['HEMMELIGHET', 'abcdefghijabcdefghijabcdefghijabcdefghij'],
    ['HEMMELIGHET', 'change-me-before-going-to-production-1'],
    ['IDPORTEN_CLIENT_ID', 'lokal-idporten'],
    ['MASKINPORTEN_CLIENT_ID', 'lokal-maskinporten'],
    ['ALTINN_ABONNEMENTSNOEKKEL', 'lokal-abonnement'],
    ['IDPORTEN_JWK', key('lokal-idporten')],
    ['MASKINPORTEN_JWK', key('lokal-maskinporten')],
    ['DATABASE_URL', 'postgresql://innebygd:x@127.0.0.1:5432/kalendertjenester'],
    ...[
      '',
      '?sslmode=disable',
      '?sslmode=no-verify',
      '?sslmode=verify-full&sslmode=disable',
      '?sslmode=verify-full&sslmode=no-verify',
      '?sslmode=require&uselibpqcompat=true',
      '?sslmode=prefer&uselibpqcompat=true',
      '?sslmode=verify-ca&uselibpqcompat=true',
      '?sslmode=verify-full&sslrootcert=/no/such/file.pem',
      '?ssl=false',
      '?ssl=0',
      '?ssl=no-verify',
      '?sslmode=',
      '?SSLMODE=verify-full',
      '?application_name=sslmode=verify-full',
    ].map((tls) => ['DATABASE_URL', `postgresql://kalender:x@db.example.no/kalender${tls}`]),
    ['DATABASE_URL', 'postgresql://kalender:x@localhost/kalender?host=db.example.no'],
    ['DATABASE_URL', 'postgresql://kalender:x@127.0.0.1.example.no/kalender'],
    ['DATABASE_URL', 'postgresql://kalender:x@localhost.example.no/kalender'],
    ['DATABASE_URL', 'postgresql://kalender:x@10.0.0.4/kalender'],
    ['DATABASE_URL', 'postgresql://kalender:x@[2001:db8::1]/kalender'],
    ...[
      'https://login.test.idporten.no',
      'https://TEST.idporten.no.',
      'https://oidc-ver2.difi.no/idporten-oidc-provider',
      'https://eid-exttest.difi.no',
      'https://idporten.dev',
      'https://login.idporten.dev',
      'https://idporten.digdir.cloud',
      'https://digdir.cloud',
      'https://platform.at22.altinn.cloud',
      'https://local.altinn.cloud',
      'https://platform.yt01.altinn.cloud',
      'https://tt02.altinn.no',
      'https://data.systest.brreg.no/enhetsregisteret/api',
      'https://skatt-test.example.no',
      'https://staging.example.no',
    ].flatMap((host) => [
      ['IDPORTEN_ISSUER', host],
      ['ALTINN_URL', host],
      ['ENHETSREGISTERET_URL', host],
      ['MASKINPORTEN_ISSUER', `${host}/`],
    ]),
    ['LOGGNIVAA', 'silent'],
    ...weakSecrets().map((secret) => ['HEMMELIGHET', secret]),
  ])('%s=%s', (name, value) => {
    expect(faults({ ...LOKALT, [name as string]: value as string })).toEqual([]);
    const found = faults({ ...PRODUKSJON, [name as string]: value as string });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${name} .*produksjon`));
  });

  it.each(['APP_URL', 'DATABASE_URL'])('%s missing', (name) => {
    expect(faults({ ...PRODUKSJON, [name]: '' }).join()).toContain(`${name} is missing`);
  });

  it('all at once, together with what is wrong anyway', () => {
    const found = faults({ ...PRODUKSJON, PORT: 'x', IDAG: '2026-11-10', APP_URL: 'http://localhost:3000' });
    expect(found.map((fault) => fault.split(' ')[0])).toEqual(['PORT', 'APP_URL', 'IDAG']);
  });
});
