import { describe, expect, it } from 'vitest';
import { IDAG } from '#lib/contract/xml-json/test-kropp';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { Mangel } from '#lib/domain/kilde/komplett';
import { flett } from '#lib/domain/oppgave/flett';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { beregnet, levert, markering } from '#lib/domain/oppgave/test-oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { fromOppgaveSvar } from './oppgave-fra-svar';
import type { OppgaveOrd } from './oppgave-svar';
import type { OppgaverSoek } from './oppgaver-soek';
import { type OppgaverSvar, toEtaggrunnlag, toOppgaverSvar } from './oppgaver-svar';
import { readSidemerke } from './sidemerke';

const ORGNR = '310079197';
const ALT: OppgaverSoek = {
  periode: { fraOgMed: d('2026-01-01'), tilOgMed: d('2026-12-31') },
  status: [],
  produktomraade: [],
  oppgaveType: [],
  spraak: 'nb',
  antall: 1000,
  etter: null,
};
const ORD: OppgaveOrd = {
  beskrivelse: ({ noekkel }) => `Gjør ${noekkel}`,
  myndighet: () => 'Skatteetaten',
  begrunnelse: () => 'Derfor.',
  konsekvens: () => 'Da så.',
  forbehold: (kode) => kode,
};
const KONTAKT = { telefon: '800 80 000', telefonFraUtlandet: null, side: 'https://example.test/' };
const forklar = (oppgave: Oppgave) => ({
  ...oppgave,
  grunner: [{ navn: 'mvaRegistrert', verdi: true, opphav: 'enhetsregisteret' } as const],
  forklaring: null,
  paaloept: null,
  kontakt: KONTAKT,
});
const kilde = (tilstand: Kildesvar['tilstand']): Kildesvar => ({
  kilde: 'mva',
  navn: 'Merverdiavgift',
  myndighet: 'SKE',
  regler: [],
  tilstand,
  melding: null,
  sistHoert: Date.parse('2026-11-10T08:00:00Z'),
  sistOmVirksomheten: null,
});

const krav = levert('krav-1', '2026-12-20', {
  kilde: 'innkreving',
  oppgaveType: 'betalingskrav',
  produktomraade: 'INNKREVING',
  frist: { fristType: 'betalingsfrist', frist: d('2026-12-20') },
  opprinneligFrist: d('2026-12-10'),
  aarsak: 'Utsatt',
  beskrivelse: [{ spraak: 'nb', tekst: 'Restskatt' }],
  beloep: 123_450,
  betaling: { konto: '76940512057', kid: '1234567897' },
});
const OPPGAVER = flett({
  beregnede: [
    beregnet('2026-T1', '2026-04-10'),
    beregnet('2026-T4', '2026-10-12', {
      nominellFrist: d('2026-10-10'),
      flytting: { fra: d('2026-10-10'), aarsak: { type: 'loerdag' } },
    }),
    beregnet('2026-T5', '2026-12-10'),
    beregnet('2026-rett', '2026-02-01', { frivillig: true }),
  ],
  leverte: [
    levert('2026-T1', '2026-04-10', { status: 'fullfoert', statusDato: d('2026-04-01') }),
    krav,
    levert('borte', '2026-06-01', { status: 'trukket' }),
  ],
  markeringer: [markering('2026-T5', 'ikkeAktuell')],
  periode: ALT.periode ?? { fraOgMed: IDAG, tilOgMed: IDAG },
  idag: IDAG,
});

const svar = (
  soek: Partial<OppgaverSoek> = {},
  innsyn = { krav: true, navn: true },
  tilstand: Kildesvar['tilstand'] = 'OK',
  mangler: readonly Mangel[] = [],
) =>
  toOppgaverSvar(
    { organisasjonsnummer: ORGNR, oppgaver: OPPGAVER, kilder: [kilde(tilstand)], mangler },
    { ...ALT, ...soek },
    forklar,
    ORD,
    innsyn,
    IDAG,
  );
const navn = ({ oppgaver }: OppgaverSvar) =>
  oppgaver.map(({ gjelder, noekkel }) => gjelder?.navn ?? noekkel.split(':')[1]);

