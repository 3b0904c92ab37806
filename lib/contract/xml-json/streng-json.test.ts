import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrengJson } from './streng-json';

const dypt = (nivaaer: number) => '['.repeat(nivaaer) + ']'.repeat(nivaaer);

describe('parseStrengJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (tekst) => {
        const venter: unknown = JSON.parse(tekst);
        // The few texts that are rejected are tested below.
        if (/__proto__|\\u/.test(tekst)) return;
        expect(parseStrengJson(tekst)).toEqual(venter);
      }),
    );
  });

  it.each([
    ['{"a":{"x":1},"b":{"x":2},"x":3}', 'the same key in different objects'],
    ['[{"x":1},{"x":1}]', 'the same key in each object of a list'],
    ['{"a":"a","b":"a"}', 'a value that is like a key'],
    ['{"a":"{\\"a\\":1,\\"a\\":2}"}', 'JSON in a text'],
    ['{"a":["a","a"],"b":1}', 'the same text twice in a list'],
    ['{"a":"\\ud83d\\ude00"}', 'a whole surrogate pair'],
    ['{"a":"\\\\u0000"}', 'a backslash before u0000'],
    [dypt(32), '32 levels'],
    ['"tekst"', 'a bare text'],
  ])('takes %s: %s', (tekst) => {
    expect(parseStrengJson(tekst)).toEqual(JSON.parse(tekst));
  });

  it.each([
    ['', 'ikke-json'],
    ['{', 'ikke-json'],
    ['}', 'ikke-json'],
    ['{"a":1', 'ikke-json'],
    ['{"a":1,}', 'ikke-json'],
    ['{"a":"', 'ikke-json'],
    ['{"a":"\\x"}', 'ikke-json'],
    ['{a:1}', 'ikke-json'],
    ['NaN', 'ikke-json'],
    ['{} {}', 'ikke-json'],
    ['{"a":1,"a":1}', 'dobbel-noekkel'],
    ['{"a":1,"\\u0061":2}', 'dobbel-noekkel'],
    ['{"b":[{"a":1,"c":{"a":1},"a":2}]}', 'dobbel-noekkel'],
    ['{"__proto__":{"admin":true}}', 'ulovlig-noekkel'],
    ['{"\\u005f_proto__":1}', 'ulovlig-noekkel'],
    ['{"a":"x\\u0000y"}', 'ulovlig-tegn'],
    ['{"a\\u0000":1}', 'ulovlig-tegn'],
    ['["\\ud800"]', 'ulovlig-tegn'],
    [dypt(33), 'for-dyp'],
    ['['.repeat(2_000_000), 'for-dyp'],
  ])('refuses %.40s as %s', (tekst, kode) => {
    expect(() => parseStrengJson(tekst)).toThrow(expect.objectContaining({ name: 'Jsonfeil', kode }));
  });
});
