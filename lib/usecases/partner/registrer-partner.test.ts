import { expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR } from '#dev/proeve/verden/verden';
import { findPartnere, upsertPartner } from '#lib/data/partner';
import type { Partner } from '#lib/domain/adgang/partner';
import { registerPartner } from './registrer-partner';

const verden = iVerden();

const partner = (id: string): Partner => ({
  id,
  navn: id,
  organisasjonsnummer: LEDIG_ORGNR,
  type: 'bank',
  stadium: 'test',
  aktiv: true,
});

it('of two simultaneous ones with the same number, one is stored, and the other gets whose it is', async () => {
  for (let runde = 0; runde < 5; runde++) {
    const svar = await Promise.all(['fjord', 'fjell'].map((id) => registerPartner(id, () => partner(id))));
    const [lagret, ...flere] = await findPartnere();
    expect(flere).toEqual([]);
    expect(svar.filter((en) => en !== null)).toEqual([lagret]);
    await run(verden.databaseUrl(), 'delete from partner');
  }
});

it('two changes of one partner at once are both kept', async () => {
  await registerPartner('fjord', () => partner('fjord'));
  const endre = (endring: Partial<Partner>) =>
    registerPartner('fjord', (naa) => ({ ...(naa ?? partner('fjord')), ...endring }));
  await Promise.all([endre({ navn: 'Fjordbanken' }), endre({ stadium: 'pilot' }), endre({ type: 'annen' })]);
  expect(await findPartnere()).toEqual([
    expect.objectContaining({ navn: 'Fjordbanken', stadium: 'pilot', type: 'annen' }),
  ]);
});

it('the database itself refuses two with the same number', async () => {
  const svar = await Promise.allSettled(['fjord', 'fjell'].map((id) => upsertPartner(partner(id))));
  expect(svar.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(await findPartnere()).toHaveLength(1);
});
