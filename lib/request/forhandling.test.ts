import { describe, expect, it } from 'vitest';
import { FORMATER } from '#lib/contract/format';
import { feilformat, lesInnholdstype, requireAccept } from './forhandling';

const hoder = (navn: string, verdi: string | null) => new Headers(verdi === null ? {} : { [navn]: verdi });
const type = (verdi: string | null) => hoder('Content-Type', verdi);

describe('the type of a body', () => {
  it.each([
    ['application/json', 'json', null],
    ['Application/JSON; charset=UTF-8', 'json', 'utf-8'],
    ['application/json; charset="utf-8"', 'json', 'utf-8'],
    ['application/json;', 'json', null],
    ['application/xml', 'xml', null],
    ['text/xml; charset=ISO-8859-1', 'xml', 'iso-8859-1'],
    ['application/xml; version="1;2"; charset=utf-16', 'xml', 'utf-16'],
  ])('%s is %s', (verdi, format, charset) => {
    expect(lesInnholdstype(type(verdi), FORMATER)).toEqual({ format, charset });
  });

  it.each([
    null,
    '',
    'json',
    'text/plain',
    'application/jsonp',
    'application/json; charset=latin1',
    'text/html, application/json',
    'application/soap+xml',
  ])('%s is none', (verdi) => {
    expect(() => lesInnholdstype(type(verdi), FORMATER)).toThrow('feil-innholdstype');
  });

  it('is only what the address takes, and never packed', () => {
    expect(() => lesInnholdstype(type('application/xml'), ['json'])).toThrow('feil-innholdstype');
    const pakket = (koding: string) =>
      new Headers({ 'Content-Type': 'application/json', 'Content-Encoding': koding });
    expect(() => lesInnholdstype(pakket('gzip'), FORMATER)).toThrow('feil-innholdstype');
    expect(lesInnholdstype(pakket('identity'), FORMATER).format).toBe('json');
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
