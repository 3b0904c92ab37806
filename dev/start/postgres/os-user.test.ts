import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isReachable } from './os-user';

let folder: string;
let inner: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naa-'));
  inner = join(folder, 'data');
  mkdirSync(inner);
  chmodSync(inner, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

const stranger = { uid: 54_321, gid: 54_321 };

it.each([
  [0o755, true],
  [0o711, true],
  [0o744, false],
  [0o700, false],
])('a stranger in a folder under one with mode %o: %s', (mode, reachable) => {
  chmodSync(folder, mode);
  expect(isReachable(inner, stranger)).toBe(reachable);
});

it('the owner and the group are looked at by their own bits', () => {
  const { uid, gid } = statSync(folder);
  chmodSync(folder, 0o700);
  expect(isReachable(inner, { uid, gid })).toBe(true);
  chmodSync(folder, 0o710);
  expect(isReachable(inner, { uid: stranger.uid, gid })).toBe(true);
  expect(isReachable(inner, stranger)).toBe(false);
});

it('without a user of its own PostgreSQL reaches what we reach', () => {
  chmodSync(folder, 0o700);
  expect(isReachable(inner, undefined)).toBe(true);
});
