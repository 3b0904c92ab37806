import { describe, expect, it } from 'vitest';
import { ALLE_SKJEMAER } from '#dev/proeve/kontrakt/skjema';
import { IDAG, NAVNEROM } from '#lib/contract/xml-json/test-kropp';
import { writeXml } from '#lib/contract/xml-json/xml-ut';
import { flett } from '#lib/domain/oppgave/flett';
import type { LevertOppgave, Oppgave } from '#lib/domain/oppgave/oppgave';
import { beregnet, levert, markering } from '#lib/domain/oppgave/test-oppgave';
import { FRISTTYPER, OPPGAVESTATUSER, OPPGAVETYPER } from '#lib/domain/virksomhet/kodelister';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { d } from '#lib/domain/virksomhet/test-forhold';
import type { Partidentifikator } from './kalender-request';
import {
  type Kalenderdel,
  KalenderSvar,
  type Kalenderskriver,
  makeKalenderskriver,
  OPPGAVESTATUS_UT,
  writeKalender,
} from './kalender-svar';

const NAA = new Date('2026-11-10T11:59:59.123Z');
const ORGNR = '310079197';
const beskriv = ({ noekkel }: Oppgave) => `Gjør ${noekkel}`;

function virksomhet(nummer: string): Partidentifikator {
  if (!isOrganisasjonsnummer(nummer)) throw new RangeError(nummer);
  return { organisasjonsnummer: nummer };
}

/** Builds a calendar on 10 November 2026 from computed frister, deliveries and marks. */
function kalender(annet: {
  beregnede?: ReturnType<typeof beregnet>[];
  leverte?: LevertOppgave[];
}): Oppgave[] {
  return flett({
    beregnede: [],
    leverte: [],
    markeringer: [markering('2026-T2', 'fullfoert'), markering('2026-T6', 'ikkeAktuell')],
    periode: { fraOgMed: d('2026-01-01'), tilOgMed: d('2026-12-31') },
    idag: IDAG,
    ...annet,
  });
}

const termin = (nr: number, frist: string) => beregnet(`2026-T${nr}`, frist);
const status = (oppgaver: readonly Oppgave[]) => {
  const json = writeKalender([{ part: virksomhet(ORGNR), oppgaver }], beskriv, NAA, 'json');
  return KalenderSvar.parse(JSON.parse(json)).kalender.part[0]?.oppgave ?? [];
};

/** Validates an answer by every schema, in both formats. Returns the texts. */
async function gyldig(parter: readonly Kalenderdel[], ord = beskriv) {
  const [xml, json] = [writeKalender(parter, ord, NAA, 'xml'), writeKalender(parter, ord, NAA, 'json')];
  for (const skjema of ALLE_SKJEMAER) {
    expect(await skjema.feilIXml(xml), skjema.navn).toEqual([]);
    expect(skjema.feilIJson(json), skjema.navn).toEqual([]);
  }
  return { xml, json };
}

