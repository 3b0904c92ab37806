import { FOEDSELSNUMMER } from '../personer';
import { expect, test } from './oppsett';

test('har personer fødselsnummeret kunne vært funnet for (prøven duger)', () => {
  expect('12848410037').toMatch(FOEDSELSNUMMER);
  expect('310079197').not.toMatch(FOEDSELSNUMMER);
});

test('har ikke personens nummer i databasen uten å være kryptert', async ({ somNy, database }) => {
  await somNy('Jan Pedersen');
  // Removes row ids, which are random and may contain eleven such digits.
  const alt = (await database.altSomTekst()).replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '');
  expect(alt).not.toMatch(FOEDSELSNUMMER);
});
