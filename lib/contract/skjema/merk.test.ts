import { expect, it } from 'vitest';
import { MerkSchema } from './merk';

const GYLDIG = { organisasjonsnummer: '310079197', noekkel: 'mva-alm-levering:2026-T5', verdi: 'fullfoert' };

it.each([
  ['fullfoert', 'fullfoert'],
  ['ikkeAktuell', 'ikkeAktuell'],
  ['', null],
])('verdi «%s» is %j', (verdi, lest) => {
  expect(MerkSchema.parse({ ...GYLDIG, verdi })).toEqual({ ...GYLDIG, verdi: lest });
});

it('other fields of a form are dropped', () => {
  expect(MerkSchema.parse({ ...GYLDIG, til: '/frister', personId: 'annen' })).toEqual(GYLDIG);
});

it.each<[keyof typeof GYLDIG, unknown]>([
  ['verdi', 'forfalt'],
  ['verdi', 'FULLFOERT'],
  ['verdi', ' '],
  ['verdi', 'null'],
  ['verdi', undefined],
  ['verdi', null],
  ['verdi', ['fullfoert']],
  ['noekkel', ''],
  ['noekkel', 'mva-alm-levering'],
  ['noekkel', 'mva-alm-levering:'],
  ['noekkel', ':2026-T5'],
  ['noekkel', 'mva-alm-levering:2026-T5:x'],
  ['noekkel', 'MVA:2026'],
  ['noekkel', 'mva-ålm:2026'],
  ['noekkel', '../mva:2026'],
  ['noekkel', 'mva-alm-levering:2026-T5\n'],
  ['noekkel', `${'a'.repeat(100)}:2026`],
  ['noekkel', undefined],
  ['organisasjonsnummer', '310079198'],
  ['organisasjonsnummer', '310 079 197'],
  ['organisasjonsnummer', ''],
  ['organisasjonsnummer', 310_079_197],
  ['organisasjonsnummer', undefined],
])('%s %j is refused, beside its field', (felt, verdi) => {
  const svar = MerkSchema.safeParse({ ...GYLDIG, [felt]: verdi });
  expect(svar.error?.issues.map(({ path }) => path[0])).toEqual([felt]);
});
