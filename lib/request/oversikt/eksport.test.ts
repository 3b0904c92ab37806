import { randomUUID } from 'node:crypto';
import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import { addMinutes } from 'date-fns';
import { describe, expect, it, vi } from 'vitest';
import { alfaLeder, betaLeder } from '#dev/proeve/testdata/byraaer';
import { addKilde, item, SYSTEM } from '#dev/proeve/testdata/kilder';
import { makeMedPakke } from '#dev/proeve/testdata/test-scenarioer';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { type Oversiktsfilter, UTEN_FILTER } from '#lib/domain/oversikt/filter';
import { NAAR } from '#lib/domain/oversikt/fristrad';
import { listUtvalg } from '#lib/domain/oversikt/liste';
import { tekster } from '#lib/messages/index';
import { eksportnavn } from '#lib/tekst/eksport';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { mottaLeveringer } from '#lib/usecases/kilde/motta-leveringer';
import { exportOversikt } from '#lib/usecases/oversikt/export-oversikt';
import { getOversikt } from '#lib/usecases/oversikt/get-oversikt';
import { markUtvalg } from '#lib/usecases/oversikt/mark-utvalg';
import { type Filslag, toEksportfil } from './eksportfil';

const verden = iVerden([
  alfaLeder,
  betaLeder,
  makeMedPakke('regnskapsforer-lonn', 'as-ansatte'),
  makeMedPakke('merverdiavgift', 'as-ansatte'),
]);
const NAA = { ...tid('2026-11-26'), naa: new Date() };
const NOEKKEL = 'amelding-levering:2026-11';
const NOTAT = 'Hemmelig: ring Åse';

async function makeFil(
  aktoer: Aktoer,
  filter: Partial<Oversiktsfilter> = {},
  slag: Filslag = 'csv',
  spraak: 'nb' | 'en' = 'nb',
): Promise<Response> {
  const oppslag = { ...NAA, hva: 'portalen', korrelasjonsid: randomUUID() };
  // A busy machine needs time to fetch the clients.
  const eksport = await vi.waitUntil(() => exportOversikt(aktoer, { ...UTEN_FILTER, ...filter }, oppslag), {
    timeout: 60_000,
  });
  return toEksportfil(eksport.rader, { slag, navn: 'frister', tekster: tekster(spraak), ...NAA });
}

async function readRader(svar: Response): Promise<Record<string, string>[]> {
  return parse(Buffer.from(await svar.arrayBuffer()), { bom: true, delimiter: ';', columns: true });
}
const readFor = async (aktoer: Aktoer, filter: Partial<Oversiktsfilter> = {}) =>
  readRader(await makeFil(aktoer, filter));

/** A claim of mva with an amount. */
async function leverKrav(): Promise<void> {
  await addKilde();
  const lest = LevertOppgaveSchema.parse(
    item(verden.orgnr('as-ansatte'), {
      ...{ noekkel: 'mva-alm-betaling:2026-T5', oppgaveType: 'betalingskrav', beloep: '18240.50' },
      frist: { fristType: 'betalingsfrist', frist: '2026-12-10' },
    }),
  );
  const leveringer = [{ ...lest, innhold: toOppgaveInnhold('mva', lest) }];
  const [svar] = await mottaLeveringer(SYSTEM, 'mva', 'oppgave', leveringer, NAA);
  expect(svar?.utfall).toBe('lagret');
}

