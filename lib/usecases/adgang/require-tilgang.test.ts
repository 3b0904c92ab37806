import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { scenario } from '#dev/omverden/scenarioer/index';
import { OM_EN_VIRKSOMHET, UTEN_VIRKSOMHET } from '#dev/proeve/testdata/brukstilfeller';
import { addPartner } from '#dev/proeve/testdata/partnere';
import { eplepressRegnskap, utenSkattetilgang } from '#dev/proeve/testdata/test-scenarioer';
import { dump, withoutTabeller } from '#dev/proeve/verden/tabeller';
import { iVerden, LEDIG_ORGNR } from '#dev/proeve/verden/verden';

const verden = iVerden([utenSkattetilgang, eplepressRegnskap]);
beforeEach(async () => void (await addPartner()));
const ROT = join(import.meta.dirname, '..', '..', '..');

const underenhet = (nr: number) =>
  scenario('to-virksomheter').virksomheter[nr]?.underenheter[0]?.json.organisasjonsnummer;

/** The caller, and a virksomhet it has no access to. */
const NEKTES: [hva: string, hvem: string, orgnr: () => string | undefined][] = [
  ['somebody else’s virksomhet', 'eplepress', () => verden.orgnr('as-ansatte')],
  ['any virksomhet, for one who represents none', 'ingen', () => verden.orgnr('eplepress')],
  ['one’s own underenhet', 'to-virksomheter', () => underenhet(1)],
  ['an underenhet of a parent one has no power over', 'to-virksomheter', () => underenhet(2)],
  ['a parent shown only for its underenhet', 'to-virksomheter', () => verden.orgnr('to-virksomheter', 2)],
  [
    'a virksomhet one only has other powers over',
    'uten-skattetilgang',
    () => verden.orgnr('uten-skattetilgang'),
  ],
  ['a valid number that nobody has', 'eplepress', () => LEDIG_ORGNR],
  ['a wrong control digit', 'eplepress', () => '310079198'],
  ['one’s own number with spaces', 'eplepress', () => '310 079 197'],
  ['one’s own number and more', 'eplepress', () => '310079197\n'],
  ['one’s own fødselsnummer', 'eplepress', () => scenario('eplepress').person.foedselsnummer],
  ['an empty number', 'eplepress', () => ''],
  ['a wildcard', 'eplepress', () => '%'],
];

it.each(NEKTES)('every use case refuses %s, having read and stored nothing', async (_hva, hvem, orgnr) => {
  const nummer = orgnr();
  if (nummer === undefined) throw new Error('the scenario has changed');
  const innlogget = await verden.loggInn(hvem);
  const foer = await dump(verden.databaseUrl());
  await withoutTabeller(verden.databaseUrl(), async () => {
    for (const [fil, bruk] of Object.entries(OM_EN_VIRKSOMHET)) {
      await expect(bruk(innlogget, nummer), fil).rejects.toMatchObject({
        code: 'ikke-tilgang',
        message: 'application error: ikke-tilgang',
      });
    }
  });
  expect(await dump(verden.databaseUrl())).toBe(foer);
  expect(verden.kallTil('enhetsregisteret')).toEqual([]);
});

it.each([
  ['its owner', 'eplepress'],
  ['its accountant', 'eplepress-regnskap'],
])('every use case lets %s in', async (_hva, hvem) => {
  const innlogget = await verden.loggInn(hvem);
  for (const bruk of Object.values(OM_EN_VIRKSOMHET)) await bruk(innlogget, verden.orgnr('eplepress'));
});

it('every use case is in one of the two tables', () => {
  const filer = readdirSync(join(ROT, 'lib/usecases'), { recursive: true, encoding: 'utf8' }).filter(
    (fil) => fil.endsWith('.ts') && !fil.endsWith('.test.ts'),
  );
  expect(filer.sort()).toEqual([...Object.keys(OM_EN_VIRKSOMHET), ...Object.keys(UTEN_VIRKSOMHET)].sort());
});

it('a virksomhet is read without proof of access only where a kilde delivers, which has a gate of its own', () => {
  const alle = ['app', 'components', 'lib'].flatMap((topp) =>
    readdirSync(join(ROT, topp), { recursive: true, encoding: 'utf8' }).map((fil) => `${topp}/${fil}`),
  );
  const kaller = alle.filter(
    (fil) =>
      /(?<!\.test)\.tsx?$/.test(fil) &&
      /import \{[^}]*\breadVirksomhet\b/.test(readFileSync(join(ROT, fil), 'utf8')),
  );
  expect(kaller).toEqual(['lib/usecases/kilde/motta-leveringer.ts']);
  const kilde = readFileSync(join(ROT, kaller[0] ?? ''), 'utf8');
  const port = kilde.search(/await requireKilde\(/);
  expect(port).toBeGreaterThan(0);
  expect(port).toBeLessThan(kilde.search(/\breadVirksomhet\(/));
});
