import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const START = join(import.meta.dirname, 'logg-start.ts');

/** Runs code in a process that starts with the log, and returns what it writes and its exit code. */
async function kjoer(kode: string): Promise<{ linjer: Record<string, unknown>[]; slutt: number | null }> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const barn = spawn(process.execPath, ['--import', START, '--input-type=module', '-e', kode], {
    env: { ...env, LOGGNIVAA: 'trace' },
  });
  const biter: string[] = [];
  for (const del of [barn.stdout, barn.stderr]) del.on('data', (bit) => biter.push(String(bit)));
  const slutt = await new Promise<number | null>((ferdig) => barn.on('close', ferdig));
  return {
    linjer: biter
      .join('')
      .trimEnd()
      .split('\n')
      .map((linje) => JSON.parse(linje)),
    slutt,
  };
}

it.each([
  ['console.log', `console.log('hei %s', 'du', { password: 'elefant' })`, 'hei du [Object]'],
  ['console.error', `console.error(Object.assign(new Error('falt'), { client: 'elefant' }))`, 'falt'],
  ['console.warn', `console.warn('Bearer elefanter')`, 'Bearer [masked]'],
  ['colours', `process.stdout.write('\\u001b[1m▲ Next.js\\u001b[0m 16\\n')`, '▲ Next.js 16'],
  ['several lines', `process.stdout.write('en\\nto\\ntr'); process.stderr.write('fire\\n')`, 'to'],
  ['a warning', `process.emitWarning('gammelt', 'DeprecationWarning')`, 'gammelt'],
  ['deprecated', `new Buffer(3)`, 'Buffer()'],
])('%s is lines of the log', async (_, kode, ord) => {
  const { linjer, slutt } = await kjoer(kode);
  expect(slutt).toBe(0);
  expect(JSON.stringify(linjer)).toContain(ord);
  expect(JSON.stringify(linjer)).not.toContain('elefant');
  for (const linje of linjer)
    expect(linje).toMatchObject({ level: expect.any(Number), time: expect.any(String) });
});

it.each([
  ['thrown', `throw new Error('12848410037 falt')`],
  ['thrown later', `setTimeout(() => { throw Object.assign(new Error('falt'), { config: '12848410037' }) })`],
  ['rejected', `Promise.reject(new Error('falt'))`],
])('an error that is %s and not caught is a line, and ends the process', async (_, kode) => {
  const { linjer, slutt } = await kjoer(kode);
  expect(slutt).toBe(1);
  expect(linjer).toMatchObject([{ level: 60, err: { message: expect.stringContaining('falt') } }]);
  expect(JSON.stringify(linjer)).not.toContain('12848410037');
});
