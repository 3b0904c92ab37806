import { expect, it } from 'vitest';
import { toTestmiljoe } from './testmiljoe';

const LOKALT = {
  MILJOE: 'lokalt',
  APP_URL: 'http://localhost:3500',
  MASKINPORTEN_ISSUER: 'http://localhost:3501/maskinporten/',
} as const;
const STANDARD = { kalender: 'http://localhost:3000', omverdenPort: '3001', tokenside: null };

it.each(['lokalt', 'test'] as const)('with the stand-ins, %s gives its own addresses', (MILJOE) => {
  expect(toTestmiljoe({ ...LOKALT, MILJOE })).toEqual({
    kalender: 'http://localhost:3500',
    omverdenPort: '3501',
    tokenside: 'http://localhost:3501/maskinporten/_token',
  });
});

it.each([
  ['produksjon', { ...LOKALT, MILJOE: 'produksjon' as const }],
  ['the real Maskinporten for testing', { ...LOKALT, MASKINPORTEN_ISSUER: 'https://test.maskinporten.no/' }],
])('%s gives the default addresses on localhost, and no token page', (_, env) => {
  expect(toTestmiljoe(env)).toEqual(STANDARD);
});
