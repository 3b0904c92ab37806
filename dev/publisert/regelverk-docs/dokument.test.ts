import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listRegler } from '#lib/usecases/regelverk/list-regler';
import { FIL, makeDokument } from './dokument';

it('docs/regelverk.md says what the rules say; if not, run npm run regelverk-docs', () => {
  expect(readFileSync(FIL, 'utf8')).toBe(makeDokument());
});

it('contains every rule', () => {
  const dokument = makeDokument();
  expect(listRegler().filter(({ id }) => !dokument.includes(`\`${id}\``))).toEqual([]);
});
