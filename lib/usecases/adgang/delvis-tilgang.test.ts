import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addKilde, item, SYSTEM } from '#dev/proeve/testdata/kilder';
import { VALG } from '#dev/proeve/testdata/paaminnelse';
import { addPartner } from '#dev/proeve/testdata/partnere';
import { makeMedPakke } from '#dev/proeve/testdata/test-scenarioer';
import { withKalender, withTilgang } from '#dev/proeve/testdata/tilgang';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { prisma } from '#lib/data/klient';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { varselskriver } from '#lib/jobs/varselskriver';
import { getEndringer } from '#lib/usecases/kalender/get-endringer';
import { getForhold } from '#lib/usecases/kalender/get-forhold';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { getOppgave } from '#lib/usecases/kalender/get-oppgave';
import { markEndringerSeen } from '#lib/usecases/kalender/mark-endringer-seen';
import { markOppgave } from '#lib/usecases/kalender/mark-oppgave';
import { saveForhold } from '#lib/usecases/kalender/save-forhold';
import { mottaLeveringer } from '#lib/usecases/kilde/motta-leveringer';
import { getPaaminnelser } from '#lib/usecases/paaminnelse/get-paaminnelser';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { savePaaminnelser } from '#lib/usecases/paaminnelse/save-valg';
import { grantDeling } from '#lib/usecases/partner/grant-deling';
import { listDelinger } from '#lib/usecases/partner/list-delinger';
import { listInnsyn } from '#lib/usecases/partner/list-innsyn';
import { withdrawDeling } from '#lib/usecases/partner/withdraw-deling';
import { getRepresentert } from '#lib/usecases/sesjon/get-representert';
import { requireKalender } from './require-tilgang';

const PAKKER = ['regnskapsforer-lonn', 'merverdiavgift', 'krav-og-utlegg'] as const;
const verden = iVerden(
  PAKKER.map((pakke) => makeMedPakke(pakke, 'as-ansatte')),
  {},
  true,
);
const NAA = tid('2026-11-20');
const AARET = { fraOgMed: tid('2026-06-01').idag, tilOgMed: tid('2027-05-31').idag };
const orgnr = () => verden.orgnr('as-ansatte');
const som = (pakke: (typeof PAKKER)[number]) => verden.aktoerFor(`med-${pakke}`);
const kalenderFor = (aktoer: Aktoer) =>
  withKalender(aktoer, orgnr(), (tilgang) => getKalender(tilgang, AARET, NAA));

const MVA = 'mva-alm-betaling:2026-T5';
const AGA = 'aga-betaling:2026-T5';
/** A claim of each area with an amount and a KID that give it away. */
async function leverKrav(): Promise<void> {
  await addKilde();
  await addKilde({
    id: 'aga',
    navn: 'Arbeidsgiveravgift',
    produktomraader: ['ARBEIDSGIVER'],
    regler: ['aga-betaling'],
  });
  let nr = 0;
  for (const [kilde, noekkel, beloep, kid] of [
    ['mva', MVA, '18240.00', '000183410020000000001822'],
    ['aga', AGA, '73650.00', '000183410020000000007365'],
  ] as const) {
    nr += 1;
    const lest = LevertOppgaveSchema.parse(
      item(orgnr(), {
        ...{ eksternId: `${kilde}-krav`, sekvensnummer: nr, noekkel, oppgaveType: 'betalingskrav', beloep },
        produktomraade: kilde === 'mva' ? 'MVA' : 'ARBEIDSGIVER',
        beskrivelse: [{ spraak: 'nb', tekst: `Krav fra ${kilde}` }],
        frist: { fristType: 'betalingsfrist', frist: '2026-11-16' },
        betaling: { konto: '76940512057', kid },
      }),
    );
    const leveringer = [{ ...lest, innhold: toOppgaveInnhold(kilde, lest) }];
    const [svar] = await mottaLeveringer(SYSTEM, kilde, 'oppgave', leveringer, NAA);
    if (svar?.utfall !== 'lagret') throw new Error(JSON.stringify(svar));
  }
}
beforeEach(leverKrav);
beforeEach(async () => void (await addPartner()));

