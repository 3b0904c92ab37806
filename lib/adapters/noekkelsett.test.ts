import { expect, it } from 'vitest';
import { UtenforError } from './hent';
import { lesNoekkelsett } from './noekkelsett';

const god = { kty: 'RSA', kid: 'a', n: 'xyz', e: 'AQAB', use: 'sig' };
const les = (kropp: unknown, status = 200) =>
  lesNoekkelsett('Noen', { status, ok: status < 300, tekst: JSON.stringify(kropp) });

it.each([
  ['a null among them', [null, god]],
  ['a key without a kind', [{ kid: 'b' }, god]],
  ['a key whose id is a number', [{ ...god, kid: 5 }, god]],
  ['a text', ['x', god]],
  ['one of another kind, which is read too', [god, { kty: 'EC', kid: 'c', crv: 'P-256' }]],
])('%s takes none of the others with it', (_hva, keys) => {
  expect(les({ keys }).keys).toContainEqual(god);
});

it.each([
  ['no list', {}],
  ['an empty list', { keys: [] }],
  ['only such as cannot be read', { keys: [null, { kid: 'b' }] }],
  ['a list alone', [god]],
])('%s is no answer', (_hva, kropp) => {
  expect(() => les(kropp)).toThrow(UtenforError);
});

it('an error is no answer, whatever it holds', () => {
  expect(() => les({ keys: [god] }, 500)).toThrow('answered 500');
});
