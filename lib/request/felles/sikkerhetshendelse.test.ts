import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logg } from '#lib/oppsett/logg';
import { type Sikkerhetskode, sikkerhet } from './sikkerhetshendelse';

const STREAM = pino.symbols.streamSym as unknown as string;
const ut = Reflect.get(logg, STREAM);
let poster: Record<string, unknown>[] = [];
beforeEach(() => {
  poster = [];
  vi.useFakeTimers();
  logg.level = 'info';
  Reflect.set(logg, STREAM, { write: (linje: string) => poster.push(JSON.parse(linje)) });
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.set(logg, STREAM, ut);
  logg.level = 'silent';
});

it.each<Sikkerhetskode>(['ikke-innlogget', 'for-mange-kall', 'innlogget', 'skjema-avvist'])(
  'a flood of %s is sampled, and what was left out is counted',
  (kode) => {
    for (let nr = 0; nr < 10_000; nr++) sikkerhet(kode, { aarsak: 'x' });
    expect(poster).toHaveLength(20);
    expect(poster[0]).toMatchObject({ hendelse: 'sikkerhet', kode, aarsak: 'x' });
    vi.advanceTimersByTime(60_000);
    expect(poster).toHaveLength(21);
    expect(poster[20]).toMatchObject({ hendelse: 'sikkerhet', kode, utelatt: 9_980 });
    sikkerhet(kode);
    expect(poster).toHaveLength(22);
    vi.advanceTimersByTime(120_000);
    expect(poster).toHaveLength(22);
  },
);

it('one code in flood does not hide another', () => {
  for (let nr = 0; nr < 1_000; nr++) sikkerhet('ikke-tilgang');
  sikkerhet('utlogget');
  expect(poster.at(-1)).toMatchObject({ kode: 'utlogget' });
});
