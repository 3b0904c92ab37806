import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOER } from '../../omverden/scenarioer';
import { type Abonnent, KRAV, MVA, startAbonnent } from './abonnent';
import { haveDebian } from './debian';
import { readFeil } from './icalendar';

const har = haveDebian({
  vdirsyncer: ['vdirsyncer', '--version'],
  khal: ['khal', '--version'],
  'python3-icalendar': ['/usr/bin/python3', '-c', 'import icalendar'],
});

const mappe = mkdtempSync(join(tmpdir(), 'vdirsyncer-'));
const fil = (...deler: string[]) => join(mappe, ...deler);
let abonnent: Abonnent;

beforeAll(async () => {
  if (har) abonnent = await startAbonnent('vdirsyncer');
});
afterAll(async () => {
  await abonnent?.verden.stopp();
  rmSync(mappe, { recursive: true, force: true });
});

/** Puts an address into the programmes, each with an empty calendar. */
async function abonner(adresse: string): Promise<void> {
  rmSync(mappe, { recursive: true, force: true });
  mkdirSync(fil('kalender'), { recursive: true });
  writeFileSync(
    fil('vdirsyncer.conf'),
    `[general]
status_path = "${fil('status')}"
[pair frister]
a = "her"
b = "der"
collections = null
conflict_resolution = "b wins"
[storage her]
type = "filesystem"
path = "${fil('kalender')}"
fileext = ".ics"
[storage der]
type = "http"
url = "${adresse}"
`,
  );
  writeFileSync(
    fil('khal.conf'),
    `[calendars]
[[frister]]
path = ${fil('kalender')}
[sqlite]
path = ${fil('khal.db')}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`,
  );
  await kjoer('vdirsyncer', ['-c', fil('vdirsyncer.conf'), 'discover']);
}

/** Runs a command without blocking: the stand-ins that the product asks are in this process. */
async function kjoer(command: string, args: string[]): Promise<string> {
  const svar = promisify(execFile)(command, args, {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'Europe/Oslo' },
  });
  // vdirsyncer asks whether it may begin.
  svar.child.stdin?.end('y\n');
  return (await svar).stdout;
}

/** Fetches, and returns the lines that khal shows. */
async function les(): Promise<string[]> {
  await kjoer('vdirsyncer', ['-c', fil('vdirsyncer.conf'), 'sync', '--force-delete']);
  const args = [
    'list',
    '--format',
    '{start-date} {title} {status}',
    '--day-format',
    '',
    '2025-11-01',
    '1100d',
  ];
  return (await kjoer('khal', ['-c', fil('khal.conf'), ...args]))
    .split('\n')
    .map((linje) => linje.trim())
    .filter(Boolean);
}

const om = (linjer: string[], tekst: string) => linjer.filter((linje) => linje.includes(tekst));

describe.skipIf(!har)('vdirsyncer and khal', () => {
  it('subscribe, and see events, a move, what is done, a withdrawal, a renewed address and one turned off', async () => {
    const adresse = await abonnent.lag();
    await abonner(adresse);
    const foerst = await les();
    expect(om(foerst, MVA)).toEqual([`2026-12-10 ${MVA} CONFIRMED`]);
    expect(foerst.length).toBeGreaterThan(20);

    await abonnent.flytt('2026-12-17');
    expect(om(await les(), MVA)).toEqual([`2026-12-17 ${MVA} CONFIRMED`]);

    await abonnent.leverFerdig('2026-12-17');
    expect(om(await les(), MVA)).toEqual([`2026-12-17 ✓ ${MVA} CONFIRMED`]);

    await abonnent.krev();
    expect(om(await les(), KRAV)).toEqual([`2026-12-03 ${KRAV} CONFIRMED`]);
    await abonnent.trekk();
    expect(om(await les(), KRAV)).toEqual([`2026-12-03 Utgår: ${KRAV} CANCELLED`]);

    const ny = await abonnent.forny();
    expect((await les()).join()).toContain('Denne kalenderlenken er slått av.');
    expect(await les()).toHaveLength(1);
    await abonner(ny);
    expect(om(await les(), MVA)).toHaveLength(1);

    await abonnent.slaaAv();
    expect((await les()).join()).toContain('Denne kalenderlenken er slått av.');
  });

  it('keep what they have while the database is dead, and go on when it is back', async () => {
    const adresse = await abonnent.lag();
    await abonner(adresse);
    const foerst = await les();
    await abonnent.verden.drepDatabase();
    expect(await les()).toEqual(foerst);
  });

  it('ring at 09:00 the day before', async () => {
    await abonner(await abonnent.lag());
    await les();
    const tekst = await kjoer('sh', ['-c', `cat ${fil('kalender')}/*.ics`]);
    expect(tekst).toContain('TRIGGER:-PT15H');
  });
});

/** Persons who can log in, and who represent somebody. */
const PERSONER = SCENARIOER.filter(({ id }) => id !== 'lavt-nivaa').filter(({ virksomheter }) =>
  virksomheter.some(({ roller }) => roller.length > 0),
);

describe.skipIf(!har)('every calendar of every scenario', () => {
  it.each(PERSONER.map(({ id }) => id))('is read without a fault by two libraries: %s', async (id) => {
    for (const spraak of ['nb', 'nn', 'en']) {
      const svar = await fetch(await abonnent.lagSom(id, spraak));
      expect(svar.status).toBe(200);
      const tekst = await svar.text();
      expect(Buffer.byteLength(tekst)).toBeLessThan(200 * 1024);
      expect(tekst.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const linje of tekst.split('\r\n')) expect(Buffer.byteLength(linje)).toBeLessThanOrEqual(75);
      const hendelser = new ICAL.Component(ICAL.parse(tekst)).getAllSubcomponents('vevent');
      expect(hendelser.length).toBeLessThanOrEqual(400);
      writeFileSync(fil('frister.ics'), tekst);
      expect(await readFeil(fil('frister.ics'))).toEqual({ hendelser: hendelser.length, feil: [] });
    }
  });
});
