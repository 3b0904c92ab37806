import { describe, expect, it } from 'vitest';
import { makeAbonnenter } from '#dev/proeve/testdata/abonnenter';
import { BESTILT, iAltinnvarsling } from '#dev/proeve/testdata/altinnvarsling';
import { betaling, DAG, lever, readRader, VALG } from '#dev/proeve/testdata/paaminnelse';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import { isSendbar } from '#lib/data/paaminnelse/altinn';
import { saveAdgang } from '#lib/data/paaminnelse/plan';
import { excludeVirksomhet } from '#lib/data/paaminnelse/valg';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { cancelOverfloedige } from '#lib/usecases/paaminnelse/follow-altinn';
import { getPaaminnelser } from '#lib/usecases/paaminnelse/get-paaminnelser';
import { planRunde } from '#lib/usecases/paaminnelse/plan-paaminnelser';
import { savePaaminnelser } from '#lib/usecases/paaminnelse/save-valg';
import { betingelseRoute } from './varsling-route';

/** The abonnent has access to the virksomhet of eplepress too. */
const verden = iVerden(makeAbonnenter(1), {}, true);
const { base, follow, order, send, setAdferd, skriver, spurt, styr, tick, turnOn } = iAltinnvarsling(verden);
const mailer = () => verden.post().alle();

