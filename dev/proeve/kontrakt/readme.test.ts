import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GET } from '../../../app/api/regelverk/v1/frister/route';
import { ROOT } from '../../start/paths';
import { iMiljoe } from '../verden/bare-miljoe';

iMiljoe('2026-11-26');

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const [, url = '', svar = ''] =
  /curl -sS '([^']+regelverk[^']+)'\n```\n\n```json\n([^`]+)```/.exec(README) ?? [];

it('the answer of the open rule API in the README is the one it gives', async () => {
  const deler = svar.split('…').flatMap((del) => del.match(/"\w+":"[^"]+"/g) ?? []);
  expect(deler.length).toBeGreaterThan(5);
  const tekst = await (await GET(new Request(url))).text();
  expect(deler.filter((del) => !tekst.includes(del))).toEqual([]);
});
