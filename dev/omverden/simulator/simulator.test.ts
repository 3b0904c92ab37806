import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startKildeApi } from '#dev/proeve/testdata/kilde-api';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import { idagIOslo, type Periode, parseDato } from '#lib/domain/dag/dato';
import { env } from '#lib/oppsett/env';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { lastKilder } from '../../start/last/last-kilder';
import { type Ruter, runRute } from '../felles/http';
import { SYSTEMKLIENTER } from '../klienter';
import { STANDARDKILDER } from '../standardkilder';
import { readHandling } from './handling';
import { createSimulatorruter } from './ruter';
import { Simulator } from './simulator';

const verden = iVerden([], { IDAG: '2026-11-10' });
const eple = verden.orgnr('eplepress');
let api: Awaited<ReturnType<typeof startKildeApi>>;
let simulator: Simulator;
let ruter: Ruter;

beforeAll(async () => {
  api = await startKildeApi();
});
afterAll(() => api.stopp());
beforeEach(async () => {
  await lastKilder(verden.databaseUrl());
  simulator = new Simulator({
    produktUrl: api.url,
    issuer: env().MASKINPORTEN_ISSUER,
    noekler: Object.fromEntries(SYSTEMKLIENTER.map(({ clientId }) => [clientId, env().MASKINPORTEN_JWK])),
    scenarioer: verden.scenarioer,
    idag: () => parseDato('2026-11-10') ?? idagIOslo(new Date()),
  });
  ruter = createSimulatorruter(simulator);
});

async function utfoer(felt: Record<string, string>) {
  const { handling, feil } = readHandling(felt);
  if (!handling) throw new Error(feil.join());
  return simulator.utfoer(handling);
}

async function kalender(periode: Periode = I_2026) {
  // The API records the real time, so the status of the kilder must be read with the real time too.
  const naa = { naa: new Date(), idag: tid('2026-11-10').idag };
  return withKalender(await verden.aktoerFor('eplepress'), eple, (tilgang) =>
    getKalender(tilgang, periode, naa),
  );
}
const oppgaven = async (noekkel: string) =>
  (await kalender()).oppgaver.find((oppgave) => oppgave.noekkel === noekkel);

