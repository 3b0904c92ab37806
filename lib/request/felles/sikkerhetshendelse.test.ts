import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { collectLogg, toPoster } from '#dev/proeve/verden/logglinjer';
import { type Sikkerhetskode, sikkerhet } from './sikkerhetshendelse';

const linjer = collectLogg('info');
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each<Sikkerhetskode>(['ikke-innlogget', 'for-mange-kall', 'innlogget', 'skjema-avvist'])(
  'a flood of %s is sampled, and what was left out is counted',
  (kode) => {
    for (let nr = 0; nr < 10_000; nr++) sikkerhet(kode, { aarsak: 'x' });
    expect(linjer).toHaveLength(20);
    expect(toPoster(linjer)[0]).toMatchObject({ hendelse: 'sikkerhet', kode, aarsak: 'x' });
    vi.advanceTimersByTime(60_000);
    expect(linjer).toHaveLength(21);
    expect(toPoster(linjer)[20]).toMatchObject({ hendelse: 'sikkerhet', kode, utelatt: 9_980 });
    sikkerhet(kode);
    expect(linjer).toHaveLength(22);
    vi.advanceTimersByTime(120_000);
    expect(linjer).toHaveLength(22);
  },
);

it('one code in flood does not hide another', () => {
  for (let nr = 0; nr < 1_000; nr++) sikkerhet('ikke-tilgang');
  sikkerhet('utlogget');
  expect(toPoster(linjer).at(-1)).toMatchObject({ kode: 'utlogget' });
});
