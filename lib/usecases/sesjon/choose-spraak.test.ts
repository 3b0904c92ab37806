import { expect, it } from 'vitest';
import { iVerden } from '#dev/proeve/verden/verden';
import { chooseSpraak } from './choose-spraak';
import { getSpraak } from './get-spraak';

const verden = iVerden();
const naa = new Date('2026-11-10T10:00:00Z');
const pidFor = (id: string) =>
  verden.scenarioer.find((scenario) => scenario.id === id)?.person.foedselsnummer ?? '';

it('the last choice of a person is found at their next login, and by nobody else', async () => {
  const aktoer = await verden.aktoerFor('eplepress');
  expect(await getSpraak(pidFor('eplepress'))).toBeNull();
  for (const spraak of ['en', 'nn'] as const) {
    await chooseSpraak(aktoer, spraak, naa);
    expect(await getSpraak(pidFor('eplepress'))).toBe(spraak);
  }
  expect(await getSpraak(pidFor('to-virksomheter'))).toBeNull();
});