describe('the simulated kilder, through the API', () => {
  it('play a year that the calendar shows', async () => {
    const sendt = await utfoer({ handling: 'aar', virksomhet: eple });
    expect(sendt.map(({ status }) => status)).toEqual(sendt.map(() => 200));
    expect(JSON.stringify(sendt.map(({ svar }) => svar))).not.toContain('"avvist","feil"');
    const { oppgaver } = await kalender();
    const fraKilder = oppgaver.filter(({ levert }) => levert);
    expect(fraKilder.filter(({ status }) => status === 'fullfoert').length).toBeGreaterThan(8);
    expect(fraKilder.filter(({ status }) => status === 'forfalt')).toHaveLength(1);
    expect(oppgaver.find(({ regel }) => regel === 'skattemelding-enk')).toMatchObject({
      frist: { frist: '2026-06-30' },
      status: 'fullfoert',
    });
    expect(oppgaver.find(({ noekkel }) => noekkel === 'restskatt-personlig:2025-T1')?.levert).toMatchObject({
      beloep: 420_000,
    });
  });

  it('play it again without a word being refused or forgotten', async () => {
    await utfoer({ handling: 'aar', virksomhet: eple });
    const foer = await kalender();
    const sendt = await utfoer({ handling: 'aar', virksomhet: eple });
    expect(JSON.stringify(sendt.map(({ svar }) => svar))).not.toContain('"avvist","feil"');
    expect((await kalender()).oppgaver).toEqual(foer.oppgaver);
  });

  it('file, put off, claim and take back', async () => {
    const virksomhet = eple;
    await utfoer({ handling: 'lever', virksomhet });
    const noekkel = 'mva-alm-levering:2026-T5';
    expect(await oppgaven(noekkel)).toMatchObject({ status: 'fullfoert', levert: { kilde: 'mva' } });
    await utfoer({ handling: 'trekk', virksomhet, noekkel });
    expect(await oppgaven(noekkel)).toMatchObject({ status: 'ikkeStartet', trukket: { kilde: 'mva' } });
    await utfoer({ handling: 'utsett', virksomhet, noekkel, frist: '2026-12-29', aarsak: 'Sykdom' });
    expect(await oppgaven(noekkel)).toMatchObject({ frist: { frist: '2026-12-29' } });
    await utfoer({ handling: 'krav', virksomhet, beloep: '1250', frist: '2026-12-01', tekst: 'Betal gebyr' });
    expect((await kalender()).oppgaver.filter(({ regel }) => regel === null)).toMatchObject([
      { status: 'ikkeStartet', levert: { beloep: 125_000, kilde: 'innkreving' } },
    ]);
  });

  it('remember after a restart what they have said, and go on from there', async () => {
    await utfoer({ handling: 'aar', virksomhet: eple });
    await utfoer({ handling: 'krav', virksomhet: eple, beloep: '1250' });
    await utfoer({ handling: 'forhold', virksomhet: eple, navn: 'antallAnsatte', verdi: '2' });
    const foer = await kalender();
    const husket = await lastKilder(verden.databaseUrl());
    expect(husket).toHaveLength(simulator.minne.om(eple).length);
    simulator.minne.glem();
    for (const levering of husket) simulator.minne.husk(levering);
    const noekkel = foer.oppgaver.find(({ regel }) => regel === null)?.noekkel ?? '';
    await utfoer({ handling: 'betal', virksomhet: eple, noekkel });
    await utfoer({ handling: 'lever', virksomhet: eple });
    const etter = await kalender();
    const status = new Map(etter.oppgaver.map((oppgave) => [oppgave.noekkel as string, oppgave]));
    expect(status.get(noekkel)).toMatchObject({ status: 'fullfoert', levert: { beloep: 125_000 } });
    // The postponement is kept.
    const utsatt = foer.oppgaver.find(({ noekkel }) => noekkel === 'mva-alm-levering:2026-T5');
    expect(utsatt?.frist.frist).toBe('2026-12-24');
    expect(status.get('mva-alm-levering:2026-T5')).toMatchObject({
      status: 'fullfoert',
      frist: utsatt?.frist,
    });
  });

  it('tell a fact that changes the frister', async () => {
    await utfoer({ handling: 'forhold', virksomhet: eple, navn: 'arbeidsgiver', verdi: 'ja' });
    const { oppgaver } = await kalender();
    expect(oppgaver.some(({ regel }) => regel === 'amelding-levering')).toBe(true);
  });

  it('are heard, and can be late or down', async () => {
    const tilstander = async () =>
      Object.fromEntries((await kalender()).kilder.map(({ kilde, tilstand }) => [kilde, tilstand]));
    expect(new Set(Object.values(await tilstander()))).toEqual(new Set(['ikkeSvart']));
    (await simulator.startPuls())();
    expect(new Set(Object.values(await tilstander()))).toEqual(new Set(['OK']));
    await utfoer({ handling: 'nede', kilde: 'mva', melding: 'Vi retter en feil' });
    await utfoer({ handling: 'forsinket', kilde: 'innkreving' });
    (await simulator.startPuls())();
    expect(await tilstander()).toMatchObject({ mva: 'nede', innkreving: 'forsinket', skatt: 'OK' });
    await utfoer({ handling: 'ok' });
    expect(new Set(Object.values(await tilstander()))).toEqual(new Set(['OK']));
  });
});

