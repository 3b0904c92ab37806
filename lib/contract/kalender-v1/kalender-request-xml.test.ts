import { describe, expect, it } from 'vitest';
import { bytes, les, NAVNEROM } from '#lib/contract/xml-json/test-kropp';
import { MAKS_KALENDER_BYTES } from './kalender-request';

const ORGNR = '310079197';
const R = 'kalenderRequest';
const GODT = {
  parter: [{ organisasjonsnummer: ORGNR }],
  periode: { fraOgMed: '2022-11-01', tilOgMed: '2023-01-31' },
};
const INNHOLD = `<part><organisasjonsnummer>${ORGNR}</organisasjonsnummer></part><periode><fraOgMed>2022-11-01</fraOgMed><tilOgMed>2023-01-31</tilOgMed></periode>`;

const xml = (innhold = INNHOLD, rot = `kalenderRequest xmlns="${NAVNEROM}"`) =>
  `<${rot}>${innhold}</kalenderRequest>`;
const part = (innhold: string) => xml(`<part><organisasjonsnummer>${innhold}</organisasjonsnummer></part>`);
const readXml = (kropp: string | Uint8Array, charset: string | null = null) =>
  les(kropp, { format: 'xml', charset });
const deklarert = (koding: string) => `<?xml version="1.0" encoding="${koding}"?>${xml()}`;
const utf16le = (tekst: string) => new Uint8Array(Buffer.from(tekst, 'utf16le'));
const utf16be = (tekst: string) => new Uint8Array(Buffer.from(tekst, 'utf16le').swap16());

