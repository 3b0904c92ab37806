import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { UtenforError } from './hent';
import { readNoekkelsett } from './noekkelsett';

const nyNoekkel = (bits: number) => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return { ...publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' };
};
const god = nyNoekkel(2048);
const les = (kropp: unknown, status = 200) =>
  readNoekkelsett('Noen', {
    status,
    ok: status < 300,
    tekst: JSON.stringify(kropp),
    json: JSON.parse(JSON.stringify(kropp)),
  });

it.each([
  ['a null among them', [null, god]],
  ['a key without a kind', [{ kid: 'b' }, god]],
  ['a key whose id is a number', [{ ...god, kid: 5 }, god]],
  ['a text', ['x', god]],
  ['one of another kind', [god, { kty: 'EC', kid: 'c', crv: 'P-256' }]],
  ['a broken key', [{ ...god, n: 'xyz' }, god]],
  ['a key without its modulus', [{ ...god, n: undefined }, god]],
  [
    'a key that is far too long',
    [{ ...god, e: 'AQAB'.repeat(10_000) }, { ...god, n: 'AQAB'.repeat(10_000) }, god],
  ],
  ['a short key', [nyNoekkel(1024), god]],
  ['a key for encryption', [{ ...god, use: 'enc', alg: 'RSA-OAEP' }, god]],
  ['the same key again', [god, { ...god, alg: undefined, x5c: ['MII'] }]],
])('%s takes none of the others with it', (_hva, keys) => {
  expect(les({ keys }).keys).toEqual([god]);
});

it.each([
  ['no list', {}],
  ['an empty list', { keys: [] }],
  ['only such as cannot be read', { keys: [null, { kid: 'b' }] }],
  [
    'only such as sign nothing we take',
    {
      keys: [
        { ...god, alg: 'RS512' },
        { ...god, key_ops: ['encrypt'] },
      ],
    },
  ],
  ['a list alone', [god]],
])('%s is no answer', (_hva, kropp) => {
  expect(() => les(kropp)).toThrow(UtenforError);
});

it('an error status is rejected, whatever its body', () => {
  expect(() => les({ keys: [god] }, 500)).toThrow('answered 500');
});
