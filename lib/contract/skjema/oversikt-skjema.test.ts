import { describe, expect, it } from 'vitest';
import { MasseSchema, ToPersonerSchema, VisningSchema } from './oversikt-skjema';

const ID = '0d9c1f6e-6a34-4a7e-9a53-1c2f4d5e6f70';
const RAD = '311029479.mva-alm-levering:2026-T5';

describe('the form that does something about many', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['a\0b\u0007', 'a b'],
    ['en\r\nto\tre', 'en\nto\tre'],
    ['\ud800x', 'x'],
  ])('reads the note %j as %j', (notat, ventet) => {
    const { massehandling } = MasseSchema.parse({ handling: 'notat', id: ID, notat });
    expect(massehandling).toEqual({ handling: 'notat', notat: ventet });
  });

  it('refuses a note that is too long', () => {
    expect(MasseSchema.safeParse({ handling: 'notat', id: ID, notat: 'x'.repeat(501) }).success).toBe(false);
  });

  it('leaves out what names no row', () => {
    const valgte = [RAD, 'x', '', 'x\0y.z', '123456789.mva:2026', `${RAD}\0`, "311029479.' or 1=1"].join(' ');
    expect(MasseSchema.parse({ handling: 'klargjort', id: ID, valgte }).valgte).toEqual([RAD]);
  });

  it.each([{}, { handling: 'slett', id: ID }, { handling: 'notat' }, { handling: 'notat', id: '1' }])(
    'refuses %j',
    (verdier) => {
      expect(MasseSchema.safeParse(verdier).success).toBe(false);
    },
  );
});

it('a form without fields does not turn anything off', () => {
  expect(ToPersonerSchema.safeParse({}).success).toBe(false);
  expect(ToPersonerSchema.parse({ skjema: 'toPersoner' })).toMatchObject({ toPersoner: false });
  expect(ToPersonerSchema.parse({ skjema: 'toPersoner', toPersoner: 'on' })).toMatchObject({
    toPersoner: true,
  });
});

it('a view is saved as an overview and nothing else', () => {
  const lest = VisningSchema.parse({ navn: ' Min\0 ', utvalg: 'naar=uka&til=//ond.example&side=3' });
  expect(lest).toEqual({ navn: 'Min', utvalg: 'naar=uka&side=3' });
  expect(VisningSchema.safeParse({ navn: '\0', utvalg: '' }).success).toBe(false);
});