describe('XML is read', () => {
  it.each<[string, string | Uint8Array]>([
    ['with the namespace as the default', xml()],
    [
      'with a prefix of its own',
      xml()
        .replaceAll(/<(\/?)(\w)/g, '<$1kal:$2')
        .replace('xmlns=', 'xmlns:kal='),
    ],
    [
      'with a prefix that changes its meaning inside',
      `<a:kalenderRequest xmlns:a="${NAVNEROM}" xmlns:b="urn:x"><b:part xmlns:b="${NAVNEROM}"><a:organisasjonsnummer>${ORGNR}</a:organisasjonsnummer></b:part><periode xmlns="${NAVNEROM}"><fraOgMed>2022-11-01</fraOgMed><tilOgMed>2023-01-31</tilOgMed></periode></a:kalenderRequest>`,
    ],
    [
      'with other attributes',
      xml(INNHOLD, `kalenderRequest a="1" xmlns="${NAVNEROM}" xmlns:xsi="x" xsi:schemaLocation="a &amp; b"`),
    ],
    ['in any order', xml(INNHOLD.replace(/^(.*part>)(.*)$/, '$2$1'))],
    ['on many lines', xml(INNHOLD.replaceAll('><', '>\r\n\t<').replaceAll(ORGNR, `\n ${ORGNR}\n`))],
    ['with comments and instructions between', xml(INNHOLD.replaceAll('><', '><!-- <a> & --><?pi x?><'))],
    ['with a comment inside a number', xml(INNHOLD.replace(ORGNR, '3100<!-- 9 -->79197'))],
    ['with references to characters', xml(INNHOLD.replace('310', '&#51;&#x31;0'))],
    ['with CDATA', xml(INNHOLD.replace(ORGNR, '<![CDATA[31]]>0079<![CDATA[197]]>'))],
    [
      'with days in a zone',
      xml(INNHOLD.replace('2022-11-01', '2022-11-01Z').replace('2023-01-31', '2023-01-31+01:00')),
    ],
    ['with days without hyphens', xml(INNHOLD.replace('2022-11-01', '20221101'))],
    ['with a byte order mark', `\ufeff${deklarert('UTF-8')}`],
    ['as UTF-16, little end first', utf16le(`\ufeff${deklarert('UTF-16')}`)],
    ['as UTF-16, big end first', utf16be(`\ufeff${deklarert('UTF-16')}`)],
    ['as UTF-16 without a mark', utf16be(deklarert('UTF-16'))],
    [
      'as ISO-8859-1',
      Buffer.from(
        xml()
          .replace('<part>', '<!-- blåbær --><part>')
          .replace(/^/, '<?xml version="1.0" encoding="ISO-8859-1"?>'),
        'latin1',
      ),
    ],
  ])('%s', (_navn, kropp) => {
    expect(readXml(kropp)).toEqual(GODT);
  });

  it('by the charset of the Content-Type before its own declaration', () => {
    const norsk = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><!-- å -->${xml()}`, 'latin1');
    expect(readXml(norsk)).toEqual(['feil-koding']);
    expect(readXml(norsk, 'iso-8859-1')).toEqual(GODT);
  });
});

describe('XML is refused', () => {
  const bombe = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]>`;
  it.each<[string, string | Uint8Array, string[]]>([
    ['nothing', '', ['mangler']],
    ['blanks', ' \n ', ['mangler']],
    ['only a byte order mark', '\ufeff', ['mangler']],
    ['JSON', '{"kalenderRequest":{}}', ['linje 1: ikke-xml']],
    ['a DOCTYPE', `<!DOCTYPE kalenderRequest>${xml()}`, ['doctype']],
    [
      'an external entity',
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${part('&x;')}`,
      ['doctype'],
    ],
    ['a billion laughs', `${bombe}${part('&lol9;')}`, ['doctype']],
    ['a DOCTYPE in UTF-16', utf16le(`\ufeff<!DOCTYPE a>${xml()}`), ['doctype']],
    ['an entity nobody has declared', part('&x;'), ['linje 1: entitet']],
    ['an entity of HTML', part('\n\n&nbsp;310079197'), ['linje 3: entitet']],
    ['a reference to no character', part('&#xfffffff;'), ['linje 1: ikke-xml']],
    ['a bare ampersand', part('31 & 0079197'), ['linje 1: ikke-xml']],
    ['10 000 levels', '<a>'.repeat(10_000) + '</a>'.repeat(10_000), ['for-dyp']],
    ['two roots', xml() + xml(), ['linje 1: ikke-xml']],
    ['text around the root', `x${xml()}`, ['linje 1: ikke-xml']],
    ['an end that is missing', xml().slice(0, -3), ['linje 1: ikke-xml']],
    [
      'an attribute twice',
      xml(INNHOLD, `kalenderRequest a="1" a="2" xmlns="${NAVNEROM}"`),
      ['linje 1: ikke-xml'],
    ],
    ['__proto__', xml('<__proto__/>'), [`${R}.__proto__: ukjent`, `${R}.part: mangler`]],
    ['no namespace', xml(INNHOLD, 'kalenderRequest'), [`${R}: feil-navnerom`]],
    [
      'another namespace',
      xml(INNHOLD, `kalenderRequest xmlns="${NAVNEROM.replace('v1', 'v2')}"`),
      [`${R}: feil-navnerom`],
    ],
    ['a prefix that stands for nothing', '<x:kalenderRequest/>', ['linje 1: feil-navnerom']],
    ['two colons', `<a:b:kalenderRequest xmlns:a="${NAVNEROM}"/>`, ['linje 1: ikke-xml']],
    ['another root', `<kalender xmlns="${NAVNEROM}"/>`, ['kalender: ukjent']],
    ['no parts', xml(''), [`${R}.part: mangler`]],
    ['an empty part', xml('<part/>'), [`${R}.part.0: ingen-identifikator`]],
    [
      'an empty periode',
      xml(`${INNHOLD.slice(0, INNHOLD.indexOf('<periode>'))}<periode/>`),
      [`${R}.periode.fraOgMed: mangler`],
    ],
    ['an element we do not have', xml(`${INNHOLD}<spraak>nb</spraak>`), [`${R}.spraak: ukjent`]],
    [
      'an element of another namespace',
      xml(`${INNHOLD}<periode xmlns="urn:x"/>`),
      [`${R}.periode: feil-navnerom`],
    ],
    ['a periode twice', xml(INNHOLD + INNHOLD), [`${R}.periode: flere-verdier`]],
    [
      'a number twice',
      xml(INNHOLD.replace('</part>', `<organisasjonsnummer>${ORGNR}</organisasjonsnummer></part>`)),
      [`${R}.part.0.organisasjonsnummer: flere-verdier`],
    ],
    [
      'an element in a number',
      xml(INNHOLD.replace(ORGNR, `${ORGNR}<b/>`)),
      [`${R}.part.0.organisasjonsnummer.b: ukjent`],
    ],
    ['text between', xml(`${INNHOLD}x`), [`${R}: loes-tekst`]],
    ['the wrong UTF-8', Buffer.from(`<?xml version="1.0"?><!-- å -->${xml()}`, 'latin1'), ['feil-koding']],
    ['UTF-8 that says it is UTF-16', deklarert('UTF-16'), ['feil-koding']],
    ['an encoding we do not read', deklarert('EBCDIC-CP-BE'), ['feil-koding']],
    ['UTF-16 cut in a letter', utf16le(`\ufeff${xml()}`).subarray(0, -1), ['feil-koding']],
  ])('when it is %s', (_navn, kropp, feil) => {
    expect(readXml(kropp)).toEqual(feil);
  });

  const n = (tekst: string, bytes = MAKS_KALENDER_BYTES) => tekst.repeat(bytes / tekst.length);
  it.each<[string, string]>([
    ['elements', xml(n('<b/>'))],
    ['parts', xml(n('<part/>'))],
    ['attributes', `<a ${Array.from({ length: 40_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
    ['brackets', n('<')],
    ['quotes', `<a ${n('"')}`],
    ['comments that never end', `<a>${n('<!--')}`],
    ['levels', n('<a>')],
    ['digits, far more than a call may hold', part(n('1', 5_000_000))],
  ])('when it is as large as it may be, and nothing but %s', (_navn, kropp) => {
    expect(readXml(bytes(kropp))).toEqual(expect.arrayContaining([expect.any(String)]));
  });
});