describe('the published answer', () => {
  it('spells every status as the code list does', () => {
    const beregnede = [1, 2, 3, 4, 5, 6].map((nr) => termin(nr, `2026-${nr === 4 ? '10' : '12'}-1${nr}`));
    const leverte = [
      levert('2026-T3', '2026-12-13', { status: 'paagaaende' }),
      levert('2026-T5', '2026-10-15', { status: 'fullfoert' }),
    ];
    const ut = status(kalender({ beregnede, leverte })).map((o) => [
      o.oppgaveBeskrivelse.slice(-7),
      o.oppgavestatus,
    ]);
    expect(ut.sort()).toEqual([
      ['2026-T1', 'ikkeStartet'],
      ['2026-T2', 'fullført'],
      ['2026-T3', 'pågående'],
      ['2026-T4', 'forfallt'],
      ['2026-T5', 'fullført'],
      ['2026-T6', 'ikkeStartet'],
    ]);
  });

  it('leaves out what a kilde has taken back, and keeps what the rules say when it has', () => {
    const leverte = [
      levert('egen', '2026-12-01', { status: 'trukket' }),
      levert('2026-T1', '2026-12-05', { status: 'trukket' }),
    ];
    const ut = status(kalender({ beregnede: [termin(1, '2026-12-10')], leverte }));
    expect(ut.map(({ frist }) => frist.frist)).toEqual(['2026-12-10']);
  });

  it('has the fields in the order of the XSD, and a namespace', async () => {
    const svar = [{ part: virksomhet(ORGNR), oppgaver: kalender({ beregnede: [termin(1, '2026-12-10')] }) }];
    expect((await gyldig(svar)).xml).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<kalender xmlns="${NAVNEROM}"><hentetDato>2026-11-10T11:59:59.123Z</hentetDato><part><part><organisasjonsnummer>310079197</organisasjonsnummer></part><oppgave><myndighet>SKE</myndighet><produktomraade>MVA</produktomraade><oppgaveType>rapporteringskrav</oppgaveType><oppgaveBeskrivelse>Gjør test-levering:2026-T1</oppgaveBeskrivelse><frist><fristType>leveringsfrist</fristType><frist>2026-12-10</frist></frist><oppgavestatus>ikkeStartet</oppgavestatus></oppgave></part></kalender>`,
    );
  });

  it('is valid with no oppgaver, with a thousand parts, and with a person', async () => {
    const tom = { part: virksomhet(ORGNR), oppgaver: [] };
    expect(JSON.parse((await gyldig([tom])).json).kalender.part).toEqual([
      { part: { organisasjonsnummer: ORGNR }, oppgave: [] },
    ]);
    const person = {
      part: { foedselsnummer: '12848410000' },
      oppgaver: kalender({ beregnede: [termin(1, '2026-12-10')] }),
    };
    await gyldig([person, ...Array(999).fill(tom)]);
  });

  it.each<[string, string, string?]>([
    ['marks of XML', `<b>&"'</b>]]>`],
    ['one mark alone', 'Øl & vin'],
    ['letters of all kinds', 'Æøå ñ 漢字 😀'],
    ['what XML cannot hold', 'a\u0000b\u0007c\uFFFEd\uD800e', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
    ['blanks around it', '  to  linjer\nher '],
  ])('is valid with texts of %s', async (_navn, tekst, iXml = tekst) => {
    const oppgaver = kalender({ beregnede: [termin(1, '2026-12-10')] });
    const { json, xml } = await gyldig([{ part: virksomhet(ORGNR), oppgaver }], () => tekst);
    const [, skrevet = ''] = /<oppgaveBeskrivelse>(.*)<\/oppgaveBeskrivelse>/s.exec(xml) ?? [];
    const lest = skrevet.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(lest).toBe(iXml);
    expect(JSON.parse(json).kalender.part[0].oppgave[0].oppgaveBeskrivelse).toBe(tekst);
  });

  it('is valid for every code there is, and for authorities and areas nobody knew of', async () => {
    const leverte = OPPGAVETYPER.flatMap((oppgaveType) =>
      FRISTTYPER.map((fristType) =>
        levert(`${oppgaveType}-${fristType}`, '2026-12-10', {
          oppgaveType,
          frist: { fristType, frist: d('2026-12-10') },
          myndighet: 'NY_ETAT',
          produktomraade: 'NYTT',
        }),
      ),
    );
    const oppgaver = kalender({ leverte });
    expect(oppgaver).toHaveLength(16);
    await gyldig([{ part: virksomhet(ORGNR), oppgaver }]);
    expect(Object.keys(OPPGAVESTATUS_UT)).toEqual([...OPPGAVESTATUSER]);
  });
});

function write(skriv: Kalenderskriver, parter: readonly Kalenderdel[], format: 'json' | 'xml'): string[] {
  const { foer, writeParter, etter } = skriv(NAA, format);
  return [foer, ...writeParter(parter), etter];
}

describe('a writer', () => {
  it('writes every field in XML, as the general writer does', () => {
    const leverte = [levert('egen', '2026-12-01', { produktomraade: 'NYTT', status: 'paagaaende' })];
    const oppgaver = kalender({ beregnede: [termin(1, '2026-12-10')], leverte });
    const write = (format: 'json' | 'xml') =>
      writeKalender([{ part: virksomhet(ORGNR), oppgaver }], () => '<Æ> & ]]>', NAA, format);
    expect(write('xml')).toBe(writeXml(JSON.parse(write('json')), NAVNEROM));
  });

  it.each(['json', 'xml'] as const)('writes the same in bunches, some of them empty, in %s', (format) => {
    const oppgaver = kalender({ beregnede: [termin(1, '2026-12-10')] });
    const [en, to, tre] = Array.from({ length: 3 }, () => ({ part: virksomhet(ORGNR), oppgaver }));
    const { foer, writeParter, etter } = makeKalenderskriver(beskriv)(NAA, format);
    const bunker = [[], [en], [], [to, tre], []].map((alle) => alle.filter((del) => del !== undefined));
    expect([foer, ...bunker.flatMap((bunke) => [...writeParter(bunke)]), etter].join('')).toBe(
      writeKalender(bunker.flat(), beskriv, NAA, format),
    );
  });
});

describe('a writer that has written before', () => {
  it.each(['json', 'xml'] as const)('writes the same as a new one, in %s', (format) => {
    const skriv = makeKalenderskriver(beskriv);
    const both = (oppgaver: readonly Oppgave[]) => [
      write(skriv, [{ part: virksomhet(ORGNR), oppgaver }], format).join(''),
      writeKalender([{ part: virksomhet(ORGNR), oppgaver }], beskriv, NAA, format),
    ];
    const beregnede = [termin(1, '2026-12-10'), termin(2, '2026-12-12'), termin(3, '2026-10-10')];
    const felles = kalender({ beregnede });
    const leverte = [levert('2026-T1', '2026-12-20', { status: 'fullfoert' })];
    for (const oppgaver of [
      felles,
      felles.slice(1),
      felles,
      kalender({ beregnede, leverte }),
      // The same frist on a day when it is overdue is another object.
      felles.map((en) => ({ ...en, status: 'forfalt' as const })),
    ]) {
      const [igjen, ny] = both(oppgaver);
      expect(igjen).toBe(ny);
    }
  });

  it('asks for the description of what many share once, and of what is delivered each time', () => {
    let spurt: string[] = [];
    const skriv = makeKalenderskriver((oppgave) => {
      spurt.push(oppgave.noekkel.slice(-7));
      return '';
    });
    const oppgaver = kalender({
      beregnede: [termin(1, '2026-12-10'), termin(3, '2026-12-12')],
      leverte: [levert('2026-T3', '2026-12-20', { status: 'paagaaende' })],
    });
    const parter = Array.from({ length: 3 }, () => ({ part: virksomhet(ORGNR), oppgaver }));
    expect(write(skriv, parter, 'json').length).toBe(5);
    expect(spurt.sort()).toEqual(['2026-T1', '2026-T3', '2026-T3', '2026-T3']);
    spurt = [];
    expect(write(skriv, parter, 'xml').length).toBe(5);
    expect(spurt.length).toBe(4);
  });
});
