import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Innslag } from '#lib/domain/abonnement/innslag';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { toKalenderfil } from './kalenderfil';

const INNSLAG: Innslag = {
  uid: 'fast-id',
  virksomhet: '310079197',
  dato: d('2026-12-10'),
  tittel: 'Lever æøå, og betal; \\nå',
  beskrivelse: 'Linje én\nlinje to',
  lenke: 'https://example.test/oppgave/1',
  kategori: 'Merverdiavgift',
  ferdig: false,
  sekvens: 3,
  endret: Date.UTC(2026, 10, 26, 12),
  flyttetFra: null,
  utgikk: null,
};
const ORD = {
  navn: 'Frister',
  spraak: 'nb',
  flyttet: (fra: string, til: string) => `Flyttet fra ${fra} til ${til}.`,
  utgaar: (tittel: string) => `Utgår: ${tittel}`,
};
const skriv = (annet: Partial<Innslag> = {}, valg = {}) =>
  toKalenderfil([{ ...INNSLAG, ...annet }], ORD, valg);
const les = (fil: string) =>
  new ICAL.Component(ICAL.parse(fil))
    .getAllSubcomponents('vevent')
    .map((komponent) => new ICAL.Event(komponent));

describe('a calendar file', () => {
  const fil = skriv();

  it('has the day as a day, which ends the day after and blocks nothing', () => {
    expect(fil).toContain('DTSTART;VALUE=DATE:20261210\r\n');
    expect(fil).toContain('DTEND;VALUE=DATE:20261211\r\n');
    expect(fil).toContain('TRANSP:TRANSPARENT\r\n');
    expect(fil).toContain('X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n');
    expect(fil).toContain('X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n');
    expect(fil).toContain('UID:fast-id\r\n');
  });

  it.each([
    ['2026-12-31', '20270101'],
    ['2028-02-29', '20280301'],
    ['2028-02-28', '20280229'],
    ['2027-03-28', '20270329'],
    ['2026-10-25', '20261026'],
  ])('%s ends on %s', (dato, slutt) => {
    expect(skriv({ dato: d(dato) })).toContain(`DTEND;VALUE=DATE:${slutt}\r\n`);
  });

  it('escapes once, and every line ends with CRLF and has at most 75 octets', () => {
    expect(fil).toContain('SUMMARY:Lever æøå\\, og betal\\; \\\\nå\r\n');
    expect(fil).toContain('Linje én\\nlinje to');
    expect(fil.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const tittel of [
      INNSLAG.tittel,
      'æ'.repeat(100),
      `${'x'.repeat(60)}😀😀😀${'ø'.repeat(40)}`,
      'a\rb',
    ]) {
      const lang = skriv({ tittel });
      expect(lang.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const linje of lang.split('\r\n')) expect(Buffer.byteLength(linje)).toBeLessThanOrEqual(75);
    }
  });

  it('is read back as it was written', () => {
    for (const tittel of [INNSLAG.tittel, 'æ'.repeat(100), '😀 a; b, c \\ d', 'to\nlinjer']) {
      const [hendelse] = les(skriv({ tittel }));
      expect(hendelse?.summary).toBe(tittel);
      expect(hendelse?.description).toBe(INNSLAG.beskrivelse);
      expect(hendelse?.sequence).toBe(3);
      expect(hendelse?.startDate.isDate).toBe(true);
    }
  });

  it('tells what is done, moved and withdrawn', () => {
    expect(les(skriv({ ferdig: true }))[0]?.summary).toBe(`✓ ${INNSLAG.tittel}`);
    expect(les(skriv({ flyttetFra: d('2026-12-07') }))[0]?.description).toBe(
      'Flyttet fra 2026-12-07 til 2026-12-10.\nLinje én\nlinje to',
    );
    const utgaatt = skriv({ utgikk: d('2026-11-26') });
    expect(utgaatt).toContain('STATUS:CANCELLED\r\n');
    expect(les(utgaatt)[0]?.summary).toBe(`Utgår: ${INNSLAG.tittel}`);
  });

  it('rings at 09:00 the day before when asked to, for what is still to be done', () => {
    expect(fil).not.toContain('VALARM');
    expect(skriv({}, { varsel: true })).toContain('TRIGGER:-PT15H\r\n');
    expect(skriv({ ferdig: true }, { varsel: true })).not.toContain('VALARM');
    expect(skriv({ utgikk: d('2026-11-26') }, { varsel: true })).not.toContain('VALARM');
  });

  it.each([
    ['Mine; frister, 😀', 'Mine\\; frister\\, 😀'],
    ['a\\b', 'a\\\\b'],
    ['linje\r\nX-ND:1', 'linje X-ND:1'],
  ])('has the name %j as text', (navn, skrevet) => {
    const linjer = toKalenderfil([INNSLAG], { ...ORD, navn }).split('\r\n');
    expect(linjer.filter((linje) => /^(?:NAME|X-WR-CALNAME|X-ND)/.test(linje))).toEqual([
      `NAME:${skrevet}`,
      `X-WR-CALNAME:${skrevet}`,
    ]);
  });

  it('asks to be fetched again only when it is subscribed to', () => {
    expect(fil).not.toContain('REFRESH-INTERVAL');
    expect(skriv({}, { abonnement: true })).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n');
  });

  it('is the same for the same frister, and names no virksomhet', () => {
    expect(skriv()).toBe(fil);
    expect(fil).not.toContain(INNSLAG.virksomhet);
    expect(fil).toContain('DTSTAMP:20261126T120000Z\r\n');
    expect(fil).toContain('LAST-MODIFIED:20261126T120000Z\r\n');
  });
});
