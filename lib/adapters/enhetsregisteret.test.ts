import { afterAll, describe, expect, it } from 'vitest';
import { scenario } from '#dev/omverden/scenarioer/index';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { getEnhet } from './enhetsregisteret';
import { UtenforError } from './hent';

const register = await startSvarer();
iVerden([], { ENHETSREGISTERET_URL: `${register.url}/enhetsregisteret/api` });
afterAll(() => register.stopp());

const IDAG = tid('2026-11-10').idag;
const ENHET = scenario('as-ansatte').virksomheter[0]?.enhet;
const ORGNR = toOrgnr(scenario('as-ansatte').virksomheter[0]?.organisasjonsnummer);

function toOrgnr(verdi: unknown): Organisasjonsnummer {
  if (!isOrganisasjonsnummer(verdi)) throw new Error('the scenario has changed');
  return verdi;
}

/** Calls getEnhet with a real answer about an AS, in which some fields are changed or left out. */
async function withSvar(endring: Record<string, unknown>, status = 200) {
  const grunnlag = ENHET?.slag === 'enhet' ? ENHET.json : {};
  register.svar(() => ({ status, kropp: JSON.stringify({ ...grunnlag, ...endring, ukjentFelt: { a: 1 } }) }));
  return getEnhet(ORGNR, IDAG);
}

/** Returns the facts with a name, as `verdi fraOgMed tilOgMed`. */
async function fakta(navn: string, endring: Record<string, unknown>): Promise<string[]> {
  const svar = await withSvar(endring);
  if (svar.type !== 'enhet') throw new Error(`the answer became ${svar.type}`);
  expect(
    svar.forhold.every(({ opphav, registrert }) => opphav === 'enhetsregisteret' && registrert === IDAG),
  ).toBe(true);
  return svar.forhold
    .filter((ett) => ett.navn === navn)
    .map(({ verdi, fraOgMed, tilOgMed }) => `${verdi} ${fraOgMed} ${tilOgMed}`);
}

const UTE = undefined;

it('asks for version 2 of the media type, and says who asks', async () => {
  await withSvar({});
  expect(register.spurt).toMatchObject([
    {
      metode: 'GET',
      sti: `/enhetsregisteret/api/enheter/${ORGNR}`,
      hoder: {
        accept: 'application/vnd.brreg.enhetsregisteret.enhet.v2+json',
        'user-agent': 'kalendertjenester',
      },
    },
  ]);
});