describe('a message through Altinn', () => {
  it('is ordered before nine, asked about, sent and told of', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    expect(await order()).toEqual({ bestilt: 1 });
    await tick('07:30:00');
    expect(mailer()).toEqual([]);
    await send();
    expect(spurt()).toBe(1);
    expect(mailer()).toHaveLength(1);
    expect(mailer()[0]?.tekst).toContain('Skatteetaten har ikke registrert at det er gjort.');
    expect(mailer()[0]?.tekst).not.toMatch(/avmeld|https?:/);
    await follow();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
  });

  it('is not sent when it is delivered in the meantime, and the history says why', async () => {
    await lever(verden.orgnr('eplepress'));
    await lever(verden.orgnr('eplepress'), betaling({ status: 'fullfoert' }));
    await turnOn();
    await order();
    await lever(verden.orgnr('eplepress'), { status: 'fullfoert' });
    await send();
    expect(mailer()).toEqual([]);
    await follow();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ikkeSendt mottatt']);
  });

  it('is called off while there is time', async () => {
    await lever(verden.orgnr('eplepress'));
    await lever(verden.orgnr('eplepress'), betaling({ status: 'fullfoert' }));
    await turnOn();
    await order();
    expect(await cancelOverfloedige(tid('2026-12-11', '07:00:00').naa)).toBe(0);
    await lever(verden.orgnr('eplepress'), { status: 'fullfoert' });
    expect(await cancelOverfloedige(tid('2026-12-11', '07:00:00').naa)).toBe(1);
    await send();
    expect([mailer().length, spurt()]).toEqual([0, 0]);
    while ((await planRunde(DAG)).mer);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ikkeSendt mottatt']);
  });

  it.each([
    ['the person has turned off the virksomhet', excludeVirksomhet],
    [
      'the person may no longer act for it',
      (personId: string) => saveAdgang({ personId, versjon: 0 }, [], { ...BESTILT, grunn: 'ikkeTilgang' }),
    ],
    [
      'the person may see only another part of it',
      (personId: string, organisasjonsnummer: Organisasjonsnummer) =>
        saveAdgang({ personId, versjon: 0 }, [{ organisasjonsnummer, rett: 'ARBEIDSGIVER' }], {
          naa: new Date(BESTILT.naa.getTime() + 60_000),
          ...{ idag: BESTILT.idag, grunn: 'ikkeTilgang' },
        }),
    ],
  ])('is neither sent nor kept ordered when %s', async (_, gjoer) => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    const { personId } = await turnOn();
    await order();
    await gjoer(personId, eple);
    const [melding] = await prisma().paaminnelsesmelding.findMany();
    expect(await isSendbar(melding?.id ?? '', new Date(0))).toBe(false);
    expect(await cancelOverfloedige(tid('2026-12-11', '07:00:00').naa)).toBe(1);
    await send();
    expect(mailer()).toEqual([]);
  });

  it.each(['feil', 'rart', 'treg', 'doed'] as const)(
    'is sent when we do not answer (%s): Altinn asks twice, and then sends',
    async (hvordan) => {
      await lever(verden.orgnr('eplepress'));
      await turnOn();
      await order();
      await lever(verden.orgnr('eplepress'), { status: 'fullfoert' });
      setAdferd(hvordan);
      await styr('PUT', '', { tidsgrenseMs: 300 });
      await send();
      expect([mailer().length, spurt()]).toEqual([1, 2]);
      await follow();
      expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
    },
  );

  it('is not sent in a pause, and only Altinn may ask', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await order();
    const spoer = async () => {
      const { id } = await prisma().paaminnelsesmelding.findFirstOrThrow();
      const svar = await betingelseRoute(new Request(`${base()}/x`), { params: Promise.resolve({ id }) });
      return svar.status;
    };
    // Nobody but Digdir may ask.
    expect(await spoer()).toBe(401);
    await prisma().paaminnelsesvalg.updateMany({ data: { pauset: true } });
    await send();
    expect(mailer()).toEqual([]);
  });

  it('tells the person when no address is registered', async () => {
    await lever(verden.orgnr('as-avvikende-aar'));
    const uten = await turnOn('as-avvikende-aar', 'altinnVirksomhet');
    expect(await order()).toEqual({ ikkeSendt: 1 });
    const [rad] = (await getPaaminnelser(uten, DAG, skriver)).historikk;
    expect(rad).toMatchObject({ tilstand: 'ikkeSendt', grunn: 'ingenAdresse' });
  });

  it('is one a day for a virksomhet whose addresses several have chosen', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    const kari = await turnOn('eplepress', 'altinnVirksomhet');
    // Another person with the same choice.
    const { personId: _, ...valg } = await prisma().paaminnelsesvalg.findFirstOrThrow();
    const ola = await verden.aktoerFor('to-virksomheter');
    await prisma().paaminnelsesvalg.create({
      data: { ...valg, personId: ola.personId, pidKryptert: new Uint8Array(ola.pidKryptert) },
    });
    await prisma().paaminnelse.createMany({
      data: (await prisma().paaminnelse.findMany()).map((rad) => ({ ...rad, personId: ola.personId })),
    });
    expect(await order()).toEqual({ bestilt: 1 });
    await send();
    expect(mailer()).toHaveLength(1);
    await follow();
    const rader = await prisma().paaminnelse.findMany({ where: { noekkel: 'mva-alm-levering:2026-T5' } });
    expect(
      rader.map(({ personId, tilstand, grunn }) => [personId === kari.personId, tilstand, grunn]).sort(),
    ).toEqual([
      [false, 'ikkeSendt', 'ikkeTilgang'],
      [true, 'sendt', null],
    ]);
  });

  it('of which a part has changed is called off, and a new one is ordered on the same day', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    await lever(eple, betaling({}));
    await turnOn();
    await order();
    const { id } = await prisma().paaminnelsesmelding.findFirstOrThrow();
    expect(await isSendbar(id, new Date(0))).toBe(true);
    await lever(eple, { status: 'fullfoert' });
    expect(await isSendbar(id, new Date(0))).toBe(false);
    expect(await cancelOverfloedige(tid('2026-12-11', '07:00:00').naa)).toBe(1);
    expect(await order(tid('2026-12-11', '07:01:00'))).toEqual({ bestilt: 1 });
    await send();
    expect(mailer().map(({ emne }) => emne)).toEqual([
      'Betal merverdiavgift (mva.) for september–oktober 2026: Fristen var 10. desember',
    ]);
  });

  it('that we answered no to is made anew on the same day, of what is left', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    await lever(eple, betaling({}));
    await turnOn();
    await order();
    await tick('07:58:00');
    await lever(eple, { status: 'fullfoert' });
    await send();
    expect(mailer()).toEqual([]);
    await follow();
    expect(await order(tid('2026-12-11', '08:06:00'))).toEqual({ bestilt: 1 });
    for (const klokka of ['08:07:30', '08:08:40', '08:10:00', '08:12:00']) await tick(klokka);
    expect(mailer().map(({ emne }) => emne)).toEqual([
      'Betal merverdiavgift (mva.) for september–oktober 2026: Fristen var 10. desember',
    ]);
  });

  it.each([
    [true, true],
    [false, false],
  ])(
    'has amounts for a virksomhet only when all who chose its addresses want them: the other %s',
    async (andre, med) => {
      const eple = verden.orgnr('eplepress');
      await lever(eple, betaling({ beloep: '18240.00' }));
      const kari = await turnOn('eplepress', 'altinnVirksomhet');
      const ola = await verden.aktoerFor('abonnent-0');
      await savePaaminnelser(ola, { ...VALG, kanal: 'altinnVirksomhet', medBeloep: andre }, BESTILT);
      await prisma().paaminnelsesvalg.update({
        where: { personId: kari.personId },
        data: { medBeloep: true },
      });
      await order();
      await send();
      const tekst = mailer().find(({ tekst: en }) => en.includes('merverdiavgift'))?.tekst ?? '';
      expect(/18\s240/.test(tekst)).toBe(med);
    },
  );
});
