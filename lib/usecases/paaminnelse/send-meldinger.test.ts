import { beforeEach, describe, expect, it } from 'vitest';
import { writeRetur } from '#dev/omverden/post/retur';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { DAG, etter, lever, readRader, VALG } from '#dev/proeve/testdata/paaminnelse';
import { iVerden } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import { takeMeldinger } from '#lib/data/paaminnelse/melding';
import { noteOverlevering } from '#lib/data/paaminnelse/meldingsslutt';
import type { Kanal } from '#lib/domain/paaminnelse/paaminnelse';
import { varselskriver } from '#lib/jobs/varselskriver';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { getPaaminnelser } from './get-paaminnelser';
import { meldAv } from './meld-av';
import { planRunde } from './plan-paaminnelser';
import { receiveRetur } from './receive-retur';
import { pausePaaminnelser, savePaaminnelser } from './save-valg';
import { kanalerNaa, sendBunke } from './send-meldinger';
import { makeMeldinger, startVarsling, stopVarsling } from './varslingsdrift';

const verden = iVerden([], {}, true);
beforeEach(() => addKilde());

const ALLE: Kanal[] = ['epost', 'altinnPerson', 'altinnVirksomhet'];
/** Plans and sends what is due at a moment, as the jobs do. */
async function run(naar = DAG, kanaler = kanalerNaa(naar)) {
  while ((await planRunde(naar)).mer);
  await makeMeldinger(kanaler, naar);
  const sum: Record<string, number> = {};
  for (;;) {
    const antall = Object.entries(await sendBunke(kanaler, () => naar, varselskriver));
    if (antall.length === 0) return sum;
    for (const [utfall, en] of antall) sum[utfall] = (sum[utfall] ?? 0) + en;
  }
}

/** Delivers the payment of the same termin. */
const leverBetaling = (endring: Record<string, unknown> = {}) =>
  lever(verden.orgnr('eplepress'), {
    ...{ eksternId: 'mva-bet', noekkel: 'mva-alm-betaling:2026-T5', oppgaveType: 'betalingskrav' },
    ...{ frist: { fristType: 'betalingsfrist', frist: '2026-12-10' }, beloep: '18240.00' },
    ...endring,
  });
beforeEach(() => leverBetaling({ status: 'fullfoert' }));

/** Turns reminders on for a person with a confirmed address. */
async function turnOn(scenario = 'eplepress', epost = 'kari@example.no', valg: Partial<typeof VALG> = {}) {
  const aktoer = await verden.aktoerFor(scenario);
  await savePaaminnelser(aktoer, { ...VALG, ...valg }, DAG);
  await prisma().paaminnelsesvalg.update({ where: { personId: aktoer.personId }, data: { epost } });
  return aktoer;
}
const mailer = () => verden.post().alle();

