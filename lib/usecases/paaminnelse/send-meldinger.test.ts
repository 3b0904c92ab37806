import { beforeEach, describe, expect, it } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import {
  betaling,
  DAG,
  etter,
  lever,
  makeAlle,
  readRader,
  sendAlt,
  turnOnEpost,
  type VALG,
} from '#dev/proeve/testdata/paaminnelse';
import { iVerden } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import type { Kanal } from '#lib/domain/paaminnelse/paaminnelse';
import { varselskriver } from '#lib/jobs/varselskriver';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { getPaaminnelser } from './get-paaminnelser';
import { meldAv } from './meld-av';
import { pausePaaminnelser } from './save-valg';
import { kanalerNaa, sendBunke } from './send-meldinger';
import { startVarsling, stopVarsling } from './varslingsdrift';

const verden = iVerden([], {}, true);
beforeEach(() => addKilde());

const ALLE: Kanal[] = ['epost', 'altinnPerson', 'altinnVirksomhet'];
/** Delivers the payment of the same termin. */
const leverBetaling = (endring: Record<string, unknown> = {}) =>
  lever(verden.orgnr('eplepress'), betaling({ beloep: '18240.00', ...endring }));
beforeEach(() => leverBetaling({ status: 'fullfoert' }));

const turnOn = async (scenario = 'eplepress', epost?: string, valg?: Partial<typeof VALG>) =>
  turnOnEpost(await verden.aktoerFor(scenario), epost, valg);
const mailer = () => verden.post().alle();

describe('the rescue', () => {
  it('comes the day after, seven and two days before the fine, and not once it is delivered', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    await turnOn();
    expect(await sendAlt()).toEqual({ sendt: 1 });
    expect(mailer()[0]?.emne).toBe(
      'Lever mva-meldingen for september–oktober 2026: Fristen var 10. desember',
    );
    expect(mailer()[0]?.tekst).toContain(
      'Fristen var 10. desember 2026. Skatteetaten har ikke registrert at det er gjort.',
    );
    await lever(eple, { betingetVedtak: { sendt: '2026-12-11', loeperFra: '2026-12-24' } });
    expect(await sendAlt(etter(6))).toEqual({ sendt: 1 });
    expect(mailer()[1]?.emne).toBe(
      'Lever mva-meldingen for september–oktober 2026: Gjør det senest 23. desember (og 1 til)',
    );
    expect(mailer()[1]?.tekst).toMatch(/672,50\skroner per dag, høyst 67\s250\skroner/);
    await lever(eple, { status: 'fullfoert', statusTidspunkt: '2026-12-18T10:00:00+01:00' });
    expect(await sendAlt(etter(11))).toEqual({});
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
    for (const dager of [0, 6, 11, 12]) await sendAlt(etter(dager));
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
    await sendAlt();
    expect(mailer().map(({ emne }) => emne)).toEqual([
      'Lever og betal merverdiavgift for september–oktober 2026: Fristen var 10. desember',
    ]);
    expect(mailer()[0]?.tekst).not.toContain('18 240');
    await lever(eple, {
      eksternId: 'annet',
      noekkel: 'mva-alm-levering:2026-T6',
      frist: { fristType: 'leveringsfrist', frist: '2026-12-10' },
    });
    expect(await sendAlt(etter(0, 60))).toEqual({});
    expect(await sendAlt(etter(3))).toEqual({ sendt: 1 });
  });

  it('has the amounts when that is chosen, and the language of the person', async () => {
    await leverBetaling();
    await turnOn('eplepress', 'kari@example.no', { medBeloep: true, spraak: 'nn' });
    await sendAlt();
    expect(mailer()[0]?.tekst).toMatch(/Beløp: 18\s240\skroner/);
    expect(mailer()[0]?.raa).toContain('Content-Language: nn');
  });

  it('is a courtesy when nobody knows, once, and says so', async () => {
    await turnOn();
    await sendAlt();
    expect(mailer()[0]?.tekst).toContain('Vi vet ikke om det er gjort.');
    expect(mailer()[0]?.tekst).not.toMatch(/tvangsmulkt/);
    expect(await sendAlt(etter(3))).toEqual({});
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
    await makeAlle();
    await skje();
    expect(await sendBunke(ALLE, () => DAG, varselskriver)).toEqual({ ikkeSendt: 1 });
    expect(mailer()).toEqual([]);
    expect(await readRader()).toEqual([`etterFrist 2026-12-11 ${slutt}`]);
  });

  it('Altinn is down: it is tried again while it helps', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    await makeAlle();
    await verden.bryt('altinn', 'nede');
    glemVirksomheter(aktoer.personId);
    expect(await sendBunke(ALLE, () => DAG, varselskriver)).toEqual({ utsatt: 1 });
    await verden.bryt('altinn', 'ok');
    expect(await sendBunke(ALLE, () => etter(0, 30), varselskriver)).toEqual({});
    expect(await sendBunke(ALLE, () => etter(0, 61), varselskriver)).toEqual({ sendt: 1 });
  });
});

describe('who decides', () => {
  it('the operator stops and starts, and the guard stops a flood', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await stopVarsling(DAG);
    expect(await sendAlt()).toEqual({});
    await startVarsling(DAG);
    expect(await sendAlt()).toEqual({ sendt: 1 });
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
    await sendAlt();
    const token = /avmeld\/([\w-]+)/.exec(mailer()[0]?.tekst ?? '')?.[1] ?? '';
    expect(await meldAv(`${token}x`)).toBe('alt');
    expect((await getPaaminnelser(aktoer, DAG, varselskriver)).valg).not.toBeNull();
    await meldAv(token);
    await meldAv(token);
    expect(await sendAlt(etter(3))).toEqual({});
  });

  it('a pause ends with the day it is resumed', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    await pausePaaminnelser(aktoer, true, DAG);
    expect(await sendAlt()).toEqual({});
    await pausePaaminnelser(aktoer, false, etter(3));
    expect(await sendAlt(etter(3))).toEqual({ sendt: 1 });
  });
});
