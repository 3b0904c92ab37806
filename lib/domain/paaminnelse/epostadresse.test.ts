import { expect, it } from 'vitest';
import { maskEpostadresse, readEpostadresse } from './epostadresse';

it.each([
  ['kari@example.no', 'kari@example.no'],
  [' kari.nordmann+frister@Example.NO ', 'kari.nordmann+frister@example.no'],
  ["o'brien_1@sub.example.no", "o'brien_1@sub.example.no"],
  ['kari@blåbærsyltetøy.no', 'kari@xn--blbrsyltety-y8ao3x.no'],
  ['KARI@example.no', 'KARI@example.no'],
  [`${'a'.repeat(64)}@example.no`, `${'a'.repeat(64)}@example.no`],
  ['a@b.no\r\nBcc: x@y.no', null],
  ['a@b.no\nBcc: x@y.no', null],
  ['a\r\n@b.no', null],
  ['a@b.no%0ABcc:x@y.no', null],
  ['a@b\u0000.no', null],
  ['"kari nordmann"@example.no', null],
  ['kari @example.no', null],
  ['kari@exa mple.no', null],
  ['Kari <kari@example.no>', null],
  ['kari@example.no,ola@example.no', null],
  ['kari@example.no;ola@example.no', null],
  ['kari@ola@example.no', null],
  ['kari%40ola.no@example.no', null],
  ['ola.no!kari@example.no', null],
  ['kari@exam\u00adple.no', null],
  ['kari@example\u202e.no', null],
  ['kari@example.no\r\n', 'kari@example.no'],
  ['kari(x)@example.no', null],
  ['kåre@example.no', null],
  ['.kari@example.no', null],
  ['kari.@example.no', null],
  ['ka..ri@example.no', null],
  ['kari@example', null],
  ['kari@localhost', null],
  ['kari@[127.0.0.1]', null],
  ['kari@127.0.0.1', null],
  ['kari@0x7f.1', null],
  ['kari@example.no.', null],
  ['kari@.example.no', null],
  ['kari@exam_ple.no', null],
  ['kari@example.no:25', null],
  ['kari@example.no/x', null],
  ['kari@user:pass@example.no', null],
  ['@example.no', null],
  ['kari@', null],
  ['kari', null],
  ['', null],
  [`${'a'.repeat(65)}@example.no`, null],
  [`kari@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}.no`, null],
  ['x'.repeat(300), null],
])('%j is read as %j', (tekst, adresse) => {
  expect(readEpostadresse(tekst)).toBe(adresse);
});

it.each([
  ['kari@example.no', 'k…i@example.no'],
  ['ab@example.no', 'a…@example.no'],
  ['a@example.no', 'a…@example.no'],
])('%s is shown as %s', (adresse, kort) => {
  expect(maskEpostadresse(adresse)).toBe(kort);
});
