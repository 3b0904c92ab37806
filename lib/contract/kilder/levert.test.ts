import { describe, expect, it } from 'vitest';
import { foedselsnummer } from '#dev/omverden/scenarioer/nummer';
import { item } from '#dev/proeve/testdata/kilder';
import { standardkode, toFeilliste } from '#lib/contract/felles/feilliste';
import { LevertForholdSchema, toForholdInnhold } from './levert-forhold';
import { LevertHendelseSchema, toHendelseInnhold } from './levert-hendelse';
import { LevertOppgaveSchema, toOppgaveInnhold } from './levert-oppgave';

const NAVN = { eksternId: 'x-1', sekvensnummer: 0, organisasjonsnummer: '923609016' };

function feil(schema: typeof LevertForholdSchema | typeof LevertHendelseSchema, verdi: unknown): string[] {
  const { error } = schema.safeParse(verdi, { error: standardkode });
  return error ? toFeilliste(error).map(({ felt, kode }) => `${felt}: ${kode}`) : [];
}

describe('an oppgave', () => {
  it('becomes the same text however it was written', () => {
    const les = (endring: Record<string, unknown>) =>
      JSON.stringify(toOppgaveInnhold('mva', LevertOppgaveSchema.parse(item('923609016', endring))));
    const kort = les({ noekkel: null, beloep: 123450, statusTidspunkt: '2026-11-03T09:00:00Z' });
    expect(
      les({ statusTidspunkt: '2026-11-03T10:00:00+01:00', beloep: '1234.50', noekkel: null, lenke: null }),
    ).toBe(kort);
    expect(JSON.parse(kort)).toMatchObject({ noekkel: 'mva:mva-1', beloep: 123450, lenke: null });
  });
});

describe('a fact', () => {
  const fakta = (endring: object) => ({ ...NAVN, navn: 'mvaTermin', verdi: 'aar', ...endring });

  it('is read with its value, and without the days it does not say', () => {
    expect(toForholdInnhold(LevertForholdSchema.parse(fakta({})))).toEqual({
      navn: 'mvaTermin',
      verdi: 'aar',
      fraOgMed: null,
      tilOgMed: null,
      trukket: false,
    });
  });

  it.each([
    ['a fact we do not have', { navn: 'farge' }, 'navn: ugyldig-valg'],
    ['a fact that only the user can know', { navn: 'loennsdag', verdi: 12 }, 'navn: ugyldig-valg'],
    ['the value of another fact', { verdi: true }, 'verdi: ugyldig-valg'],
    ['no value', { verdi: undefined }, 'verdi: mangler'],
    ['half an employee', { navn: 'antallAnsatte', verdi: 1.5 }, 'verdi: ugyldig-antall'],
    ['a year that ends on no day', { navn: 'regnskapsaarSlutt', verdi: '02-30' }, 'verdi: ugyldig-dato'],
    ['days turned around', { fraOgMed: '2026-12-31', tilOgMed: '2026-01-01' }, 'tilOgMed: snudd-periode'],
    ['another field', { opphav: 'bruker' }, 'opphav: ukjent'],
  ])('is refused with %s', (_navn, endring, ventet) => {
    expect(feil(LevertForholdSchema, fakta(endring))).toEqual([ventet]);
  });
});

describe('an event', () => {
  const skjedd = (hendelse: object) => ({ ...NAVN, hendelse });

  it('is read without what it does not say', () => {
    const lest = LevertHendelseSchema.parse(skjedd({ type: 'tvangsmulkt', sendt: '2026-10-24' }));
    expect(JSON.stringify(toHendelseInnhold(lest))).toBe(
      '{"hendelse":{"type":"tvangsmulkt","sendt":"2026-10-24"},"trukket":false}',
    );
  });

  it.each([
    ['a type we do not have', { type: 'regn' }, 'hendelse.type: ugyldig-valg'],
    [
      'the year 1026',
      { type: 'utsattFormuesskatt', inntektsaar: 1026 },
      'hendelse.inntektsaar: utenfor-leveringsaar',
    ],
    ['half a year', { type: 'utsattFormuesskatt', inntektsaar: 2025.5 }, 'hendelse.inntektsaar: ugyldig-aar'],
    [
      'a form we do not have',
      { type: 'utsattSkattemelding', inntektsaar: 2025, form: 'NUF' },
      'hendelse.form: ugyldig-valg',
    ],
    ['a day that is not there', { type: 'tvangsmulkt', sendt: '2026-02-30' }, 'hendelse.sendt: ugyldig-dato'],
    [
      'a reference with a slash',
      { type: 'tvangsmulkt', sendt: '2026-10-24', referanse: 'a/b' },
      'hendelse.referanse: ugyldig-referanse',
    ],
    [
      'a fødselsnummer for a reference',
      { type: 'vedtak', kommetFram: '2026-10-24', referanse: foedselsnummer('1970-01-01') },
      'hendelse.referanse: foedselsnummer',
    ],
    ['another field', { type: 'tvangsmulkt', sendt: '2026-10-24', beloep: 5 }, 'hendelse.beloep: ukjent'],
  ])('is refused with %s', (_navn, hendelse, ventet) => {
    expect(feil(LevertHendelseSchema, skjedd(hendelse))).toEqual([ventet]);
  });
});