describe('the rescue', () => {
  it('comes the day after, seven and two days before the fine, and not once it is delivered', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    await turnOn();
    expect(await run()).toEqual({ sendt: 1 });
    expect(mailer()[0]?.emne).toBe(
      'Lever mva-meldingen for september–oktober 2026: Fristen var 10. desember',
    );
    expect(mailer()[0]?.tekst).toContain('Fristen var 10. desember 2026. Skatteetaten har ikke mottatt den.');
    await lever(eple, { betingetVedtak: { sendt: '2026-12-11', loeperFra: '2026-12-24' } });
    expect(await run(etter(6))).toEqual({ sendt: 1 });
    expect(mailer()[1]?.emne).toBe(
      'Lever mva-meldingen for september–oktober 2026: Gjør det senest 23. desember og 1 til',
    );
    expect(mailer()[1]?.tekst).toMatch(/672,50\skroner per dag, høyst 67\s250\skroner/);
    await lever(eple, { status: 'fullfoert', statusTidspunkt: '2026-12-18T10:00:00+01:00' });
    expect(await run(etter(11))).toEqual({});
    expect(mailer()).toHaveLength(2);
    expect(await readRader()).toEqual([
      'etterFrist 2026-12-11 sendt',
      'foerKonsekvens7 2026-12-17 sendt',
      'foerKonsekvens2 2026-12-22 ikkeSendt mottatt',
    ]);
  });

  it('comes two days before the fine as well, while it is not delivered', async () => {
    await lever(verden.orgnr('eplepress'), {
      betingetVedtak: { sendt: '2026-12-11', loeperFra: '2026-12-24' },
    });
    await turnOn();
    for (const dager of [0, 6, 11, 12]) await run(etter(dager));
    expect(await readRader()).toEqual([
      'etterFrist 2026-12-11 sendt',
      'foerKonsekvens7 2026-12-17 sendt',
      'foerKonsekvens2 2026-12-22 sendt',
    ]);
    expect(new Set(mailer().map(({ messageId }) => messageId)).size).toBe(mailer().length);
  });

  it('is one message for all that is due, at most one a day', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    await leverBetaling();
    await turnOn();
    await run();
    expect(mailer().map(({ emne }) => emne)).toEqual([
      'Lever og betal merverdiavgift for september–oktober 2026: Fristen var 10. desember',
    ]);
    expect(mailer()[0]?.tekst).not.toContain('18 240');
    await lever(eple, {
      eksternId: 'annet',
      noekkel: 'mva-alm-levering:2026-T6',
      frist: { fristType: 'leveringsfrist', frist: '2026-12-10' },
    });
    expect(await run(etter(0, 60))).toEqual({});
    expect(await run(etter(3))).toEqual({ sendt: 1 });
  });

  it('has the amounts when that is chosen, and the language of the person', async () => {
    await leverBetaling();
    await turnOn('eplepress', 'kari@example.no', { medBeloep: true, spraak: 'nn' });
    await run();
    expect(mailer()[0]?.tekst).toMatch(/Beløp: 18\s240\skroner/);
    expect(mailer()[0]?.raa).toContain('Content-Language: nn');
  });

  it('is a courtesy when nobody knows, once, and says so', async () => {
    await turnOn();
    await run();
    expect(mailer()[0]?.tekst).toContain('Vi vet ikke om det er gjort.');
    expect(mailer()[0]?.tekst).not.toMatch(/tvangsmulkt/);
    expect(await run(etter(3))).toEqual({});
  });
});

describe('right before sending', () => {
  it.each([
    ['it is delivered', () => lever(verden.orgnr('eplepress'), { status: 'fullfoert' }), 'ikkeSendt mottatt'],
    [
      'the access has ended',
      async () => {
        await prisma().paaminnelsesvalg.updateMany({ data: { alle: false, virksomheter: [] } });
      },
      'ikkeSendt ikkeOensket',
    ],
    [
      'it is paused',
      async () => {
        await prisma().paaminnelsesvalg.updateMany({ data: { pauset: true } });
      },
      'ikkeSendt pauset',
    ],
    [
      'the person has turned it off',
      async () => {
        await prisma().paaminnelsesvalg.deleteMany();
      },
      'ikkeSendt ikkeOensket',
    ],
  ])('%s', async (_, skje, slutt) => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    while ((await planRunde(DAG)).mer);
    await makeMeldinger(ALLE, DAG);
    await skje();
    expect(await sendBunke(ALLE, () => DAG, varselskriver)).toEqual({ ikkeSendt: 1 });
    expect(mailer()).toEqual([]);
    expect(await readRader()).toEqual([`etterFrist 2026-12-11 ${slutt}`]);
  });

  it('Altinn is down: it is tried again while it helps', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    while ((await planRunde(DAG)).mer);
    await makeMeldinger(ALLE, DAG);
    await verden.bryt('altinn', 'nede');
    glemVirksomheter(aktoer.personId);
    expect(await sendBunke(ALLE, () => DAG, varselskriver)).toEqual({ utsatt: 1 });
    await verden.bryt('altinn', 'ok');
    expect(await sendBunke(ALLE, () => etter(0, 30), varselskriver)).toEqual({});
    expect(await sendBunke(ALLE, () => etter(0, 61), varselskriver)).toEqual({ sendt: 1 });
  });
});