describe('the page', () => {
  const kall = (metode: string, sti: string, soek = '', kropp = '') => ({
    metode,
    sti,
    query: new URLSearchParams(soek),
    hode: () => 'application/x-www-form-urlencoded',
    cookie: () => undefined,
    kropp,
  });
  async function svar(...args: Parameters<typeof kall>) {
    const ut = await runRute(ruter, kall(...args));
    if (typeof ut === 'symbol') throw new Error('No answer');
    return { ...ut, kropp: ut.kropp ?? '' };
  }

  it('lists the kilder and the virksomheter, and takes what its forms hold', async () => {
    const tom = await svar('GET', '/');
    for (const { id } of STANDARDKILDER) expect(tom.kropp).toContain(`name="kilde" value="${id}"`);
    expect(tom.kropp).toContain('NORDMANN EPLEPRESS (ENK');
    const side = await svar('GET', '/', `virksomhet=${eple}&aar=2026`);
    const skjemaer = [...side.kropp.matchAll(/<form [^>]*method="post"[\s\S]*?<\/form>/g)].map(
      ([ett]) => ett,
    );
    expect(skjemaer).toHaveLength(STANDARDKILDER.length + 9);
    for (const skjema of skjemaer) {
      const felt = new URLSearchParams();
      for (const [, navn = '', verdi = ''] of skjema.matchAll(
        /<input [^>]*?name="(\w+)"(?:[^>]*? value="([^"]*)")?/g,
      ))
        felt.set(navn, verdi);
      for (const [, navn = '', verdi = ''] of skjema.matchAll(
        /<select [^>]*name="(\w+)"><option value="([^"]*)"/g,
      ))
        felt.set(navn, verdi);
      const knapp = /<button name="(\w+)" value="(\w+)"/.exec(skjema);
      if (knapp) felt.set(knapp[1] ?? '', knapp[2] ?? '');
      if (felt.get('navn') === 'mvaRegistrert') felt.set('verdi', 'ja');
      const etter = await svar('POST', '/handling', `virksomhet=${eple}&aar=2026`, String(felt));
      expect([etter.status, String(felt)]).toEqual([303, String(felt)]);
      expect(etter.hoder?.Location).toBe(`/simulator?virksomhet=${eple}&aar=2026#sendt`);
    }
    const etter = await svar('GET', '/');
    expect(etter.kropp).toContain('1 lagret');
    expect(etter.kropp).not.toContain('avvist</p>');
  });

  it('says what is wrong, and sends nothing', async () => {
    const felt = `handling=krav&virksomhet=${eple}&beloep=mye&kid=%3Cb%3E`;
    const ut = await svar('POST', '/handling', `virksomhet=${eple}`, felt);
    expect(ut.status).toBe(400);
    expect(ut.kropp).toContain('role="alert"');
    expect(ut.kropp).toContain('beloep skal være kroner');
    expect(simulator.logg).toEqual([]);
  });

  it('takes the same orders as JSON, and tells which kilder there are', async () => {
    const ja = await svar('POST', '/_handling', '', JSON.stringify({ handling: 'lever', virksomhet: eple }));
    expect(JSON.parse(ja.kropp).sendt).toMatchObject([{ status: 200, svar: { antall: { lagret: 1 } } }]);
    const nei = await svar('POST', '/_handling', '', '{"handling":"lever","virksomhet":"974761076"}');
    expect([nei.status, JSON.parse(nei.kropp)]).toEqual([
      400,
      { feil: ['974761076 er ikke blant de syntetiske virksomhetene.'] },
    ]);
    expect(simulator.minne.om(eple)).toHaveLength(1);
    await svar('DELETE', '/_minne');
    expect(simulator.minne.om(eple)).toEqual([]);
    expect(JSON.parse((await svar('GET', '/_kilder')).kropp).kilder).toHaveLength(STANDARDKILDER.length);
  });

  it('tells when the product does not answer', async () => {
    const borte = new Simulator({
      produktUrl: 'http://127.0.0.1:9',
      issuer: env().MASKINPORTEN_ISSUER,
      noekler: {},
      scenarioer: verden.scenarioer,
      idag: simulator.idag,
    });
    const [ett] = await borte.utfoer({ handling: 'ok', kilde: 'mva' });
    expect(ett).toMatchObject({ status: null, svar: expect.stringContaining('no key') });
  });
});
