import { describe, expect, it } from 'vitest';
import { klientnummer } from '#dev/proeve/testdata/partnere';
import { iVerden, LEDIG_ORGNR } from '#dev/proeve/verden/verden';
import { lastPartnere } from '#dev/start/last/last-partnere';
import { findPartner, findPilotstatus, findPortalstadium } from '#lib/data/partner';
import { runKommando } from './partner-kommando';

const verden = iVerden();
const NY = [
  'legg-til',
  'fjellbank',
  '--navn',
  'Fjellbank',
  '--organisasjonsnummer',
  LEDIG_ORGNR,
  '--type',
  'bank',
];

describe('npm run partner', () => {
  it('adds one in test, changes it, stops it and lets it call again', async () => {
    expect(await runKommando(NY)).toContain('✓ fjellbank is in the register.');
    const foerst = {
      navn: 'Fjellbank',
      organisasjonsnummer: LEDIG_ORGNR,
      type: 'bank',
      stadium: 'test',
      aktiv: true,
    };
    expect(await findPartner('fjellbank')).toEqual({ id: 'fjellbank', ...foerst });
    await runKommando(['endre', 'fjellbank', '--stadium', 'produksjon']);
    await runKommando(['stopp', 'fjellbank']);
    expect(await findPartner('fjellbank')).toMatchObject({ stadium: 'produksjon', aktiv: false });
    expect(await runKommando(['liste'])).toContain('fjellbank  Fjellbank  (stopped)');
    await runKommando(['start', 'fjellbank']);
    expect(await findPartner('fjellbank')).toMatchObject({ aktiv: true });
  });

  it('puts a virksomhet in the pilot, in it alone, and takes it out', async () => {
    const orgnr = verden.orgnr('eplepress');
    for (const [med, status] of [
      ['ja', { bareIPilot: false }],
      ['bare', { bareIPilot: true }],
    ] as const) {
      await runKommando(['pilot', orgnr, '--med', med]);
      expect(await findPilotstatus(orgnr)).toEqual(status);
    }
    expect(await runKommando(['pilot'])).toBe(`${orgnr}  for the pilot alone`);
    await runKommando(['pilot', orgnr, '--med', 'nei']);
    expect(await runKommando(['pilot'])).toBe('No virksomhet is in the pilot.');
  });

  it('takes the portal into the pilot and out of it', async () => {
    expect(await runKommando(['portal'])).toBe('The portal is in produksjon.');
    expect(await runKommando(['portal', '--stadium', 'pilot'])).toContain('those in the pilot');
    expect(await findPortalstadium()).toBe('pilot');
    expect(await runKommando(['portal', '--stadium', 'produksjon'])).toContain('everybody');
    expect(await runKommando(['portal'])).toBe('The portal is in produksjon.');
  });

  it('says everything that is wrong at once, and changes nothing', async () => {
    const galt = [
      'legg-til',
      'Fjell!',
      '--organisasjonsnummer',
      '123456789',
      '--type',
      'butikk',
      '--stadium',
      'alfa',
    ];
    const svar = await runKommando([...galt, '--aktiv', 'kanskje']).catch((feil: Error) => feil.message);
    for (const ett of [
      '--id must be lower-case',
      '--navn is missing',
      '--organisasjonsnummer must be',
      '--type must be one of bank, regnskapssystem, annen',
      '--stadium must be one of test, pilot, produksjon',
      '--aktiv must be ja or nei',
    ]) {
      expect(svar).toContain(ett);
    }
    expect(await runKommando(['liste'])).toBe('There are no partners.');
  });

  it.each([
    [['dans'], 'No order «dans»'],
    [['stopp', 'fjellbnk'], 'No partner «fjellbnk». Near: fjellbank. There are: fjellbank.'],
    [['stopp'], 'Say which partner'],
    [['endre', 'fjellbank'], 'Say what to change'],
    [['endre', 'fjellbank', '--id', 'annen'], '--id cannot be changed'],
    [['legg-til', 'fjellbank'], 'is there already'],
    [NY.map((del) => (del === 'fjellbank' ? 'annen' : del)), `${LEDIG_ORGNR} is that of fjellbank`],
    [['legg-til', '--farge', 'blaa'], "Unknown option '--farge'"],
    [['liste', '--med', 'ja'], '--med is about the pilot'],
    [['pilot', '123456789', '--med', 'ja'], 'is not an organisasjonsnummer'],
    [['pilot', LEDIG_ORGNR], '--med must be ja, bare or nei'],
    [['portal', '--stadium', 'test'], '--stadium must be pilot or produksjon'],
  ])('refuses %j', async (args, hvorfor) => {
    await runKommando(NY);
    await expect(runKommando(args)).rejects.toThrow(hvorfor);
  });
});

it('the partners of the local test environment are there once, and keep what has been changed', async () => {
  await lastPartnere(verden.databaseUrl());
  expect(await findPartner('kystsparebanken')).toMatchObject({ organisasjonsnummer: klientnummer('bank') });
  await runKommando(['stopp', 'kystsparebanken']);
  await lastPartnere(verden.databaseUrl());
  expect(await findPartner('kystsparebanken')).toMatchObject({ aktiv: false });
});
