import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Abonnent, KRAV, MVA, startAbonnent } from './abonnent';
import { haveDebian } from './debian';

/** Not the command of the package, which is a script that starts it and cannot be stopped with it. */
const PROGRAM = '/usr/lib/thunderbird/thunderbird-bin';
const har = haveDebian({ thunderbird: [PROGRAM, '--version'] });

/** It fetches each minute, which is the shortest it offers. */
const VENT_MS = 200_000;
const profil = mkdtempSync(join(tmpdir(), 'thunderbird-'));
let abonnent: Abonnent;
let program: ChildProcess | undefined;

beforeAll(async () => {
  if (har) abonnent = await startAbonnent('thunderbird');
});
afterAll(async () => {
  await stopp();
  await abonnent?.verden.stopp();
  rmSync(profil, { recursive: true, force: true });
});

async function stopp(): Promise<void> {
  program?.kill('SIGTERM');
  await setTimeout(3_000);
  program?.kill('SIGKILL');
  program = undefined;
}

/** Starts Thunderbird with one calendar, at this address. */
function start(adresse: string): void {
  mkdirSync(profil, { recursive: true });
  const valg = {
    'calendar.registry.frister.type': 'ics',
    'calendar.registry.frister.uri': adresse,
    'calendar.registry.frister.name': 'Frister',
    'calendar.registry.frister.cache.enabled': true,
    'calendar.registry.frister.refreshInterval': '1',
    'calendar.list.sortOrder': 'frister',
    'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'mail.provider.suppress_dialog_on_startup': true,
  };
  const linjer = Object.entries(valg).map(
    ([navn, verdi]) => `user_pref(${JSON.stringify(navn)}, ${JSON.stringify(verdi)});`,
  );
  writeFileSync(join(profil, 'user.js'), `${linjer.join('\n')}\n`);
  program = spawn(PROGRAM, ['--headless', '--no-remote', '--profile', profil], {
    stdio: 'ignore',
    env: { ...process.env, TZ: 'Europe/Oslo' },
  });
}

/**
 * Reads what Thunderbird has stored of the calendar, as `<status> <title>`. Empty before it has fetched. Reads a copy:
 * Thunderbird locks its file.
 */
function les(): string[] {
  try {
    const kopi = join(profil, 'kopi');
    cpSync(join(profil, 'calendar-data'), kopi, { recursive: true });
    const base = new DatabaseSync(join(kopi, 'cache.sqlite'));
    try {
      const rader = base.prepare('select title, ical_status from cal_events').all();
      return rader.map(({ title, ical_status }) => `${ical_status} ${title}`);
    } finally {
      base.close();
    }
  } catch {
    return [];
  }
}

const ser = (tekst: string) =>
  expect.poll(() => les().filter((linje) => linje.includes(tekst)), { timeout: VENT_MS, interval: 2_000 });

/** Whether Thunderbird has turned the calendar off by itself, as it does after one answer it does not like. */
const isAvslaatt = (): boolean =>
  /calendar\.registry\.frister\.(?:disabled|auto-enabled)", true/.test(
    readFileSync(join(profil, 'prefs.js'), 'utf8'),
  );

describe.skipIf(!har)('Thunderbird', () => {
  it('follows a move, what is done, a withdrawal and a dead database, and an address that is turned off', async () => {
    start(await abonnent.lag());
    await ser(MVA).toEqual([`CONFIRMED ${MVA}`]);
    const antall = les().length;
    expect(antall).toBeGreaterThan(20);

    await abonnent.leverFerdig('2026-12-17');
    await ser(MVA).toEqual([`CONFIRMED ✓ ${MVA}`]);

    await abonnent.krev();
    await ser(KRAV).toEqual([`CONFIRMED ${KRAV}`]);

    await abonnent.verden.drepDatabase();
    await setTimeout(70_000);
    expect(les()).toHaveLength(antall + 1);
    await abonnent.trekk();
    await ser(KRAV).toEqual([`CANCELLED Utgår: ${KRAV}`]);
    expect(isAvslaatt()).toBe(false);

    const ny = await abonnent.forny();
    await ser('Denne kalenderlenken er slått av.').toHaveLength(1);
    expect(les()).toHaveLength(1);

    await stopp();
    rmSync(profil, { recursive: true, force: true });
    start(ny);
    await ser(MVA).toEqual([`CONFIRMED ✓ ${MVA}`]);
    await abonnent.slaaAv();
    await ser('Denne kalenderlenken er slått av.').toHaveLength(1);
  });
});
