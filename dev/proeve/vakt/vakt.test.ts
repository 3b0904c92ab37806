import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { HISTOGRAMMER, TELLERE, TILSTANDER } from '#lib/maaling/maal';
import { count, followTilstand, measure } from '#lib/maaling/maaler';
import { ROOT } from '../../start/paths';
import { haveDebian } from '../klienter/debian';
import { startLestMaaling } from '../verden/lest-maaling';

const MAPPE = join(ROOT, 'deploy', 'prometheus');
const read = (...sti: string[]) => readFileSync(join(ROOT, ...sti), 'utf8');
const REGLER = read('deploy', 'prometheus', 'regler.yml');
const PROEVER = read('deploy', 'prometheus', 'regler.test.yml');
const VAKTBOK = read('docs', 'vaktbok.md');
const TAVLE: { panels: Panel[] } = JSON.parse(read('deploy', 'grafana', 'kalendertjenester.json'));

interface Panel {
  id: number;
  title?: string;
  description?: string;
  targets?: { expr: string }[];
}

const VARSLER = [...REGLER.matchAll(/- alert: (\w+)/g)].map(([, navn = '']) => navn);
/** Measures that Prometheus makes itself, or that our rules do. */
const ANDRES = ['up', ...[...REGLER.matchAll(/- record: (\S+)/g)].map(([, navn = '']) => navn)];
const NAVN = /\b(?:kalender_\w+|http_server_\w+|slo:[\w:]+|target_info)\b(?!=)/g;

/** The labels and the names of measures that an expression uses. Labels of ours that look like names are followed by «=». */
const namesIn = (uttrykk: string): string[] => [
  ...new Set([...uttrykk.matchAll(NAVN)].map(([navn]) => navn)),
];

let vist: string;
let finnes: Set<string>;
const hasPromtool = haveDebian({ prometheus: ['promtool', '--version'] });

beforeAll(async () => {
  const readMaal = await startLestMaaling();
  // Any label will do: the test is about names.
  for (const navn of Object.keys(HISTOGRAMMER)) measure(navn as 'jobb', 1, { jobb: 'x', utfall: 'ferdig' });
  for (const navn of Object.keys(TELLERE)) count(navn as 'sikkerhet', { kode: 'utlogget' });
  for (const navn of Object.keys(TILSTANDER)) followTilstand(navn as 'oppe', () => [[1, {}]]);
  vist = await readMaal();
  finnes = new Set([...ANDRES, ...[...vist.matchAll(/^(\w+)[{ ]/gm)].map(([, navn = '']) => navn)]);
});

describe('the alerts', () => {
  it('use only measures that exist', () => {
    const navn = namesIn(REGLER.replace(/^\s*#.*$/gm, ''));
    expect(navn.length).toBeGreaterThan(15);
    expect(navn.filter((en) => !finnes.has(en))).toEqual([]);
  });

  it.each(VARSLER)('%s has a test that it fires, and one that it does not', (varsel) => {
    const proever = PROEVER.split(/alertname: /).filter((del) => del.startsWith(`${varsel}\n`));
    expect(proever.some((del) => /^\w+\n\s*exp_alerts: \[\]/.test(del))).toBe(true);
    expect(proever.some((del) => /^\w+\n\s*exp_alerts:\n\s*- exp_labels/.test(del))).toBe(true);
  });

  it('each have a section in the book of the watch, and the reverse', () => {
    const avsnitt = [...VAKTBOK.matchAll(/^### (\w+)$/gm)].map(([, navn]) => navn);
    expect(avsnitt.sort()).toEqual([...VARSLER].sort());
  });

  it('say in each section what it means, how to see more, and what to do', () => {
    for (const avsnitt of VAKTBOK.split(/^### /m).slice(1))
      for (const ord of ['**Means.**', '**See.**', '**Do.**']) expect(avsnitt).toContain(ord);
  });

  const promtool = (...args: string[]) =>
    execFileSync('promtool', args, { cwd: MAPPE, encoding: 'utf8', timeout: 240_000, stdio: 'pipe' });

  it.runIf(hasPromtool)(
    'are valid, and pass their tests',
    () => {
      expect(promtool('check', 'rules', 'regler.yml')).toContain('SUCCESS');
      expect(promtool('test', 'rules', 'regler.test.yml')).toContain('SUCCESS');
    },
    300_000,
  );

  it.runIf(hasPromtool)('read measures that Prometheus can read', () => {
    const les = () =>
      execFileSync('promtool', ['check', 'metrics'], { input: vist, timeout: 240_000, stdio: 'pipe' });
    // Code 3: read, with advice about names, which follow OpenTelemetry.
    let kode = 0;
    try {
      les();
    } catch (feil) {
      kode = (feil as { status: number }).status;
    }
    expect([0, 3]).toContain(kode);
  });
});

describe('the dashboard', () => {
  it('says what each panel shows', () => {
    expect(TAVLE.panels.length).toBeGreaterThan(10);
    for (const { title, description } of TAVLE.panels) {
      expect(title).toBeTruthy();
      expect(description).toBeTruthy();
    }
    expect(new Set(TAVLE.panels.map(({ id }) => id)).size).toBe(TAVLE.panels.length);
  });

  it('uses only measures that exist', () => {
    const navn = TAVLE.panels.flatMap(({ targets = [] }) => targets.flatMap(({ expr }) => namesIn(expr)));
    expect(navn.length).toBeGreaterThan(10);
    expect(navn.filter((en) => !finnes.has(en))).toEqual([]);
  });
});
