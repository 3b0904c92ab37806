import { expect, it } from 'vitest';
import { dekod, toTegnkoding } from './tegnkoding';

it.each([
  ['utf8', 'utf-8'],
  ['UTF-8', 'utf-8'],
  [' utf-8 ', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['latin1', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
  ['utf-16', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['ucs-2', 'utf-16le'],
  ['utf-7', null],
  ['utf-32', null],
  ["'utf-8'", null],
  ['ebcdic-cp-be', null],
  ['', null],
])('%j means %s', (navn, koding) => {
  expect(toTegnkoding(navn)).toBe(koding);
});

it.each<[string, string, number[]]>([
  ['utf-8', 'å', [0xc3, 0xa5]],
  ['windows-1252', 'å', [0xe5]],
  ['utf-16le', 'å', [0xe5, 0x00]],
  ['utf-16le', 'å', [0xff, 0xfe, 0xe5, 0x00]],
  ['utf-16le', 'å', [0xfe, 0xff, 0x00, 0xe5]],
  ['utf-16be', 'å', [0x00, 0xe5]],
])('in %s, %s is %j', (koding, tekst, bytes) => {
  expect(dekod(new Uint8Array(bytes), koding)).toBe(tekst);
});

it.each<[string, number[]]>([
  ['utf-8', [0xe5]],
  ['utf-16le', [0x00]],
])('in %s, %j is no text', (koding, bytes) => {
  expect(() => dekod(new Uint8Array(bytes), koding)).toThrow(TypeError);
});
