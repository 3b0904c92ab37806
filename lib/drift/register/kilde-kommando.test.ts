import { describe, expect, it } from 'vitest';
import { STANDARDKILDER } from '#dev/omverden/standardkilder';
import { iVerden, LEDIG_ORGNR } from '#dev/proeve/verden/verden';
import { lastKilder } from '#dev/start/last/last-kilder';
import { findKilde, updateKildestatus } from '#lib/data/kilde';
import { HENDELSESREGLER } from '#lib/regelverk/regler/hendelsesregler';
import { REGLER } from '#lib/regelverk/regler/regler';
import { runKommando } from './kilde-kommando';
import { naermest } from './naermest';

const verden = iVerden();

const NY = [
  ...['legg-til', 'toll', '--navn', 'Toll', '--myndighet', 'TOLL', '--myndighetsnavn', 'Tolletaten'],
  ...['--produktomraader', 'TOLL', '--telefon', '22 86 03 00', '--side', 'https://toll.example.no/'],
  ...['--leverandoer', LEDIG_ORGNR],
];

describe('npm run kilde', () => {
  it('hooks one on, changes it, unhooks it and hooks it on again', async () => {
    expect(await runKommando(NY)).toContain('✓ toll is hooked on.');
    expect(await findKilde('toll')).toMatchObject({
      navn: 'Toll',
      leverandoerer: [LEDIG_ORGNR],
      scope: 'skatteetaten:kalendertjeneste.lever',
      lovetMinutter: 60,
      aktiv: true,
    });
    await updateKildestatus('toll', { status: 'OK', melding: null }, new Date());
    await runKommando(['endre', 'toll', '--regler', 'tollkreditt-betaling', '--lovet-minutter', '5']);
    expect(await findKilde('toll')).toMatchObject({
      navn: 'Toll',
      regler: ['tollkreditt-betaling'],
      lovetMinutter: 5,
      status: 'OK',
    });
    await runKommando(['stopp', 'toll']);
    expect(await findKilde('toll')).toMatchObject({ aktiv: false });
    expect(await runKommando(['liste'])).toContain('toll  Toll  (unhooked)');
    await runKommando(['start', 'toll']);
    expect(await findKilde('toll')).toMatchObject({ aktiv: true });
  });

  it('says everything that is wrong at once, and changes nothing', async () => {
    const galt = [
      ...['legg-til', 'Toll!', '--navn', '', '--myndighet', 'toll', '--regler', 'mva-alm-leverin'],
      ...[
        '--forhold',
        'mvaTerm',
        '--leverandoer',
        '123456789',
        '--lovet-minutter',
        '0',
        '--aktiv',
        'kanskje',
      ],
      ...['--side', 'http://toll.example.no'],
    ];
    const svar = await runKommando(galt).catch((feil: Error) => feil.message);
    for (const ett of [
      '--id must be lower-case',
      '--navn is missing',
      '--myndighet must be capital',
      '--myndighetsnavn is missing',
      '--produktomraader is missing',
      '--regler has no rule «mva-alm-leverin»; near: mva-alm-levering',
      '--forhold has no forhold «mvaTerm»; near: mvaTermin',
      '--telefon is missing',
      '--side must be an https address',
      '--leverandoer has «123456789», which is not',
      '--lovet-minutter must be',
      '--aktiv must be ja or nei',
    ]) {
      expect(svar).toContain(ett);
    }
    expect(await runKommando(['liste'])).toBe('No kilde is hooked on.');
  });

  it('lets no two kilder own the same rule, nor one own a rule by its id alone', async () => {
    await lastKilder(verden.databaseUrl());
    const galt = [...NY, '--regler', 'aga-betaling', '--forhold', 'mvaTermin'];
    await expect(runKommando(galt)).rejects.toThrow(
      /aga-betaling: innkreving answers.*\n.*mvaTermin: mva answers/,
    );
    const navnet = NY.map((del) => (del === 'toll' ? 'saeravgift' : del));
    await expect(runKommando(navnet)).rejects.toThrow('would also own saeravgift-levering');
    await expect(runKommando(NY.map((del) => (del === 'toll' ? 'mva-import' : del)))).rejects.toThrow(
      'begins as mva',
    );
  });

  it.each([
    [['dans'], 'No order «dans»'],
    [['stopp', 'mv'], 'No kilde «mv». Near: mva. There are:'],
    [['stopp'], 'Say which kilde'],
    [['endre', 'mva'], 'Say what to change'],
    [['endre', 'mva', '--id', 'annen'], '--id cannot be changed'],
    [['legg-til', 'mva'], 'is there already'],
    [['legg-til', '--farge', 'blaa'], "Unknown option '--farge'"],
  ])('refuses %j', async (args, hvorfor) => {
    await lastKilder(verden.databaseUrl());
    await expect(runKommando(args)).rejects.toThrow(hvorfor);
  });
});

describe('the kilder of the local test environment', () => {
  it('are hooked on once, and keep what has been changed', async () => {
    expect(await lastKilder(verden.databaseUrl())).toEqual([]);
    await runKommando(['endre', 'mva', '--navn', 'Mva']);
    await lastKilder(verden.databaseUrl());
    expect(await findKilde('mva')).toMatchObject({ navn: 'Mva' });
  });

  it('could each have been added by the command, and may deliver about every rule they own', async () => {
    await lastKilder(verden.databaseUrl());
    const regler = [...REGLER, ...Object.values(HENDELSESREGLER)];
    for (const { id, ...kilde } of STANDARDKILDER) {
      await runKommando(['stopp', id]);
      await runKommando(['start', id]);
      expect(kilde.regler.length).toBeGreaterThan(0);
      for (const regel of regler.filter((en) => kilde.regler.includes(en.id)))
        expect([regel.id, kilde.produktomraader]).toEqual([
          regel.id,
          expect.arrayContaining([regel.produktomraade]),
        ]);
    }
  });
});

it('the nearest are few, and like what was written', () => {
  expect(naermest('amelding', ['amelding-levering', 'aga-betaling', 'rf1321'])).toEqual([
    'amelding-levering',
  ]);
  expect(naermest('xyz', ['amelding-levering'])).toEqual([]);
});