describe('a file of the overview', () => {
  it('holds every frist of every part of it, by frist and client', async () => {
    const aktoer = await verden.aktoerFor('regnskapsfoerer');
    const rader = await readFor(aktoer);
    const { klientkalendere, rom } = await getOversikt(aktoer, NAA);
    const alle = NAAR.flatMap((naar) =>
      listUtvalg(klientkalendere, { ...UTEN_FILTER, naar }, rom).grupper.flatMap(({ frister }) => frister),
    );
    expect(rader.length).toBe(alle.length);
    expect(rader.length).toBeGreaterThan(500);
    const navn = (rad: { organisasjonsnummer?: string; noekkel?: string }) =>
      `${rad.organisasjonsnummer} ${rad.noekkel}`;
    expect(new Set(rader.map(navn))).toEqual(
      new Set(alle.map(({ klient, rad }) => navn({ ...klient, noekkel: rad.oppgave.noekkel }))),
    );
    const dager = rader.map(({ frist }) => frist ?? '');
    expect(dager).toEqual([...dager].sort());
    expect(Object.keys(rader[0] ?? {}).length).toBe(23);
  });

  it('holds what the filter has chosen, in the order of it', async () => {
    const aktoer = await verden.aktoerFor('regnskapsfoerer');
    const rader = await readFor(aktoer, { naar: 'nesteUke', form: 'ENK', sorter: 'klient' });
    const { klientkalendere, rom } = await getOversikt(aktoer, NAA);
    const filter = { ...UTEN_FILTER, naar: 'nesteUke', form: 'ENK', sorter: 'klient' } as const;
    const valgt = listUtvalg(klientkalendere, filter, rom).grupper.flatMap(({ frister }) => frister);
    expect(rader.map(({ organisasjonsnummer }) => organisasjonsnummer)).toEqual(
      valgt.map(({ klient }) => klient.organisasjonsnummer),
    );
    expect(new Set(rader.map(({ organisasjonsform }) => organisasjonsform))).toEqual(new Set(['ENK']));
  });

  it('has each frist once when those that are done are in it, too', async () => {
    const aktoer = await verden.aktoerFor(alfaLeder.id);
    await getOversikt(aktoer, NAA);
    const utvalg = { type: 'valgte', navn: [`${verden.orgnr('as-ansatte')}.${NOEKKEL}`] } as const;
    await markUtvalg(aktoer, utvalg, { handling: 'fullfoert' }, { ...NAA, id: randomUUID() });
    const [aapne, alle, ferdige] = [
      await readFor(aktoer),
      await readFor(aktoer, { status: 'alle' }),
      await readFor(aktoer, { status: 'ferdig' }),
    ];
    expect(alle.length).toBe(aapne.length + ferdige.length);
    expect(new Set(alle.map((rad) => `${rad.organisasjonsnummer} ${rad.noekkel}`)).size).toBe(alle.length);
    expect(ferdige.find(({ noekkel }) => noekkel === NOEKKEL)).toMatchObject({
      status: 'Gjort',
      merket_av: 'Alf Alfa',
      merket_tidspunkt: /^\d{4}-\d\d-\d\d$/.exec(new Date().toISOString().slice(0, 10))?.[0],
      type: 'levere',
    });
  });

  it('has amounts, the kilde and the words of the person’s language', async () => {
    const aktoer = await verden.aktoerFor(alfaLeder.id);
    await leverKrav();
    const rad = (await readRader(await makeFil(aktoer, {}, 'csv', 'en'))).find(
      ({ noekkel, beloep }) => noekkel === 'mva-alm-betaling:2026-T5' && beloep !== '',
    );
    expect(rad).toMatchObject({
      organisasjonsnummer: verden.orgnr('as-ansatte'),
      type: 'pay',
      periode: 'September–October 2026',
      beloep: '18240,50',
      kilde: 'Merverdiavgift',
      lenke: expect.stringMatching(/^https?:\/\/.*\/oversikt\/\d{9}\/mva-alm-betaling:2026-T5$/),
    });
    expect(rad?.kilde_oppdatert).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is written to the access log with all its clients, once each', async () => {
    const aktoer = await verden.aktoerFor(alfaLeder.id);
    const logget = () =>
      run(verden.databaseUrl(), 'select organisasjonsnummer, navn, hva, utfall from innsynslogg order by 1');
    await makeFil(aktoer);
    expect(await logget()).toEqual(
      [verden.orgnr('as-ansatte'), verden.orgnr('eplepress')].sort().map((organisasjonsnummer) => ({
        organisasjonsnummer,
        navn: 'Alf Alfa',
        hva: 'portalen',
        utfall: 'gitt',
      })),
    );
  });

  it('is refused when Altinn has not answered for fifteen minutes', async () => {
    const aktoer = await verden.aktoerFor(alfaLeder.id);
    await getOversikt(aktoer, NAA);
    await verden.bryt('altinn', '500');
    glemVirksomheter(aktoer.personId);
    const oppslag = { ...NAA, naa: addMinutes(NAA.naa, 16), hva: 'portalen', korrelasjonsid: randomUUID() };
    await expect(exportOversikt(aktoer, UTEN_FILTER, oppslag)).rejects.toMatchObject({
      code: 'altinn-utilgjengelig',
    });
  });
});