it.each<[string, string, string[], Record<string, unknown>]>([
  ['arbeidsgiver', 'four ansatte', ['true null null'], {}],
  ['arbeidsgiver', 'no ansatte', ['false null null'], { antallAnsatte: 0 }],
  ['arbeidsgiver', 'a number that is left out', [], { antallAnsatte: UTE, harRegistrertAntallAnsatte: UTE }],
  ['arbeidsgiver', 'no number registered', [], { antallAnsatte: UTE, harRegistrertAntallAnsatte: false }],
  [
    'arbeidsgiver',
    'a zero without a registered number of ansatte',
    [],
    { antallAnsatte: 0, harRegistrertAntallAnsatte: false },
  ],
  ['arbeidsgiver', 'null', [], { antallAnsatte: null, harRegistrertAntallAnsatte: null }],
  ['arbeidsgiver', 'a number that is text', [], { antallAnsatte: '4', harRegistrertAntallAnsatte: UTE }],
  ['mvaRegistrert', 'null', [], { registrertIMvaregisteret: null }],
  ['mvaRegistrert', 'text', [], { registrertIMvaregisteret: 'true' }],
  ...[
    'tvangsopplostPgaManglendeRevisorDato',
    'tvangsopplostPgaMangelfulltStyreDato',
    'tvangsopploestPgaManglendeRegnskapDato',
    'tvangsavvikletPgaManglendeSlettingDato',
  ].map((felt): [string, string, string[], Record<string, unknown>] => [
    'avvikling',
    felt,
    ['tvangsavvikling 2026-03-02 null'],
    { underTvangsavviklingEllerTvangsopplosning: true, [felt]: '2026-03-02' },
  ]),
  [
    'avvikling',
    'two reasons: the first day',
    ['tvangsavvikling 2026-02-01 null'],
    {
      underTvangsavviklingEllerTvangsopplosning: true,
      tvangsopplostPgaManglendeRevisorDato: '2026-03-02',
      tvangsopplostPgaManglendeRegnskapDato: '2026-02-01',
    },
  ],
  [
    'drift',
    'a slettedato without respons_klasse',
    ['true 2017-01-02 2026-01-31'],
    { slettedato: '2026-01-31', stiftelsesdato: '2017-01-02' },
  ],
  [
    'arbeidsgiver',
    'a number that is withheld, as it is of one to four',
    ['true null null'],
    { antallAnsatte: UTE, harRegistrertAntallAnsatte: true },
  ],
  ['mvaRegistrert', 'registered', ['false null 2017-01-31', 'true 2017-02-01 null'], {}],
  [
    'mvaRegistrert',
    'registered since no day',
    ['true null null'],
    { registreringsdatoMerverdiavgiftsregisteret: UTE },
  ],
  [
    'mvaRegistrert',
    'registered since a day that is not there',
    ['true null null'],
    { registreringsdatoMerverdiavgiftsregisteret: '2017-02-30' },
  ],
  [
    'mvaRegistrert',
    'not registered',
    ['false null null'],
    { registrertIMvaregisteret: false, registreringsdatoMerverdiavgiftsregisteret: UTE },
  ],
  ['mvaRegistrert', 'nothing said of it', [], { registrertIMvaregisteret: UTE }],
  ['drift', 'stiftelsesdato', ['true 2017-01-09 null'], {}],
  [
    'drift',
    'no stiftelsesdato, as for an ENK',
    ['true 2018-05-05 null'],
    { stiftelsesdato: UTE, registreringsdatoEnhetsregisteret: '2018-05-05' },
  ],
  [
    'drift',
    'no day at all',
    ['true null null'],
    { stiftelsesdato: UTE, registreringsdatoEnhetsregisteret: UTE },
  ],
  ['drift', 'founded in 1853', ['true 2017-01-09 null'], { stiftelsesdato: '1853-01-01' }],
  [
    'registrert',
    'entered later than it was founded',
    ['true 2017-02-20 null'],
    { registreringsdatoEnhetsregisteret: '2017-02-20' },
  ],
  ['registrert', 'no day', [], { registreringsdatoEnhetsregisteret: UTE }],
  ['registrert', 'a day that is not there', [], { registreringsdatoEnhetsregisteret: '2017-02-30' }],
  ['avvikling', 'none', [], {}],
  [
    'avvikling',
    'konkurs with its day',
    ['konkurs 2026-03-01 null'],
    { konkurs: true, konkursdato: '2026-03-01' },
  ],
  ['avvikling', 'konkurs without a day', ['konkurs null null'], { konkurs: true }],
  [
    'avvikling',
    'konkurs beside avvikling',
    ['konkurs 2026-03-01 null'],
    {
      konkurs: true,
      konkursdato: '2026-03-01',
      underAvvikling: true,
      underTvangsavviklingEllerTvangsopplosning: true,
    },
  ],
  [
    'avvikling',
    'tvangsavvikling',
    ['tvangsavvikling null null'],
    { underTvangsavviklingEllerTvangsopplosning: true },
  ],
  [
    'avvikling',
    'avvikling',
    ['underAvvikling 2026-09-15 null'],
    { underAvvikling: true, underAvviklingDato: '2026-09-15' },
  ],
  [
    'avvikling',
    'a konkursdato without konkurs',
    ['konkurs 2026-03-01 null'],
    { konkurs: UTE, konkursdato: '2026-03-01' },
  ],
  ['avvikling', 'a day of one that is over', [], { konkurs: false, konkursdato: '2026-03-01' }],
  [
    'avvikling',
    'a date of tvangsopploesning without the flag',
    ['tvangsavvikling 2026-02-02 null'],
    {
      underTvangsavviklingEllerTvangsopplosning: null,
      tvangsopplostPgaManglendeRevisorDato: '2026-02-02',
    },
  ],
  ['organisasjonsform', 'AS', ['AS null null'], {}],
  ['organisasjonsform', 'ENK', ['ENK null null'], { organisasjonsform: { kode: 'ENK' } }],
  [
    'organisasjonsform',
    'ASA, which is not covered',
    ['ANNEN null null'],
    { organisasjonsform: { kode: 'ASA' } },
  ],
])('%s: %s', async (navn, _hva, forventet, endring) => {
  expect(await fakta(navn, endring)).toEqual(forventet);
});

