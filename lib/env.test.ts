import { describe, expect, it } from 'vitest';
import { key, PRODUKSJON } from '#dev/test/produksjon';
import { EnvError, readEnv } from './env';

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
    ['ENHETSREGISTERET_URL', 'https://data.brreg.no/?x=1'],
    ['IDPORTEN_JWK', 'not json'],
    ['IDPORTEN_JWK', '{"kty":"EC","kid":"a","d":"b"}'],
    ['MASKINPORTEN_JWK', key('')],
    ['MASKINPORTEN_JWK', key('a', 1024)],
    ['IDAG', '2026-02-29'],
    ['IDAG', '10.11.2026'],
    ['LOGGNIVAA', 'loud'],
  ])('%s=%s', (name, value) => {
    const found = faults({ ...LOKALT, [name]: value });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((fault) => fault.startsWith(name))).toBe(true);
  });
});

describe('refused in produksjon, though accepted lokalt', () => {
  it.each([
    ...['IDPORTEN_ISSUER', 'ALTINN_URL', 'ENHETSREGISTERET_URL', 'APP_URL'].flatMap((name) => [
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
    ]),
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
