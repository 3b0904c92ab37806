import { describe, expect, it } from 'vitest';
import { tid } from '#dev/proeve/verden/verden';
import { LevertForholdSchema } from '#lib/contract/kilder/levert-forhold';
import { LevertHendelseSchema } from '#lib/contract/kilder/levert-hendelse';
import { LevertOppgaveSchema } from '#lib/contract/kilder/levert-oppgave';
import { eierNoekkel } from '#lib/domain/kilde/kilde';
import { toOppgaver } from '#lib/regelverk/beregning/hendelser';
import { SCENARIOER } from '../scenarioer';
import { STANDARDKILDER } from '../standardkilder';
import { readHandling } from './handling';
import type { Levering } from './levering';
import { Minne } from './minne';
import { planlegg } from './plan';
import { type Simulert, simulerte } from './virksomheter';

const ALLE = simulerte(SCENARIOER);
const SKJEMAER = {
  oppgaver: LevertOppgaveSchema,
  hendelser: LevertHendelseSchema,
  forhold: LevertForholdSchema,
};
const { idag, naa } = tid('2026-11-10');

const [kari, kraake] = ['NORDMANN EPLEPRESS', 'KVIKK OG KLOK KRÅKE AS'].map((navn) => {
  const funnet = ALLE.find((en) => en.navn === navn);
  if (!funnet) throw new RangeError(`No virksomhet ${navn}`);
  return funnet;
}) as [Simulert, Simulert];

function utfoer(virksomhet: Simulert, felt: Record<string, string>, minne = new Minne(), dag = idag) {
  const { handling, feil } = readHandling({ ...felt, virksomhet: virksomhet.organisasjonsnummer });
  if (!handling || !('virksomhet' in handling)) throw new Error(feil.join());
  const leveringer = planlegg(handling, { virksomhet, minne, idag: dag, naa }).flat();
  for (const levering of leveringer) minne.husk(levering);
  return leveringer;
}

/** The reasons the API would refuse the delivery. */
function feilI({ kilde: id, sti, item }: Levering): unknown[] {
  const lest = SKJEMAER[sti].safeParse({ ...item, sekvensnummer: 1 });
  const kilde = STANDARDKILDER.find((en) => en.id === id);
  const eier =
    sti === 'oppgaver'
      ? item.noekkel === undefined || (kilde && eierNoekkel(kilde, item.noekkel as never))
      : sti === 'hendelser'
        ? toOppgaver(item.hendelse).every(({ noekkel }) => kilde && eierNoekkel(kilde, noekkel))
        : kilde?.forhold.includes(item.navn);
  const omraade = sti !== 'oppgaver' || kilde?.produktomraader.includes(item.produktomraade);
  return lest.success && eier && omraade ? [] : [item, lest.error?.issues, eier, omraade];
}

describe('what the simulator sends is what the API takes', () => {
  it.each(['2025', '2026', '2027'])('in a whole %s of every virksomhet', (aar) => {
    const leveringer = ALLE.flatMap((en) => utfoer(en, { handling: 'aar', aar }));
    expect(leveringer.length).toBeGreaterThan(1000);
    expect(leveringer.flatMap(feilI)).toEqual([]);
  });

  it.each<Record<string, string>>([
    { handling: 'lever' },
    { handling: 'betal', noekkel: 'forskuddsskatt-personlig:2026-T4' },
    { handling: 'utsett', noekkel: 'mva-alm-levering:2026-T5', frist: '2026-12-31', aarsak: 'Sykdom' },
    { handling: 'utsett', noekkel: 'skattemelding-enk:2026' },
    { handling: 'krav', beloep: '1 250,50' },
    { handling: 'krav', beloep: '99', noekkel: 'forskuddsskatt-personlig:2026-T4', frist: '2027-01-05' },
    { handling: 'trekk', noekkel: 'mva-alm-levering:2026-T5' },
    { handling: 'oppgjoer', restskatt: '999' },
    { handling: 'oppgjoer', inntektsaar: '2024', sendt: '2025-06-24' },
    { handling: 'forhold', navn: 'mvaTermin', verdi: 'aar', fraOgMed: '2027-01-01' },
    { handling: 'forhold', navn: 'arbeidsgiver', verdi: 'ja' },
    { handling: 'forhold', navn: 'antallAnsatte', verdi: '3' },
    { handling: 'forhold', navn: 'regnskapsaarSlutt', verdi: '06-30' },
  ])('in %o', (felt) => {
    const leveringer = utfoer(kari, felt);
    expect(leveringer).not.toEqual([]);
    expect(leveringer.flatMap(feilI)).toEqual([]);
  });
});

