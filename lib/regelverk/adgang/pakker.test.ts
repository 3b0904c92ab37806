import { describe, expect, it } from 'vitest';
import { PRODUKTOMRAADER } from '#lib/domain/virksomhet/kodelister';
import { canSee, canSeeBeloep, HELE, mergeRett } from '#lib/domain/virksomhet/rett';
import { REGLER } from '#lib/regelverk/regler/regler';
import { canSeeNoekkel } from './can-see';
import { PAKKER, toRett } from './pakker';

/** What is seen of each area: everything, only what is to be paid, or nothing. */
type Celle = 'alt' | 'krav' | 'intet';

/** The table as a person would write it, area by area. `*` is every area; amounts are said apart. */
const FASIT: Readonly<Record<string, { ser: Partial<Record<string, Celle>>; beloep: boolean }>> = {
  'regnskapsforer-med-signeringsrettighet': { ser: { '*': 'alt' }, beloep: true },
  'regnskapsforer-uten-signeringsrettighet': { ser: { '*': 'alt' }, beloep: true },
  'ansvarlig-revisor': { ser: { '*': 'alt' }, beloep: true },
  revisormedarbeider: { ser: { '*': 'alt' }, beloep: true },
  'regnskapsforer-lonn': { ser: { ARBEIDSGIVER: 'alt' }, beloep: false },
  'a-ordning': { ser: { ARBEIDSGIVER: 'alt' }, beloep: false },
  lonn: { ser: { ARBEIDSGIVER: 'alt' }, beloep: false },
  merverdiavgift: { ser: { MVA: 'alt' }, beloep: false },
  skattegrunnlag: { ser: { SKATTEMELDING: 'alt', AKSJONAER: 'alt' }, beloep: false },
  'skatt-naering': { ser: { SKATTEMELDING: 'alt', FORSKUDDSSKATT: 'alt' }, beloep: false },
  'krav-og-utlegg': { ser: { '*': 'krav', INNKREVING: 'alt' }, beloep: true },
  'regnskap-okonomi-rapport': { ser: { AARSREGNSKAP: 'alt' }, beloep: false },
  'aksjer-og-eierforhold': { ser: { AKSJONAER: 'alt' }, beloep: false },
  saeravgifter: { ser: { SAERAVGIFT: 'alt' }, beloep: false },
  toll: { ser: { TOLL: 'alt' }, beloep: false },
};

/** Packages of Altinn that open nothing here. */
const ANDRE = [
  'motorvognavgift',
  'posttjenester',
  'klientadministrator',
  'constructor',
  '__proto__',
  '',
  'LONN',
];

describe('an access package', () => {
  it('has a row, or opens nothing', () => {
    expect(Object.keys(PAKKER).sort()).toEqual(Object.keys(FASIT).sort());
    for (const pakke of ANDRE) expect(toRett([], [pakke]), pakke).toBeNull();
  });

  const celler = Object.entries(FASIT).flatMap(([pakke, { ser }]) =>
    [...PRODUKTOMRAADER, 'UKJENT'].map(
      (omraade) => [pakke, omraade, ser[omraade] ?? ser['*'] ?? 'intet'] as const,
    ),
  );
  it.each(celler)('%s, %s: %s', (pakke, produktomraade, celle) => {
    const rett = toRett([], [pakke]);
    if (!rett) throw new Error('the package opens nothing');
    const ser = (oppgaveType: 'betalingskrav' | 'rapporteringskrav') =>
      canSee(rett, { produktomraade, oppgaveType });
    expect([ser('rapporteringskrav'), ser('betalingskrav')]).toEqual([celle === 'alt', celle !== 'intet']);
  });

  it.each(Object.entries(FASIT))('%s and amounts', (pakke, { beloep }) => {
    expect(canSeeBeloep(toRett([], [pakke]) ?? { omraader: new Set(), krav: false })).toBe(beloep);
  });
});

describe('several together', () => {
  it('open what each of them opens, and no more', () => {
    const rett = toRett([], ['merverdiavgift', 'regnskapsforer-lonn', 'motorvognavgift']);
    expect(rett).toEqual({ omraader: new Set(['MVA', 'ARBEIDSGIVER']), krav: false });
    expect(toRett([], ['merverdiavgift', 'krav-og-utlegg'])).toEqual({
      omraader: new Set(['MVA']),
      krav: true,
    });
  });

  it('open everything with one that does, in any order', () => {
    for (const pakker of [
      ['lonn', 'ansvarlig-revisor'],
      ['ansvarlig-revisor', 'lonn'],
    ])
      expect(toRett([], pakker)).toEqual(HELE);
    expect(mergeRett({ omraader: new Set(), krav: true }, HELE)).toEqual(HELE);
  });

  it.each(['DAGL', 'dagl', 'INNH', 'LEDE'])(
    'a key role (%s) opens everything, whatever the packages',
    (rolle) => {
      expect(toRett([rolle], ['lonn'])).toEqual(HELE);
    },
  );

  it.each(['REGN', 'REVI', 'MEDL', ''])('another role (%s) opens nothing by itself', (rolle) => {
    expect(toRett([rolle], [])).toBeNull();
  });
});

describe('a noekkel alone', () => {
  const loenn = toRett([], ['regnskapsforer-lonn']) ?? HELE;
  it('is seen by the area of its rule', () => {
    const sett = REGLER.filter(({ id }) => canSeeNoekkel(loenn, `${id}:2026`));
    expect(new Set(sett.map(({ produktomraade }) => produktomraade))).toEqual(new Set(['ARBEIDSGIVER']));
    expect(sett.length).toBe(REGLER.filter(({ produktomraade }) => produktomraade === 'ARBEIDSGIVER').length);
  });

  it.each(['noe-annet:2026', 'uten-kolon', ''])(
    'of no rule (%j) is seen by those who see everything',
    (noekkel) => {
      expect([canSeeNoekkel(loenn, noekkel), canSeeNoekkel(HELE, noekkel)]).toEqual([false, true]);
    },
  );
});
