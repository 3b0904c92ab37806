import { afterEach, describe, expect, it, vi } from 'vitest';
import { setMiljoe, startTestverden } from '#dev/proeve/verden/miljoe';

const { variabler, omverden } = await startTestverden([], 'postgresql://x:y@127.0.0.1:9/ingen');
await omverden.stopp();

afterEach(() => vi.useRealTimers());

/** Reads the clock of a process with these settings, at this instant. */
async function les(moment: string, innstillinger: Record<string, string> = {}) {
  vi.resetModules();
  setMiljoe({ ...variabler, ...innstillinger });
  vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
  return (await import('./clock')).readTid();
}

describe('today is today in Oslo', () => {
  it.each([
    ['2026-11-10T11:00:00Z', '2026-11-10'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('at %s it is %s', async (moment, idag) => {
    expect(await les(moment)).toEqual({ naa: new Date(moment), idag });
  });
});

it('a pinned date moves the day and leaves the moment: sessions still run out', async () => {
  const tid = await les('2030-01-02T03:04:05Z', { IDAG: '2026-11-10' });
  expect(tid).toEqual({ naa: new Date('2030-01-02T03:04:05Z'), idag: '2026-11-10' });
});

it.each(['2026-02-30', '10.11.2026', 'i dag'])(
  'a pinned date that is none (%s) stops the product',
  async (IDAG) => {
    await expect(les('2026-11-10T11:00:00Z', { IDAG })).rejects.toThrow('IDAG must be a date');
  },
);
