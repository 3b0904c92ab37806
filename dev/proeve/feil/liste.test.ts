import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../start/paths';
import { FEIL } from './liste';

it.each(FEIL)('$navn can still be made: its place stands once in its file', ({ fil, finn, erstatt }) => {
  expect(readFileSync(join(ROOT, fil), 'utf8').split(finn)).toHaveLength(2);
  expect(erstatt).not.toBe(finn);
});

it('has no name twice', () => {
  expect(new Set(FEIL.map(({ navn }) => navn)).size).toBe(FEIL.length);
});
