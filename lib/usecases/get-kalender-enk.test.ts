import { describe, expect, it } from 'vitest';
import { I_2026, iVerden, tid } from '#dev/test/verden';
import { getKalender } from './get-kalender';

const verden = iVerden();

async function kalenderFor(id: string) {
  const aktoer = await verden.aktoerFor(id);
  return getKalender(aktoer, verden.orgnr(id), I_2026, tid('2026-11-10'));
}

describe('x', () => {
  it('y', async () => {
    const k = await kalenderFor('eplepress');
    console.log(
      k.oppgaver.map((o) => `${o.noekkel} ${o.frist.frist} ${o.status}`),
      k.utenDato,
      verden.kall,
    );
  });
});