describe('what a file must not hold', () => {
  it('is the notes of another firm', async () => {
    const [leder, annen] = [await verden.aktoerFor(alfaLeder.id), await verden.aktoerFor(betaLeder.id)];
    await getOversikt(leder, NAA);
    const utvalg = { type: 'valgte', navn: [`${verden.orgnr('as-ansatte')}.${NOEKKEL}`] } as const;
    const tider = { ...NAA, id: randomUUID() };
    await markUtvalg(leder, utvalg, { handling: 'notat', notat: NOTAT }, tider);
    await markUtvalg(leder, utvalg, { handling: 'klargjort' }, { ...tider, id: randomUUID() });
    const min = (await readFor(leder)).find(({ noekkel }) => noekkel === NOEKKEL);
    expect(min).toMatchObject({ notat: NOTAT, klargjort_av: 'Alf Alfa', kontrollert_av: '' });
    const andres = await (await makeFil(annen)).text();
    expect(andres).toContain(NOEKKEL);
    expect(andres).not.toMatch(/Hemmelig|Alf Alfa/);
    const bok = new Workbook();
    await bok.xlsx.load(await (await makeFil(annen, {}, 'xlsx')).arrayBuffer());
    const alt = JSON.stringify(bok.getWorksheet('frister')?.getSheetValues());
    expect(alt).toContain(NOEKKEL);
    expect(alt).not.toMatch(/Hemmelig|Alf Alfa/);
  });

  it('is mva or an amount, for somebody with wages alone', async () => {
    const aktoer = await verden.aktoerFor('med-regnskapsforer-lonn');
    await leverKrav();
    const rader = await readFor(aktoer, { status: 'alle' });
    expect(rader.length).toBeGreaterThan(10);
    expect(JSON.stringify(rader).match(/mva|merverdi|18240/i)).toBeNull();
    expect(new Set(rader.map(({ beloep }) => beloep))).toEqual(new Set(['Ikke tilgang']));
  });

  it('is an amount, for somebody with mva alone', async () => {
    const aktoer = await verden.aktoerFor('med-merverdiavgift');
    await leverKrav();
    const rader = await readFor(aktoer);
    expect(rader.find(({ noekkel }) => noekkel === 'mva-alm-betaling:2026-T5')?.beloep).toBe('Ikke tilgang');
    expect(JSON.stringify(rader)).not.toMatch(/18240/);
  });
});

it('the name of a file says what it holds, in ASCII', () => {
  const rom = { toPersoner: false, medlemmer: [], meg: null, ansvar: new Map(), merker: new Map() };
  const filter: Oversiktsfilter = {
    ...UTEN_FILTER,
    naar: 'nesteUke',
    oppgave: 'MVA',
    soek: 'Ærlig & Ødegård\r\n"',
  };
  expect(eksportnavn(tekster('nb'), filter, rom, NAA.idag)).toBe(
    'frister-neste-uke-status-ikke-gjort-oppgave-merverdiavgift-soek-aerlig-oedegaard-2026-11-26',
  );
  const langt = eksportnavn(tekster('nn'), { ...filter, soek: 'é'.repeat(100) }, rom, NAA.idag);
  expect(langt).toMatch(/^[a-z0-9-]{60,111}$/);
});
