import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { listInnstillinger, readEnv } from '#lib/oppsett/env';
import { PRODUKSJON } from '../../proeve/verden/produksjon';
import { FIL, makeDokument } from './dokument';

it('.env.example says what lib/oppsett/env.ts says; if not, run npm run env-eksempel', () => {
  expect(readFileSync(FIL, 'utf8')).toBe(makeDokument());
});

it('every setting says what it is for', () => {
  expect(listInnstillinger().filter(({ beskrivelse }) => beskrivelse === '')).toEqual([]);
});

it('asks for those the product does not start without, and for no other', () => {
  const given = parseEnv(makeDokument());
  expect(Object.values(given).every((value) => value === '')).toBe(true);
  const filled = Object.fromEntries(Object.keys(given).map((navn) => [navn, PRODUKSJON[navn] ?? '']));
  expect(() => readEnv(filled)).not.toThrow();
  for (const navn of Object.keys(given)) expect(() => readEnv({ ...filled, [navn]: '' })).toThrow(navn);
});

it('gives the values that hold when a setting is unset', () => {
  const standarder = listInnstillinger().filter(({ standard }) => standard !== undefined);
  const unset = readEnv({ ...PRODUKSJON, MILJOE: '' }) as unknown as Record<string, unknown>;
  expect(standarder.length).toBeGreaterThan(3);
  for (const { navn, standard } of standarder) expect(String(unset[navn]), navn).toBe(standard);
});