describe('the mail server', () => {
  it('is away for a while, and then for good', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    verden.post().setModus('nede');
    expect(await run()).toEqual({ utsatt: 1 });
    for (const minutter of [61, 61 + 241, 61 + 241 + 961])
      await sendBunke(ALLE, () => etter(0, minutter), varselskriver);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ikkeSendt ikkeNaadd']);
    expect(mailer()).toEqual([]);
  });

  it('does not know the address: it is no longer used, and the person is told', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn('eplepress', 'ukjent.kari@example.no');
    expect(await run()).toEqual({ ikkeSendt: 1 });
    const { valg, historikk } = await getPaaminnelser(aktoer, DAG, varselskriver);
    expect(valg).toMatchObject({ epostAv: 'hard' });
    expect(historikk[0]).toMatchObject({ tilstand: 'ikkeSendt', grunn: 'retur' });
  });

  it('dies with the text in its hands: not sent again, and told', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    verden.post().setModus('doed');
    expect(await run()).toEqual({ ukjent: 1 });
    verden.post().setModus('ok');
    expect(await run(etter(3))).toEqual({});
    expect(mailer()).toHaveLength(1);
    const { historikk } = await getPaaminnelser(aktoer, DAG, varselskriver);
    expect(historikk[0]).toMatchObject({ tilstand: 'ukjent', grunn: 'ukjent' });
  });

  it('sends it back: three times in a row stop the address, once for good does at once', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    await run();
    const [sendt] = mailer();
    if (!sendt) throw new Error('nothing was sent');
    expect(await receiveRetur(Buffer.from(writeRetur(sendt, '4.2.2')), DAG.naa)).toBe('notert');
    expect((await getPaaminnelser(aktoer, DAG, varselskriver)).historikk[0]?.grunn).toBe('retur');
    // The same bounce once more is no second one.
    expect(await receiveRetur(Buffer.from(writeRetur(sendt, '5.1.1')), DAG.naa)).toBe('ukjent');
    await prisma().paaminnelsesmelding.updateMany({ data: { tilstand: 'sendt', grunn: null } });
    expect(await receiveRetur(Buffer.from(writeRetur(sendt, '5.1.1')), DAG.naa)).toBe('stoppet');
    expect((await getPaaminnelser(aktoer, DAG, varselskriver)).valg?.epostAv).toBe('hard');
  });
});

describe('a process that dies', () => {
  const taken = async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    while ((await planRunde(DAG)).mer);
    await makeMeldinger(ALLE, DAG);
    const [tatt] = await takeMeldinger(ALLE, 10, DAG.naa, etter(0, 3).naa);
    if (!tatt) throw new Error('there is no message');
    return tatt;
  };

  it('before the text is handed over: another takes over when its time is up, and not before', async () => {
    await taken();
    expect(await sendBunke(ALLE, () => etter(0, 2), varselskriver)).toEqual({});
    expect(await sendBunke(ALLE, () => etter(0, 4), varselskriver)).toEqual({ sendt: 1 });
    expect(mailer()).toHaveLength(1);
  });

  it('while the text is handed over: nobody sends it again, and the outcome is unknown', async () => {
    expect(await noteOverlevering(await taken())).toBe(true);
    expect(await sendBunke(ALLE, () => etter(0, 4), varselskriver)).toEqual({ ukjent: 1 });
    expect(mailer()).toEqual([]);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ukjent ukjent']);
  });

  it('and comes back late hands nothing over: another has the message', async () => {
    const tatt = await taken();
    await sendBunke(ALLE, () => etter(0, 4), varselskriver);
    expect(await noteOverlevering(tatt)).toBe(false);
  });
});

describe('who decides', () => {
  it('the operator stops and starts, and the guard stops a flood', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await stopVarsling(DAG);
    expect(await run()).toEqual({});
    await startVarsling(DAG);
    expect(await run()).toEqual({ sendt: 1 });
  });

  it('nothing is sent at night, on a Sunday or on 17 May', async () => {
    expect(kanalerNaa({ ...DAG, naa: new Date('2026-12-11T20:00:00Z') })).toEqual([]);
    expect(kanalerNaa({ ...DAG, naa: new Date('2026-12-11T06:30:00Z') })).toEqual([
      'altinnPerson',
      'altinnVirksomhet',
    ]);
    expect(kanalerNaa(etter(2))).toEqual([]);
  });

  it('the link in the message ends it without logging in, twice as well as once; a stranger ends nothing', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    await run();
    const token = /avmeld\/([\w-]+)/.exec(mailer()[0]?.tekst ?? '')?.[1] ?? '';
    expect(await meldAv(`${token}x`)).toBe('alt');
    expect((await getPaaminnelser(aktoer, DAG, varselskriver)).valg).not.toBeNull();
    await meldAv(token);
    await meldAv(token);
    expect(await run(etter(3))).toEqual({});
  });

  it('a pause ends with the day it is resumed', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    await pausePaaminnelser(aktoer, true, DAG);
    expect(await run()).toEqual({});
    await pausePaaminnelser(aktoer, false, etter(3));
    expect(await run(etter(3))).toEqual({ sendt: 1 });
  });
});
