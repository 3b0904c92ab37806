import { expect, it } from 'vitest';
import { SPRAAK } from '#lib/domain/felles/spraak';
import type { Varselinnhold } from '#lib/domain/paaminnelse/innhold';
import { tekster } from '#lib/messages/index';
import { listMeldingsproever } from '#lib/usecases/paaminnelse/list-meldingsproever';
import { writeBrev } from './paaminnelse';

const proeve = (id: string): Varselinnhold => {
  const funnet = listMeldingsproever().find((en) => en.id === id);
  if (!funnet) throw new Error(`There is no sample ${id}`);
  return funnet.innhold;
};

it.each(SPRAAK)(
  'every kind of message in %s says who, what, when and where, and has no place that is empty',
  (spraak) => {
    for (const { id, innhold } of listMeldingsproever()) {
      const { emne, tekst } = writeBrev(tekster(spraak), innhold);
      expect(`${emne}${tekst}`, id).not.toMatch(/\{\w+\}|undefined|null/);
      expect(emne, id).not.toMatch(/[\r\n]/);
      for (const { virksomhet } of innhold.grupper) expect(tekst, id).toContain(virksomhet.navn);
      expect(tekst, id).toMatch(/20\d\d/);
      // The only addresses are those that end reminders.
      expect(tekst.match(/https?:\S+/g)?.filter((en) => !en.includes('/avmeld/')) ?? [], id).toEqual([]);
    }
  },
);

it('has no amount of a claim that was not chosen, and has it when it was', () => {
  const innhold = proeve('for-sent-par');
  const nb = tekster('nb');
  expect(writeBrev(nb, innhold).tekst).toMatch(/18\s240\skroner/);
  expect(writeBrev(nb, { ...innhold, medBeloep: false }).tekst).not.toMatch(/18\s240|Renter|renter, til nå/);
});

it('says what is the same for many once, and is never longer than it can be read', () => {
  const innhold = proeve('for-sent-levering');
  const [gruppe] = innhold.grupper;
  if (!gruppe) throw new Error('The sample is empty');
  const mange = (antall: number) =>
    writeBrev(tekster('nb'), {
      ...innhold,
      grupper: Array.from({ length: antall }, (_, nr) => ({
        ...gruppe,
        virksomhet: { ...gruppe.virksomhet, navn: `KLIENT ${nr}` },
      })),
    });
  expect(mange(3).tekst.match(/Du kan få tvangsmulkt/g)).toHaveLength(3);
  expect(mange(60).tekst.match(/Du kan få tvangsmulkt/g)).toHaveLength(1);
  expect(mange(60).tekst.match(/KLIENT \d+ \(/g)).toHaveLength(60);
  const stor = mange(5_000);
  expect(stor.tekst).toContain('Og 4900 til.');
  expect(stor.emne).toContain('og 4999 til');
  expect(stor.tekst.length).toBeLessThan(40_000);
});