describe('the answer of version 2', () => {
  it('has everything that is known about an oppgave', () => {
    expect(svar().oppgaver.find(({ noekkel }) => noekkel.endsWith('krav-1'))).toEqual({
      id: '310079197:test-levering:krav-1',
      noekkel: 'test-levering:krav-1',
      regel: null,
      gjelder: null,
      myndighet: 'SKE',
      myndighetsnavn: 'Skatteetaten',
      produktomraade: 'INNKREVING',
      oppgaveType: 'betalingskrav',
      oppgaveBeskrivelse: 'Gjør test-levering:krav-1',
      frist: { fristType: 'betalingsfrist', frist: '2026-12-20' },
      nominellFrist: '2026-12-10',
      flytting: { fra: '2026-12-10', aarsak: { type: 'kilde', aarsak: 'Utsatt' } },
      flytteregel: null,
      frivillig: false,
      par: null,
      status: 'ikkeStartet',
      oppsyn: 'foer',
      kilde: {
        kilde: 'innkreving',
        navn: 'Merverdiavgift',
        status: 'ikkeStartet',
        statusDato: null,
        beskrivelse: [{ spraak: 'nb', tekst: 'Restskatt' }],
        opprinneligFrist: '2026-12-10',
        aarsak: 'Utsatt',
        kontakt: krav.kontakt,
      },
      bruker: null,
      trukket: null,
      historikk: false,
      begrunnelse: { forhold: [{ navn: 'mvaRegistrert', verdi: true }], tekst: 'Derfor.' },
      hjemmel: [],
      konsekvens: null,
      forbehold: [],
      lenke: null,
      kontakt: KONTAKT,
      beloep: 123_450,
      betaling: { konto: '76940512057', kid: '1234567897' },
    });
  });

  it('keeps what is done, withdrawn and not relevant, marked as historikk', () => {
    const historikk = svar().oppgaver.filter((oppgave) => oppgave.historikk);
    expect(historikk.map(({ noekkel }) => noekkel.split(':')[1])).toEqual([
      '2026-rett',
      '2026-T1',
      'borte',
      '2026-T5',
    ]);
    expect(historikk.at(-1)?.bruker).toEqual({ verdi: 'ikkeAktuell', dato: '2026-03-01', av: 'Kari Prøve' });
  });

  it('has no amounts without access to claims (krav is false), and not who set a mark', () => {
    const uten = svar({}, { krav: false, navn: false });
    const tekst = JSON.stringify(uten);
    expect([uten.krav, svar().krav]).toEqual([false, true]);
    expect(tekst).not.toMatch(/123450|76940512057|1234567897|Kari/);
    expect(uten.oppgaver).toHaveLength(svar().oppgaver.length);
  });

  it('says how complete it is, and what is next', () => {
    expect(svar()).toMatchObject({ komplett: true, neste: ['test-levering:krav-1'], nesteSide: null });
    const mangler = [{ type: 'kilde' as const, navn: 'test' }];
    expect(svar({}, undefined, 'nede', mangler)).toMatchObject({
      komplett: false,
      mangler,
      kilder: [{ tilstand: 'nede', sistHoert: '2026-11-10T08:00:00.000Z', sistOmVirksomheten: null }],
    });
  });

  it.each<[string, Partial<OppgaverSoek>, string[]]>([
    ['all', {}, ['2026-rett', '2026-T1', 'borte', '2026-T4', '2026-T5', 'krav-1']],
    ['open, whenever', { periode: null }, ['2026-rett', '2026-T4', 'krav-1']],
    ['overdue', { status: ['forfalt'] }, ['2026-T4']],
    ['to pay', { oppgaveType: ['betalingskrav'] }, ['krav-1']],
    ['of two areas', { produktomraade: ['INNKREVING', 'TOLL'] }, ['krav-1']],
  ])('gives what was asked for: %s', (_navn, soek, ut) => {
    expect(navn(svar(soek))).toEqual(ut);
  });

  it('is read page by page, each once', () => {
    const sett: (string | undefined)[] = [];
    for (let etter: OppgaverSoek['etter'] = null, i = 0; i < 10; i++) {
      const side = svar({ antall: 2, etter });
      sett.push(...navn(side));
      if (side.nesteSide === null) break;
      etter = readSidemerke(side.nesteSide);
    }
    expect(sett).toEqual(navn(svar()));
  });

  it('can be read back as the oppgaver it was made of', () => {
    const tilbake = svar().oppgaver.map(fromOppgaveSvar);
    expect(tilbake).toEqual(OPPGAVER.map((oppgave) => ({ ...oppgave, utloestAv: ['mvaRegistrert'] })));
  });

  it('has the same ETag input when only sistHoert differs, and another when anything else differs', () => {
    const hoert = { ...svar(), kilder: svar().kilder.map((ett) => ({ ...ett, sistHoert: 'senere' })) };
    expect(toEtaggrunnlag(hoert)).toBe(toEtaggrunnlag(svar()));
    expect(toEtaggrunnlag(svar({}, undefined, 'nede'))).not.toBe(toEtaggrunnlag(svar()));
    expect(toEtaggrunnlag(svar({ status: ['forfalt'] }))).not.toBe(toEtaggrunnlag(svar()));
  });
});
