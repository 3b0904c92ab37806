import { expect, it } from 'vitest';
import { testkilde } from '#dev/proeve/testdata/kilder';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { findKilder, upsertKilde } from '#lib/data/kilde';
import type { Kilderad } from '#lib/domain/kilde/kilde';
import { findKildekollisjoner } from '#lib/domain/kilde/kilderegister';
import { REGEL_IDER } from '#lib/regelverk/regler/regel-ider';
import { registerKilde } from './registrer-kilde';

const verden = iVerden();

const uten = { regler: [], forhold: [] };
const EN = testkilde({ id: 'toll', ...uten, regler: ['tollkreditt-betaling'] });
/** Pairs that cannot both be active. */
const PAR: [string, Kilderad, Kilderad][] = [
  ['the same rule', EN, testkilde({ id: 'grense', ...uten, regler: ['tollkreditt-betaling'] })],
  [
    'the same fact',
    testkilde({ id: 'toll', ...uten, forhold: ['tollkreditt'] }),
    testkilde({ id: 'grense', ...uten, forhold: ['tollkreditt', 'utleggstrekk'] }),
  ],
  ['ids that begin alike', EN, testkilde({ id: 'toll-import', ...uten })],
];

/** Returns the conflicts in the register. */
const brudd = async () => {
  const alle = await findKilder();
  return alle.flatMap((kilde) => findKildekollisjoner(kilde, alle, REGEL_IDER));
};

it.each(PAR)(
  'of two simultaneous ones with %s, one is stored, and the other gets the reason',
  async (_, a, b) => {
    for (let runde = 0; runde < 5; runde++) {
      const svar = await Promise.all([a, b].map((kilde) => registerKilde(kilde.id, () => kilde)));
      const [lagret, ...flere] = await findKilder();
      expect(flere).toEqual([]);
      const avvist = svar.filter((kollisjoner) => kollisjoner.length > 0);
      expect(avvist).toEqual([[expect.objectContaining({ annen: lagret?.id })]]);
      await run(verden.databaseUrl(), 'delete from kilde');
    }
  },
);

it('two changes of one kilde at once are both kept', async () => {
  await registerKilde(EN.id, () => EN);
  const endre = (endring: Partial<Kilderad>) =>
    registerKilde(EN.id, (naa) => ({ ...(naa ?? EN), ...endring }));
  const navn = { navn: 'Toll', scope: 'toll:lever', lovetMinutter: 7, myndighetsnavn: 'Tolletaten' };
  await Promise.all(Object.entries(navn).map(([felt, verdi]) => endre({ [felt]: verdi })));
  expect(await findKilder()).toEqual([expect.objectContaining(navn)]);
});

it.each(PAR)('the database itself refuses %s, also of two at once', async (_, a, b) => {
  const svar = await Promise.allSettled([upsertKilde(a), upsertKilde(b)]);
  const feil = svar.filter((ett) => ett.status === 'rejected');
  expect(feil).toHaveLength(1);
  expect(String(feil[0]?.reason)).toContain('would answer for the same');
  expect(await findKilder()).toHaveLength(1);
  expect(await brudd()).toEqual([]);
});

it('a stopped kilde owns nothing, and cannot start while another owns its rules', async () => {
  const [, a, b] = PAR[0] ?? [];
  if (!a || !b) throw new Error('no pair');
  await registerKilde(a.id, () => ({ ...a, aktiv: false }));
  expect(await registerKilde(b.id, () => b)).toEqual([]);
  const start = await registerKilde(a.id, (naa) => ({ ...(naa ?? a), aktiv: true }));
  expect(start).toEqual([{ slag: 'regler', verdier: ['tollkreditt-betaling'], annen: 'grense' }]);
  await expect(run(verden.databaseUrl(), "update kilde set aktiv = true where id = 'toll'")).rejects.toThrow(
    'would answer for the same',
  );
  expect(await brudd()).toEqual([]);
});

it('an id that is a prefix of rules the kilde does not own is refused', async () => {
  const kilde = testkilde({ id: 'saeravgift', ...uten });
  expect(await registerKilde(kilde.id, () => kilde)).toEqual([
    { slag: 'navn-paa-regler', verdier: expect.arrayContaining(['saeravgift-levering']) },
  ]);
  const [regler] = await registerKilde(kilde.id, () => kilde);
  if (regler?.slag !== 'navn-paa-regler') throw new Error('not refused');
  expect(await registerKilde(kilde.id, () => ({ ...kilde, regler: regler.verdier }))).toEqual([]);
});

it('what the function throws, stops the change', async () => {
  const stopp = () => {
    throw new Error('stop');
  };
  await expect(registerKilde('toll', stopp)).rejects.toThrow('stop');
  expect(await registerKilde(EN.id, () => EN)).toEqual([]);
});
