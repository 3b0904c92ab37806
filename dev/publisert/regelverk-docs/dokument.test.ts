import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORBEHOLD, forbeholdForSider } from '#lib/domain/oppgave/forbehold';
import { RETTSKILDER } from '#lib/messages/rettskilder';
import { listRegler } from '#lib/usecases/regelverk/list-regler';
import { FIL, makeDokument } from './dokument';

it('docs/regelverk.md says what the rules say; if not, run npm run regelverk-docs', () => {
  expect(readFileSync(FIL, 'utf8')).toBe(makeDokument());
});

it('contains every rule', () => {
  const dokument = makeDokument();
  expect(listRegler().filter(({ id }) => !dokument.includes(`\`${id}\``))).toEqual([]);
});

it('says what is left to check in the sources, which no page does', () => {
  const skjult = FORBEHOLD.filter((kode) => !forbeholdForSider([kode]).includes(kode));
  expect(Object.keys(RETTSKILDER.regel)).toEqual(expect.arrayContaining(skjult));
  expect(makeDokument()).toContain(`**${RETTSKILDER.tittel}:** ${RETTSKILDER.regel.forskriftIkkeLest}`);
});
