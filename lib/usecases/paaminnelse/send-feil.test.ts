import { beforeEach, describe, expect, it } from 'vitest';
import { writeRetur } from '#dev/omverden/post/retur';
import { addKilde } from '#dev/proeve/testdata/kilder';
import {
  betaling,
  DAG,
  etter,
  lever,
  makeAlle,
  NOEKKEL,
  readRader,
  sendAlt,
  turnOnEpost,
  type VALG,
} from '#dev/proeve/testdata/paaminnelse';
import { iVerden } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import { takeMeldinger } from '#lib/data/paaminnelse/melding';
import { extendLaan, noteOverlevering } from '#lib/data/paaminnelse/meldingsslutt';
import { setEpost } from '#lib/data/paaminnelse/valg';
import { KANALER } from '#lib/domain/paaminnelse/paaminnelse';
import { varselskriver } from '#lib/jobs/varselskriver';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { getPaaminnelser } from './get-paaminnelser';
import { planRunde } from './plan-paaminnelser';
import { receiveRetur } from './receive-retur';
import { sendBunke } from './send-meldinger';

const verden = iVerden([], {}, true);
beforeEach(() => addKilde());
/** The payment of the same termin is done, so that the message is about the mva-melding alone. */
beforeEach(() => lever(verden.orgnr('eplepress'), betaling({ beloep: '18240.00', status: 'fullfoert' })));

const turnOn = async (scenario = 'eplepress', epost?: string, valg?: Partial<typeof VALG>) =>
  turnOnEpost(await verden.aktoerFor(scenario), epost, valg);
const mailer = () => verden.post().alle();
const send = (naar = DAG, skriver = varselskriver) => sendBunke(KANALER, () => naar, skriver);

describe('the mail server', () => {
  it('is away for a while, and then for good', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    verden.post().setModus('nede');
    expect(await sendAlt()).toEqual({ utsatt: 1 });
    const giveUp = async (dager = 0) => {
      for (const minutter of [61, 61 + 241, 61 + 241 + 961]) await send(etter(dager, minutter));
    };
    await giveUp();
    // A new message with new attempts, as long as it would help.
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 planlagt ikkeNaadd']);
    expect(await sendAlt(etter(3))).toEqual({ utsatt: 1 });
    await giveUp(3);
    const { nyttigTil } = await prisma().paaminnelse.findFirstOrThrow({ where: { noekkel: NOEKKEL } });
    const sist = Math.round((nyttigTil.getTime() - Date.parse(DAG.idag)) / 86_400_000);
    await planRunde(etter(sist));
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 planlagt ikkeNaadd']);
    await planRunde(etter(sist + 1));
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ikkeSendt ikkeNaadd']);
    expect(mailer()).toEqual([]);
  });

  it('is back on another day: what could not be sent is sent then', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    verden.post().setModus('nede');
    await sendAlt();
    for (const minutter of [61, 61 + 241, 61 + 241 + 961]) await send(etter(0, minutter));
    verden.post().setModus('ok');
    expect(await sendAlt(etter(3))).toEqual({ sendt: 1 });
  });

  it('does not know the address: it is no longer used, and the person is told', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn('eplepress', 'ukjent.kari@example.no');
    expect(await sendAlt()).toEqual({ ikkeSendt: 1 });
    const { valg, historikk } = await getPaaminnelser(aktoer, DAG, varselskriver);
    expect(valg).toMatchObject({ epostAv: 'hard' });
    expect(historikk[0]).toMatchObject({ tilstand: 'ikkeSendt', grunn: 'retur' });
  });

  it('dies with the text in its hands: not sent again, and told', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    verden.post().setModus('doed');
    expect(await sendAlt()).toEqual({ ukjent: 1 });
    verden.post().setModus('ok');
    expect(await sendAlt(etter(3))).toEqual({});
    expect(mailer()).toHaveLength(1);
    const { historikk } = await getPaaminnelser(aktoer, DAG, varselskriver);
    expect(historikk[0]).toMatchObject({ tilstand: 'ukjent', grunn: 'ukjent' });
  });

  it('sends it back: three times in a row stop the address, once for good does at once', async () => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    await sendAlt();
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
    await makeAlle();
    const [tatt] = await takeMeldinger(KANALER, 10, DAG.naa, etter(0, 3).naa);
    if (!tatt) throw new Error('there is no message');
    return tatt;
  };

  it('before the text is handed over: another takes over when its time is up, and not before', async () => {
    await taken();
    expect(await sendBunke(KANALER, () => etter(0, 2), varselskriver)).toEqual({});
    expect(await sendBunke(KANALER, () => etter(0, 4), varselskriver)).toEqual({ sendt: 1 });
    expect(mailer()).toHaveLength(1);
  });

  it('while the text is handed over: nobody sends it again, and the outcome is unknown', async () => {
    expect(await noteOverlevering(await taken(), 'kari@example.no', etter(0, 3).naa)).not.toBeNull();
    expect(await sendBunke(KANALER, () => etter(0, 4), varselskriver)).toEqual({ ukjent: 1 });
    expect(mailer()).toEqual([]);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 ukjent ukjent']);
  });

  it('is not taken for dead while it works: what it has is lent to it for longer', async () => {
    const tatt = await taken();
    expect(await extendLaan([tatt], etter(0, 6).naa)).toEqual([{ ...tatt, laantTil: etter(0, 6).naa }]);
    expect(await send(etter(0, 4))).toEqual({});
    expect(await send(etter(0, 7))).toEqual({ sendt: 1 });
    expect(await extendLaan([tatt], etter(0, 9).naa)).toEqual([]);
  });

  it('and comes back late hands nothing over: another has the message', async () => {
    const tatt = await taken();
    await sendBunke(KANALER, () => etter(0, 4), varselskriver);
    expect(await noteOverlevering(tatt, 'kari@example.no', etter(0, 7).naa)).toBeNull();
  });
});