describe('somebody with the package for wages alone', () => {
  it('sees the employer’s oppgaver and claims, without amounts, and nothing else', async () => {
    const kalender = await kalenderFor(await som('regnskapsforer-lonn'));
    expect(new Set(kalender.oppgaver.map(({ produktomraade }) => produktomraade))).toEqual(
      new Set(['ARBEIDSGIVER']),
    );
    expect(kalender.utenDato.every(({ produktomraade }) => produktomraade === 'ARBEIDSGIVER')).toBe(true);
    expect(kalender.kilder.map(({ kilde }) => kilde)).toEqual(['aga']);
    expect(kalender.oppgaver.find(({ noekkel }) => noekkel === AGA)?.levert).toMatchObject({
      beloep: null,
      betaling: null,
    });
    // Everything that can be sent anywhere; the situasjon is what all is computed from, and is shown to nobody.
    const { situasjon: _, ...sendt } = kalender;
    const alt = JSON.stringify({ sendt, forklart: kalender.oppgaver.map(kalender.forklar) });
    expect(alt.match(/mva|merverdi|18240|1824000|73650|7365000|000183410020/i)).toBeNull();
  });

  it('is refused what is about the virksomhet as a whole', async () => {
    const aktoer = await som('regnskapsforer-lonn');
    const nektes: Record<string, () => Promise<unknown>> = {
      forhold: () => withKalender(aktoer, orgnr(), (tilgang) => getForhold(tilgang, NAA)),
      lagre: () =>
        withKalender(aktoer, orgnr(), (tilgang) =>
          saveForhold(tilgang, [{ navn: 'loennsdag', verdi: 7, fraOgMed: null }], NAA),
        ),
      innsyn: () => withTilgang(aktoer, orgnr(), (tilgang) => listInnsyn(tilgang, NAA.idag)),
      delinger: () => withTilgang(aktoer, orgnr(), (tilgang) => listDelinger(tilgang, NAA)),
      del: () =>
        withKalender(aktoer, orgnr(), (tilgang) =>
          grantDeling(
            tilgang,
            { partner: 'kystsparebanken', hva: 'frister', fraOgMed: NAA.idag, tilOgMed: AARET.tilOgMed },
            NAA,
          ),
        ),
      trekk: () => withTilgang(aktoer, orgnr(), (tilgang) => withdrawDeling(tilgang, randomUUID(), NAA)),
    };
    for (const [hva, run] of Object.entries(nektes))
      await expect(run(), hva).rejects.toMatchObject({ code: 'ikke-tilgang' });
    expect(await prisma().deling.count()).toBe(0);
    expect((await getRepresentert(aktoer, orgnr()))?.hele).toBe(false);
  });

  it.each([
    [
      'opens',
      (aktoer: Aktoer, noekkel: string) =>
        withKalender(aktoer, orgnr(), (tilgang) => getOppgave(tilgang, noekkel, NAA)),
    ],
    [
      'marks',
      (aktoer: Aktoer, noekkel: string) =>
        withKalender(aktoer, orgnr(), (tilgang) =>
          markOppgave(tilgang, { noekkel, verdi: 'fullfoert' }, NAA),
        ),
    ],
  ])('%s an oppgave of the area, and of another as little as one that does not exist', async (_, gjoer) => {
    const aktoer = await som('regnskapsforer-lonn');
    await gjoer(aktoer, AGA);
    for (const noekkel of [MVA, 'mva-alm-levering:2026-T5', 'skattemelding-as:2025', 'finnes-ikke:2026'])
      await expect(gjoer(aktoer, noekkel), noekkel).rejects.toMatchObject({ code: 'ikke-funnet' });
  });

  it('is told of nothing when only something else has changed', async () => {
    const aktoer = await som('regnskapsforer-lonn');
    await withKalender(aktoer, orgnr(), (tilgang) => markEndringerSeen(tilgang, 2, NAA.naa));
    await saveForhold(
      await requireKalender(await verden.aktoerFor('as-ansatte'), orgnr()),
      [{ navn: 'loennsdag', verdi: 7, fraOgMed: null }],
      NAA,
    );
    expect(await withKalender(aktoer, orgnr(), (tilgang) => getEndringer(tilgang, NAA.naa))).toEqual({
      hendelser: [],
      til: null,
    });
  });

  it('reads an oppgave and its history without amounts', async () => {
    const oppgave = await withKalender(await som('regnskapsforer-lonn'), orgnr(), (tilgang) =>
      getOppgave(tilgang, AGA, NAA),
    );
    expect(oppgave.historikk.length).toBeGreaterThan(0);
    expect(JSON.stringify(oppgave).match(/73650|7365000|000183410020/)).toBeNull();
  });

  it('is told of the changes of the area alone', async () => {
    const aktoer = await som('regnskapsforer-lonn');
    await withKalender(aktoer, orgnr(), (tilgang) => markEndringerSeen(tilgang, 0, NAA.naa));
    const { hendelser } = await withKalender(aktoer, orgnr(), (tilgang) => getEndringer(tilgang, NAA.naa));
    expect(hendelser.map(({ noekkel }) => noekkel)).toEqual([AGA]);
    expect(JSON.stringify(hendelser).match(/mva|73650|7365000/i)).toBeNull();
  });

  it('is reminded of the area alone, and what is planned when the right narrows is not sent', async () => {
    const aktoer = await som('regnskapsforer-lonn');
    await savePaaminnelser(
      aktoer,
      { ...VALG, steg: ['etterFrist', 'foerFrist3', 'foerFrist14'], medBeloep: true },
      NAA,
    );
    while ((await planRunde(NAA)).mer);
    const noekler = (await prisma().paaminnelse.findMany()).map(({ noekkel }) => noekkel);
    expect(noekler).toContain(AGA);
    expect(noekler.filter((en) => !/^(?:amelding|aga|forskuddstrekk)/.test(en))).toEqual([]);
    const { neste } = await getPaaminnelser(aktoer, NAA, varselskriver);
    expect(neste?.brev?.tekst).not.toMatch(/73\s650|mva/i);
    await prisma().paaminnelse.updateMany({ where: { noekkel: AGA }, data: { noekkel: MVA } });
    expect(JSON.stringify((await getPaaminnelser(aktoer, NAA, varselskriver)).neste)).not.toMatch(
      /mva|merverdi/i,
    );
  });
});

it('somebody with the package for claims sees every claim with its amount, and no return', async () => {
  const { oppgaver } = await kalenderFor(await som('krav-og-utlegg'));
  expect(
    oppgaver.every(
      ({ oppgaveType, produktomraade }) => oppgaveType === 'betalingskrav' || produktomraade === 'INNKREVING',
    ),
  ).toBe(true);
  expect(oppgaver.flatMap(({ levert }) => levert?.beloep ?? []).sort()).toEqual([1824000, 7365000]);
});

it('somebody with the package for mva sees mva, and not its amounts', async () => {
  const { oppgaver } = await kalenderFor(await som('merverdiavgift'));
  expect(new Set(oppgaver.map(({ produktomraade }) => produktomraade))).toEqual(new Set(['MVA']));
  expect(oppgaver.find(({ noekkel }) => noekkel === MVA)?.levert?.beloep).toBeNull();
});

it('the owner sees all of it', async () => {
  const { oppgaver, kilder } = await kalenderFor(await verden.aktoerFor('as-ansatte'));
  expect(oppgaver.flatMap(({ levert }) => levert?.beloep ?? []).sort()).toEqual([1824000, 7365000]);
  expect(kilder).toHaveLength(2);
});