it.each<[string, Record<string, unknown>, object]>([
  ['all of it', {}, { antattStart: [], antattSlutt: [], aapen: [] }],
  ['no day it was founded', { stiftelsesdato: UTE }, { antattStart: ['drift'] }],
  ['deleted, without a day', { respons_klasse: 'SlettetEnhet' }, { antattSlutt: ['drift'] }],
  [
    'deleted, with its day',
    { respons_klasse: 'SlettetEnhet', slettedato: '2026-05-01' },
    { antattSlutt: [] },
  ],
  [
    'nothing of konkurs',
    { konkurs: null },
    { aapen: ['konkurs'], nektet: ['tvangsavvikling', 'underAvvikling'] },
  ],
  ['konkurs, and nothing of what is less grave', { konkurs: true, underAvvikling: null }, { aapen: [] }],
  [
    'nothing of konkurs nor of avvikling, and that it is tvangsopploest',
    { konkurs: null, underTvangsavviklingEllerTvangsopplosning: true, underAvvikling: null },
    { aapen: ['konkurs'] },
  ],
])('says what it had to assume: %s', async (_hva, endring, ventet) => {
  expect(await withSvar({ underTvangsavviklingEllerTvangsopplosning: false, ...endring })).toMatchObject(
    ventet,
  );
});

describe('a deleted one, answered with 200', () => {
  const slettet = {
    ...Object.fromEntries(Object.keys(ENHET?.slag === 'enhet' ? ENHET.json : {}).map((felt) => [felt, UTE])),
    organisasjonsnummer: ORGNR,
    navn: 'BORTE AS',
    organisasjonsform: { kode: 'AS' },
    respons_klasse: 'SlettetEnhet',
  };
  it('is in drift until that day, and of the rest nothing is known', async () => {
    expect(await withSvar({ ...slettet, slettedato: '2026-06-30' })).toMatchObject({
      type: 'enhet',
      slettet: '2026-06-30',
      forhold: [
        { navn: 'organisasjonsform', verdi: 'AS' },
        { navn: 'drift', verdi: true, fraOgMed: null, tilOgMed: '2026-06-30' },
      ],
    });
  });
  it('without a day is deleted today', async () => {
    expect(await withSvar(slettet)).toMatchObject({ slettet: IDAG });
  });
});

describe('other answers', () => {
  it.each([
    [404, '', { type: 'ukjent' }],
    [410, '', { type: 'fjernet' }],
    [410, '{"organisasjonsnummer":"1"}', { type: 'fjernet' }],
  ])('%i with body «%s»', async (status, kropp, svar) => {
    register.svar(() => ({ status, kropp }));
    expect(await getEnhet(ORGNR, IDAG)).toEqual(svar);
  });

  it.each([
    [400, '{}', 1],
    [406, '', 1],
    [429, '', 1],
    [500, '{}', 1],
    [503, '<html>', 2],
    [200, '', 2],
    [200, '[]', 1],
    [200, 'null', 1],
    [200, '{"organisasjonsnummer":', 2],
    [301, '', 2],
  ])('%i with body «%s» is an error of theirs', async (status, kropp, forsoek) => {
    register.svar(() => ({ status, kropp, hoder: { Location: '/annet' } }));
    await expect(getEnhet(ORGNR, IDAG)).rejects.toThrow(UtenforError);
    expect(register.spurt).toHaveLength(forsoek);
  });
});