describe('one message that cannot be sent', () => {
  const two = async () => {
    await lever(verden.orgnr('eplepress'));
    const eple = await turnOn();
    await turnOn('as-ansatte', 'hilde@example.no');
    await makeAlle();
    return eple;
  };

  it.each([
    [
      'is of a person whose number can no longer be read',
      async (personId: string) => {
        await prisma().paaminnelsesvalg.update({
          where: { personId },
          data: { pidKryptert: Buffer.alloc(40) },
        });
        glemVirksomheter(personId);
      },
      varselskriver,
      'ikkeSendt',
    ],
    [
      'cannot be written',
      async () => {},
      {
        ...varselskriver,
        write: (...[innhold, spraak]: Parameters<typeof varselskriver.write>) => {
          if (
            innhold.grupper.some(
              ({ virksomhet }) => virksomhet.organisasjonsnummer === verden.orgnr('eplepress'),
            )
          )
            throw new Error('a fault of ours');
          return varselskriver.write(innhold, spraak);
        },
      },
      'utsatt',
    ],
  ])('does not hold up the others: it %s', async (_, spoil, skriver, utfall) => {
    const { personId } = await two();
    await spoil(personId);
    expect(await send(DAG, skriver)).toEqual({ sendt: 1, [utfall]: 1 });
    expect(mailer().map(({ til }) => til)).toEqual([['hilde@example.no']]);
  });

  it('does not hold up the planning of the others either', async () => {
    await lever(verden.orgnr('eplepress'));
    const { personId } = await turnOn();
    await turnOn('as-ansatte', 'hilde@example.no');
    await prisma().paaminnelsesvalg.update({ where: { personId }, data: { pidKryptert: Buffer.alloc(40) } });
    glemVirksomheter(personId);
    await prisma().paaminnelsesplan.updateMany({ data: { utdatert: true, forsoekt: null } });
    expect(await sendAlt()).toEqual({ sendt: 1 });
    expect(await readRader()).toContain('etterFrist 2026-12-11 ikkeSendt ikkeTilgang');
  });
});

describe('an address that was changed', () => {
  it.each([
    ['a bounce', (raa: string) => raa],
    ['a complaint', (raa: string) => raa.replace('message/delivery-status', 'message/feedback-report')],
  ])('is not turned off by %s about the one before', async (_, change) => {
    await lever(verden.orgnr('eplepress'));
    const aktoer = await turnOn();
    await sendAlt();
    const [sendt] = mailer();
    if (!sendt) throw new Error('nothing was sent');
    await setEpost(aktoer.personId, { epost: 'ny@example.no', bekreftet: etter(0, 60).naa });
    await receiveRetur(Buffer.from(change(writeRetur(sendt, '5.1.1'))), etter(0, 90).naa);
    expect((await getPaaminnelser(aktoer, DAG, varselskriver)).valg).toMatchObject({
      epost: 'ny@example.no',
      epostAv: null,
    });
  });

  it.each([
    ['is another by now', { epost: 'ny@example.no' }],
    ['was turned off', { epostAv: 'klage' }],
    ['is not wanted now', { pauset: true }],
    ['has given way to Altinn', { kanal: 'altinnPerson' }],
  ])('gets no message that was decided before: it %s', async (_, data) => {
    await lever(verden.orgnr('eplepress'));
    const { personId } = await turnOn();
    await makeAlle();
    const [tatt] = await takeMeldinger(KANALER, 10, DAG.naa, etter(0, 3).naa);
    if (!tatt) throw new Error('there is no message');
    await prisma().paaminnelsesvalg.update({ where: { personId }, data });
    expect(await noteOverlevering(tatt, 'kari@example.no', etter(0, 4).naa)).toBeNull();
  });
});

it('a complaint is about a message that arrived: it stays as sent', async () => {
  await lever(verden.orgnr('eplepress'));
  const aktoer = await turnOn();
  await sendAlt();
  const [sendt] = mailer();
  if (!sendt) throw new Error('nothing was sent');
  const klage = writeRetur(sendt, '5.1.1').replace('message/delivery-status', 'message/feedback-report');
  expect(await receiveRetur(Buffer.from(klage), DAG.naa)).toBe('stoppet');
  const { valg, historikk } = await getPaaminnelser(aktoer, DAG, varselskriver);
  expect([valg?.epostAv, historikk[0]?.tilstand]).toEqual(['klage', 'sendt']);
});
