import { describe, expect, it } from 'vitest';
import { flett } from '#lib/domain/oppgave/kalender';
import { beregnet } from '#lib/domain/oppgave/test-oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { toKalenderfil } from './kalenderfil';

const [oppgave] = flett({
  beregnede: [beregnet('2026-T5', '2026-12-10')],
  leverte: [],
  markeringer: [],
  periode: { fraOgMed: d('2026-01-01'), tilOgMed: d('2026-12-31') },
  idag: d('2026-11-26'),
});
const ORD = {
  navn: 'Frister',
  tittel: () => 'Lever æøå, og betal; \\nå',
  beskrivelse: () => 'Linje én\nlinje to',
  uid: () => 'fast-id',
  lenke: () => 'https://example.test/oppgave/1',
};
const fil = toKalenderfil(oppgave ? [oppgave] : [], ORD, new Date('2026-11-26T12:00:00Z'));

describe('a calendar file', () => {
  it('has the day as a day, which ends the day after and blocks nothing', () => {
    expect(fil).toContain('DTSTART;VALUE=DATE:20261210\r\n');
    expect(fil).toContain('DTEND;VALUE=DATE:20261211\r\n');
    expect(fil).toContain('TRANSP:TRANSPARENT\r\n');
    expect(fil).toContain('UID:fast-id\r\n');
  });

  it('escapes once, and every line ends with CRLF and has at most 75 octets', () => {
    expect(fil).toContain('SUMMARY:Lever æøå\\, og betal\\; \\\\nå\r\n');
    expect(fil).toContain('Linje én\\nlinje to');
    expect(fil.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(fil.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const linje of fil.split('\r\n')) expect(Buffer.byteLength(linje)).toBeLessThanOrEqual(75);
  });

  it('is the same for the same calendar', () => {
    expect(toKalenderfil(oppgave ? [oppgave] : [], ORD, new Date('2026-11-26T12:00:00Z'))).toBe(fil);
  });
});