describe('a year', () => {
  it.each([
    ['sole proprietorship', kari],
    ['company', kraake],
  ])('of a %s has some done, one late, one put off, and claims with amounts', (_, virksomhet) => {
    const minne = new Minne();
    utfoer(virksomhet, { handling: 'aar' }, minne);
    const sagt = minne
      .om(virksomhet.organisasjonsnummer)
      .flatMap((l) => (l.sti === 'oppgaver' ? l.item : []));
    const bak = sagt.filter(({ frist }) => frist.frist < idag);
    const [forfalt, ...flere] = bak.filter(({ status }) => status !== 'fullfoert');
    expect(bak.length).toBeGreaterThan(5);
    expect([forfalt?.oppgaveType, flere]).toEqual(['betalingskrav', []]);
    const foran = sagt.filter(({ frist }) => frist.frist >= idag);
    expect(foran.every(({ status }) => status === 'ikkeStartet')).toBe(true);
    expect(foran.filter(({ opprinneligFrist }) => opprinneligFrist)).toHaveLength(1);
    expect(foran.some(({ beloep, betaling }) => beloep && betaling?.konto && betaling.kid)).toBe(true);
  });

  it('is never done before today has come', () => {
    const fremtid = utfoer(kari, { handling: 'aar', aar: '2027' });
    expect(fremtid.every((l) => l.sti === 'oppgaver' && l.item.status === 'ikkeStartet')).toBe(true);
  });
});

describe('one order after another', () => {
  const noekler = (leveringer: Levering[]) =>
    leveringer.map(({ item }) => ('noekkel' in item ? item.noekkel : item.eksternId));

  it('files the next melding each time', () => {
    const minne = new Minne();
    const [en, to] = [1, 2].map(() => utfoer(kari, { handling: 'lever' }, minne));
    expect(noekler([...(en ?? []), ...(to ?? [])])).toEqual([
      'mva-alm-levering:2026-T5',
      'mva-alm-levering:2026-T6',
    ]);
  });

  it('keeps the amount of a claim when it is paid, and its name', () => {
    const minne = new Minne();
    const felt = { noekkel: 'forskuddsskatt-personlig:2026-T4' };
    const [foer] = utfoer(kari, { handling: 'krav', beloep: '5000', ...felt }, minne);
    const [etter] = utfoer(kari, { handling: 'betal', ...felt }, minne);
    expect(etter?.item).toMatchObject({
      eksternId: foer?.item.eksternId,
      beloep: '5000.00',
      status: 'fullfoert',
    });
  });

  it('pays and takes back a claim that no rule knows', () => {
    const minne = new Minne();
    const [krav] = utfoer(kari, { handling: 'krav', beloep: '1250' }, minne);
    const noekkel = `innkreving:${krav?.item.eksternId}`;
    for (const [handling, status] of [
      ['betal', 'fullfoert'],
      ['trekk', 'trukket'],
    ] as const) {
      expect(utfoer(kari, { handling, noekkel }, minne)).toMatchObject([
        { item: { eksternId: krav?.item.eksternId, status } },
      ]);
    }
  });

  it('takes back an extension by its event, and moves what the event gave', () => {
    const minne = new Minne();
    const noekkel = 'skattemelding-as:2026';
    const [gitt] = utfoer(kraake, { handling: 'utsett', noekkel }, minne);
    const [tatt] = utfoer(kraake, { handling: 'trekk', noekkel }, minne);
    expect(tatt).toEqual({ ...gitt, item: { ...gitt?.item, trukket: true } });
  });

  it('follows a fact that a kilde has told', () => {
    const minne = new Minne();
    utfoer(kari, { handling: 'forhold', navn: 'mvaTermin', verdi: 'aar', fraOgMed: '2026-01-01' }, minne);
    expect(noekler(utfoer(kari, { handling: 'lever' }, minne))).toEqual(['mva-aar-levering:2026']);
  });

  it.each([
    [{ handling: 'betal', noekkel: 'mva-alm-levering:2026-T5' }, 'ikke et betalingskrav'],
    [{ handling: 'lever', noekkel: 'amelding-levering:2026-10' }, 'har ingen oppgave'],
    [{ handling: 'krav', beloep: '12.345', konto: '1' }, /beloep skal være kroner.*konto skal være/],
    [{ handling: 'lever', kid: '1' }, 'kid hører ikke til'],
    [{ handling: 'dans' }, 'handling skal være'],
  ])('says why %o cannot be done', (felt, hvorfor) => {
    expect(() => utfoer(kari, felt)).toThrow(hvorfor);
  });
});

it('an oppgave has one name for ever', () => {
  const [oppgave] = utfoer(kari, { handling: 'lever' });
  expect(oppgave?.item.eksternId).toBe('mva-alm-levering_2026-T5');
});
