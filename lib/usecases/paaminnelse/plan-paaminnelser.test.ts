import { beforeEach, describe, expect, it } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { DAG, etter, lever, NOEKKEL, readRader, VALG } from '#dev/proeve/testdata/paaminnelse';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { iVerden } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import { setPause } from '#lib/data/paaminnelse/valg';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { markOppgave } from '#lib/usecases/kalender/mark-oppgave';
import { planRunde } from './plan-paaminnelser';
import { pausePaaminnelser, savePaaminnelser, turnOffPaaminnelser } from './save-valg';

const verden = iVerden([], {}, true);
beforeEach(() => addKilde());

const planAlt = async (naar = DAG) => {
  while ((await planRunde(naar)).mer);
};

describe('the plan', () => {
  it('has the steps that are chosen, for the chosen virksomheter only', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    const aktoer = await verden.aktoerFor('eplepress');
    await savePaaminnelser(aktoer, VALG, DAG);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 planlagt']);
    const alle = await prisma().paaminnelse.findMany();
    expect(new Set(alle.map(({ organisasjonsnummer }) => organisasjonsnummer))).toEqual(new Set([eple]));
    await savePaaminnelser(aktoer, { ...VALG, steg: ['foerFrist3'] }, DAG);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ikkeSendt finnesIkke']);
  });

  it('follows a fine that is announced, moved and called off', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    await savePaaminnelser(await verden.aktoerFor('eplepress'), VALG, DAG);
    await lever(eple, { betingetVedtak: { sendt: '2026-12-11', loeperFra: '2026-12-24' } });
    await planAlt();
    expect(await readRader()).toEqual([
      'etterFrist 2026-12-11 planlagt',
      'foerKonsekvens7 2026-12-17 planlagt',
      'foerKonsekvens2 2026-12-22 planlagt',
    ]);
    await lever(eple, { betingetVedtak: { sendt: '2026-12-11', loeperFra: '2026-12-31' } });
    await planAlt();
    expect((await readRader()).slice(1)).toEqual([
      'foerKonsekvens7 2026-12-24 planlagt',
      'foerKonsekvens2 2026-12-29 planlagt',
    ]);
    await lever(eple, { betingetVedtak: null });
    await planAlt();
    expect((await readRader()).slice(1)).toEqual([
      'foerKonsekvens7 2026-12-24 ikkeSendt finnesIkke',
      'foerKonsekvens2 2026-12-29 ikkeSendt finnesIkke',
    ]);
  });

  it.each([
    ['received', { status: 'fullfoert' }, 'ikkeSendt mottatt'],
    ['withdrawn', { status: 'trukket' }, undefined],
    ['moved', { frist: { fristType: 'leveringsfrist', frist: '2026-12-17' } }, 'planlagt'],
  ])('of what is %s', async (_, endring, slutt) => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    await savePaaminnelser(await verden.aktoerFor('eplepress'), VALG, DAG);
    await lever(eple, endring);
    await planAlt();
    const [foerste] = await readRader();
    const dag = slutt === 'planlagt' && 'frist' in endring ? '2026-12-18' : '2026-12-11';
    expect(foerste).toBe(`etterFrist ${dag} ${slutt ?? 'planlagt'}`);
  });

  it('drops what the user has marked as done, and takes it back with the mark', async () => {
    const eple = verden.orgnr('eplepress');
    const aktoer = await verden.aktoerFor('eplepress');
    // No kilde has delivered it: the user is believed.
    await savePaaminnelser(aktoer, VALG, DAG);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 planlagt']);
    const merk = (verdi: 'fullfoert' | null) =>
      withKalender(aktoer, eple, (tilgang) =>
        markOppgave(tilgang, { noekkel: NOEKKEL as Noekkel, verdi }, DAG),
      );
    await merk('fullfoert');
    await planAlt();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ikkeSendt gjort']);
    await merk(null);
    await planAlt();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 planlagt']);
  });

  it('ends with the access, and is not made while Altinn is down', async () => {
    const eple = verden.orgnr('eplepress');
    const aktoer = await verden.aktoerFor('eplepress');
    await lever(eple);
    await savePaaminnelser(aktoer, VALG, DAG);
    await verden.bryt('altinn', 'nede');
    glemVirksomheter(aktoer.personId);
    expect(await planRunde(etter(1, 1))).toMatchObject({ utsatt: 1 });
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 planlagt']);
    await verden.bryt('altinn', 'ok');
    await prisma().paaminnelsesvalg.updateMany({
      data: { alle: false, virksomheter: [verden.orgnr('as-ansatte')] },
    });
    glemVirksomheter(aktoer.personId);
    await planAlt(etter(1, 12));
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ikkeSendt ikkeTilgang']);
  });

  it('is not made from a stale event: what happens during the planning is planned anew', async () => {
    const eple = verden.orgnr('eplepress');
    await savePaaminnelser(await verden.aktoerFor('eplepress'), VALG, DAG);
    await lever(eple);
    await planRunde(DAG);
    await prisma().paaminnelsesplan.updateMany({
      data: { utdatert: true, versjon: { increment: 1 }, forsoekt: null },
    });
    expect(await prisma().paaminnelsesplan.count({ where: { utdatert: true } })).toBe(1);
    await planAlt();
    expect(await prisma().paaminnelsesplan.count({ where: { utdatert: true } })).toBe(0);
  });

  it('is empty when reminders are off, and nobody may choose what is not theirs', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await savePaaminnelser(aktoer, VALG, DAG);
    await turnOffPaaminnelser(aktoer);
    expect(await prisma().paaminnelse.count()).toBe(0);
    expect(await prisma().paaminnelsesplan.count()).toBe(0);
    await expect(pausePaaminnelser(aktoer, true, DAG)).rejects.toMatchObject({ code: 'ikke-funnet' });
    const andres = { ...VALG, alle: false, virksomheter: [verden.orgnr('as-ansatte')] };
    await expect(savePaaminnelser(aktoer, andres, DAG)).rejects.toMatchObject({
      detaljer: { hvem: 'ikke-tilgang' },
    });
    expect(await setPause(aktoer.personId, true)).toBe(false);
  });
});
