import { describe, expect, it } from 'vitest';
import { FORMATER } from '#lib/contract/felles/format';
import { feilformat, readInnholdstype, requireAccept } from './forhandling';

const hoder = (navn: string, verdi: string | null) => new Headers(verdi === null ? {} : { [navn]: verdi });
const type = (verdi: string | null) => hoder('Content-Type', verdi);

describe('the type of a body', () => {
  it.each([
    ['application/json', 'json', null],
    ['Application/JSON; charset=UTF-8', 'json', 'utf-8'],
    ['application/json; charset="utf-8"', 'json', 'utf-8'],
    ['application/json;', 'json', null],
    ['application/json; charset=utf8', 'json', 'utf8'],
    ['application/json; charset=latin1', 'json', 'latin1'],
    ['application/json; charset=UTF-16', 'json', 'utf-16'],
    ['application/json; charset="ISO-8859-1"', 'json', 'iso-8859-1'],
    ['application/xml', 'xml', null],
    ['text/xml; charset=ISO-8859-1', 'xml', 'iso-8859-1'],
    ['application/xml; version="1;2"; charset=utf-16', 'xml', 'utf-16'],
  ])('%s is %s', (verdi, format, charset) => {
    expect(readInnholdstype(type(verdi), FORMATER)).toEqual({ format, charset });
  });

  it.each([
    null,
    '',
    'json',
    'text/plain',
    'application/jsonp',
    'application/json; charset=tull',
    'application/xml; charset=utf-7',
    "application/json; charset='utf-8'",
    'text/html, application/json',
    'application/soap+xml',
  ])('%s is none', (verdi) => {
    expect(() => readInnholdstype(type(verdi), FORMATER)).toThrow('feil-innholdstype');
  });

  it('is only what the address takes', () => {
    expect(() => readInnholdstype(type('application/xml'), ['json'])).toThrow('feil-innholdstype');
  });
});

describe('Accept', () => {
  it.each([
    [null, true, true],
    ['', true, true],
    ['*/*', true, true],
    ['application/*', true, true],
    ['application/json', true, false],
    ['application/xml', false, true],
    ['text/xml', false, true],
    ['text/html, application/xml;q=0.1', false, true],
    ['application/json;q=0, */*', false, true],
    ['application/xml;q=0, text/xml;q=0, */*;q=0.1', true, false],
    ['application/json;charset=UTF-8', true, false],
    ['application/json; charset="utf-8"; q=0.8', true, false],
    ['application/json ; q = 0.5', true, false],
    ['application/json; q=0.0', false, false],
    ['application/json;charset=utf-8;q=0, */*', false, true],
    ['text/*', false, true],
    ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', true, true],
    ['text/plain;note="a, application/json;q=1"', false, false],
    [',, application/json,', true, false],
    ['text/html', false, false],
    ['tull', false, false],
  ])('%s takes JSON: %s, XML: %s', (accept, json, xml) => {
    const proev = (format: 'json' | 'xml') => {
      try {
        requireAccept(hoder('Accept', accept), format);
        return true;
      } catch {
        return false;
      }
    };
    expect([proev('json'), proev('xml')]).toEqual([json, xml]);
  });
});

it.each([
  ['application/xml', 'application/json', 'xml'],
  ['application/json', 'application/xml', 'json'],
  ['text/plain', 'application/xml', 'xml'],
  [null, 'text/xml', 'xml'],
  [null, 'application/xml;q=0.1, application/json', 'json'],
  [null, '*/*', 'json'],
  [null, 'text/html', 'json'],
  [null, null, 'json'],
])('an error to who sends %s and takes %s is in %s', (sendt, accept, format) => {
  const headers = new Headers();
  if (sendt) headers.set('Content-Type', sendt);
  if (accept) headers.set('Accept', accept);
  expect(feilformat(headers)).toBe(format);
});
