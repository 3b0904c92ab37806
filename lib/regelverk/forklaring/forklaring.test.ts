import { describe, expect, it } from 'vitest';
import { FORBEHOLD } from '#lib/domain/oppgave/forbehold';
import type { Forklaring } from '#lib/domain/oppgave/forklaring';
import { FOELGER, HANDLINGER, KONSEKVENS_FORBEHOLD, KONSEKVENSTYPER } from '#lib/domain/oppgave/konsekvens';
import { FORHOLD_NAVN, SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import { PRODUKTOMRAADER } from '#lib/domain/virksomhet/kodelister';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';
import { tekster } from '#lib/messages/index';
import { AS, ENK, i, med } from '#lib/regelverk/beregning/test-frister';
import { HENDELSESREGLER } from '#lib/regelverk/regler/hendelsesregler';
import { REGLER } from '#lib/regelverk/regler/regler';
import { forklar } from './forklaring';

const nb = tekster('nb');

const alt = (alle: typeof ENK) => med(alle, ...SAERLIGE_FORHOLD.map((navn) => forhold(navn, true)));
const OPPGAVER = [ENK, AS].flatMap((alle) => i(alt(alle), '2026-01-01', '2026-12-31').oppgaver);

function forklaringAv(noekkel: string): Forklaring {
  const oppgave = OPPGAVER.find((o) => o.noekkel === noekkel);
  const svar = oppgave && forklar(oppgave, d('2026-10-20'));
  if (!svar) throw new Error(`no ${noekkel}`);
  return svar;
}

describe('forklar', () => {
  it('says why, by what rule, when and what to do', () => {
    expect(forklaringAv('mva-alm-levering:2026-T4')).toMatchObject({
      utloestAv: ['mvaRegistrert', 'mvaTermin'],
      nominellFrist: '2026-10-10',
      flytteregel: 'nesteVirkedag',
      flytting: { fra: '2026-10-10', aarsak: { type: 'loerdag' } },
      handling: 'leverNaa',
      kontakt: { telefon: '800 80 000' },
      par: 'mva-alm-betaling:2026-T4',
      frivillig: false,
    });
    expect(forklaringAv('mva-alm-levering:2026-T4').hjemmel.map((h) => h.tekst)).toContain(
      'skatteforvaltningsloven § 8-3',
    );
  });

  it('names the holiday', () => {
    expect(forklaringAv('amelding-levering:2026-03').flytting?.aarsak).toEqual({
      type: 'helligdag',
      helligdag: 'foerstePaaskedag',
    });
  });

  it('asks Brreg about what belongs to Brreg', () => {
    expect(forklaringAv('aarsregnskap-innsending:2025')).toMatchObject({
      flytteregel: 'ingen',
      kontakt: { telefon: '75 00 75 00' },
    });
  });

  it('is null for an oppgave that only a kilde has delivered', () => {
    const [o] = OPPGAVER;
    if (!o) throw new Error('none');
    expect(forklar({ ...o, regel: null }, d('2026-01-01'))).toBeNull();
    expect(forklar({ ...o, regel: 'finnes-ikke' }, d('2026-01-01'))).toBeNull();
  });

  it.each(OPPGAVER.map((o) => [o.noekkel, o] as const))('%s can be told in words', (_id, o) => {
    const f = forklar(o, d('2026-10-20'));
    if (!f) throw new Error(o.noekkel);
    const setninger = nb.konsekvens.setninger(f.konsekvens, (dato) => dato);
    expect(setninger.join(' ')).not.toMatch(/undefined|null|NaN/);
    expect(setninger.every((setning) => /^\S.*\.$/.test(setning))).toBe(true);
    expect(Object.hasOwn(nb.konsekvens.handling, f.handling)).toBe(true);
    expect(f.forbehold.every((kode) => Object.hasOwn(nb.forbehold, kode))).toBe(true);
  });
});

describe('the words', () => {
  const { konsekvens, forbehold, forhold: ord, regler, produktomraader } = nb;
  it.each<[string, readonly string[], object]>([
    ['konsekvens', KONSEKVENSTYPER, konsekvens.hva],
    ['foelge', FOELGER, konsekvens.foelger],
    ['handling', HANDLINGER, konsekvens.handling],
    ['forbehold about a rate', KONSEKVENS_FORBEHOLD, konsekvens.forbehold],
    ['forbehold', FORBEHOLD, forbehold],
    ['forhold', FORHOLD_NAVN, ord.navn],
    ['produktomraade', PRODUKTOMRAADER, produktomraader],
    ['rule', [...REGLER, ...Object.values(HENDELSESREGLER)].map(({ id }) => id), regler],
  ])('are there for every %s, and for nothing else', (_navn, koder, katalog) => {
    expect(Object.keys(katalog).sort()).toEqual([...koder].sort());
  });

  it('say what it costs, in kroner of that year', () => {
    const f = forklaringAv('aarsregnskap-innsending:2025');
    expect(nb.konsekvens.setninger(f.konsekvens, (dato) => dato)).toEqual([
      'Selskapet får automatisk forsinkelsesgebyr for hver påbegynte uke.',
      'Det løper fra og med 2026-08-01.',
      'Satsen per uke i 2026 er 1\u00a0345\u00a0kroner i uke 1–8, 2\u00a0690\u00a0kroner i uke 9–18, 4\u00a0035\u00a0kroner i uke 19–26, høyst 69\u00a0940\u00a0kroner til sammen.',
      // 81 days: twelve weeks, 8 + 8 rettsgebyr.
      'Til nå er det 21\u00a0520\u00a0kroner.',
      'Styremedlemmene kan bli ansvarlige for gebyret når selskapet ikke betaler.',
      'Er årsregnskapet ikke sendt inn senest 2027-01-31, kan selskapet bli tvangsoppløst.',
      'Løper gebyret over nyttår, bruker vi satsen fra året det begynte.',
    ]);
  });

  it('say that there is no fee, and what is not fixed', () => {
    const ingen = forklaringAv('generalforsamling-ordinaer:2025');
    expect(nb.konsekvens.setninger(ingen.konsekvens, String)[0]).toBe('Du får ikke gebyr.');
    const [senere] = i(ENK, '2028-04-10', '2028-04-10').oppgaver.filter(
      (o) => o.regel === 'mva-alm-levering',
    );
    const f = senere && forklar(senere, d('2026-10-20'));
    expect(f && nb.konsekvens.setninger(f.konsekvens, String)).toContain(
      'Satsen for 2028 er ikke fastsatt ennå.',
    );
  });
});
