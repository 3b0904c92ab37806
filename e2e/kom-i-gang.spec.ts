import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './oppsett';

/**
 * Reads the commands from the page and runs them unchanged, in order, in one shell, from the root of the checkout. The first
 * command, `npm start`, is not run: the environment is already running. The second contains its addresses.
 */

const ROT = join(import.meta.dirname, '..');
const SKILLE = '=== neste steg ===';

interface Svar {
  status: number;
  type: string;
  kropp: string;
}

async function readKommandoer(page: Page, sti: string): Promise<string[]> {
  await page.goto(sti);
  const steg = page.getByRole('listitem').filter({ has: page.locator('pre code') });
  await expect(steg).toHaveCount(5);
  return steg.locator('pre code').allTextContents();
}

/** Runs the commands and returns the output of each. The environment excludes the developer's settings. */
async function kjoer(kommandoer: readonly string[]): Promise<string[]> {
  const { PATH, HOME } = process.env;
  const miljoe = { ...(PATH ? { PATH } : {}), ...(HOME ? { HOME } : {}), NODE_ENV: 'test' } as const;
  const bash = spawn('bash', [], { cwd: ROT, env: miljoe, stdio: ['pipe', 'pipe', 'inherit'] });
  const deler: Buffer[] = [];
  bash.stdout.on('data', (del: Buffer) => deler.push(del));
  const ferdig = new Promise((resolve) => bash.once('close', resolve));
  bash.stdin.end(`${kommandoer.join(`\nprintf '\\n%s\\n' '${SKILLE}'\n`)}\n`);
  expect(await ferdig).toBe(0);
  return Buffer.concat(deler).toString('utf8').split(SKILLE);
}

/** Parses the answers in the output of curl. */
function svarene(utskrift: string): Svar[] {
  return utskrift.split(/^HTTP\/1\.1 /m).flatMap((ett) => {
    const [hode = '', ...kropp] = ett.split('\r\n\r\n');
    const status = Number.parseInt(hode, 10);
    const [, type = ''] = /^content-type: (.*)$/im.exec(hode) ?? [];
    return Number.isNaN(status) ? [] : [{ status, type: type.trim(), kropp: kropp.join('\r\n\r\n').trim() }];
  });
}

test.describe('kom i gang', () => {
  test('kommandoene virker nøyaktig slik de står på siden', { tag: '@kjerne' }, async ({ page, baseURL }) => {
    test.slow();
    const [start, ...resten] = await readKommandoer(page, '/utvikler');
    expect(start).toBe('npm start');
    expect(resten[0]).toContain(`export KALENDER=${baseURL} `);
    const [token, json, xml, alt] = await kjoer(resten);
    // The token is kept in a shell variable and not printed.
    expect(token?.trim()).toBe('');

    const [iJson, ...flereJson] = svarene(json ?? '');
    expect(flereJson).toEqual([]);
    expect(iJson).toMatchObject({ status: 200, type: 'application/json' });
    const { kalender } = JSON.parse(iJson?.kropp ?? '');
    expect(kalender.part).toHaveLength(1);
    const [{ part, oppgave }] = kalender.part;
    expect(oppgave.map((en: { frist: { frist: string } }) => en.frist.frist)).toContain('2026-10-12');

    const [iXml] = svarene(xml ?? '');
    expect(iXml).toMatchObject({ status: 200, type: 'application/xml; charset=utf-8' });
    expect(iXml?.kropp).toContain('xmlns="no:skatteetaten:innkreving:deling:kalendertjeneste:v1"');
    // The same question gives the same answer in both formats.
    expect(iXml?.kropp.match(/<oppgave>/g)).toHaveLength(oppgave.length);
    expect(iXml?.kropp).toContain('2026-10-12');

    const [v2, hendelser, ...flere] = svarene(alt ?? '');
    expect(flere).toEqual([]);
    expect([v2?.status, hendelser?.status]).toEqual([200, 200]);
    const alle = JSON.parse(v2?.kropp ?? '');
    expect(alle).toMatchObject({ ...part, komplett: true });
    expect(alle.oppgaver.length).toBeGreaterThanOrEqual(oppgave.length);
    expect(Array.isArray(JSON.parse(hendelser?.kropp ?? '').hendelser)).toBe(true);
  });

  test('står likt på engelsk', async ({ page }) => {
    expect(await readKommandoer(page, '/utvikler/en')).toEqual(await readKommandoer(page, '/utvikler'));
  });

  test('gir et token på siden i stedfortrederen, som virker der det er laget for', async ({
    page,
    request,
  }) => {
    await page.goto('/utvikler/testmiljoe');
    await page.getByRole('link', { name: 'Lag et token i stedfortrederen for Maskinporten' }).click();
    await page.getByRole('button', { name: 'Lag token' }).click();
    const token = await page.getByRole('group', { name: 'Tokenet' }).textContent();
    const kall = await page.getByRole('group', { name: 'Prøv det' }).textContent();
    const [, adresse = ''] = /"(http[^"]+)"/.exec(kall ?? '') ?? [];
    const hoder = { Authorization: `Bearer ${token?.replace('TOKEN=', '')}` };
    const svar = await request.get(adresse, { headers: hoder });
    expect(svar.status()).toBe(200);
    expect((await svar.json()).oppgaver.length).toBeGreaterThan(0);
  });
});
