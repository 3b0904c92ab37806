import { describe, expect, it } from 'vitest';
import { ALTINNKANALER, BESTILT, iAltinnvarsling } from '#dev/proeve/testdata/altinnvarsling';
import { betaling, DAG, lever, readRader } from '#dev/proeve/testdata/paaminnelse';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import { askForsinkede, followAltinn } from '#lib/usecases/paaminnelse/follow-altinn';
import { sendBunke } from '#lib/usecases/paaminnelse/send-meldinger';

const verden = iVerden([], {}, true);
const { follow, order, send, skriver, styr, tick, turnOn } = iAltinnvarsling(verden);
const mailer = () => verden.post().alle();

describe('the outcome of an order at Altinn', () => {
  it('is the same order when the process died before the receipt', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await order();
    await prisma().paaminnelsesmelding.updateMany({
      data: { tilstand: 'sender', laantTil: BESTILT.naa, forsendelse: null },
    });
    // Its send time has passed by now, which Altinn would refuse.
    await tick('08:00:30');
    const senere = tid('2026-12-11', '08:01:00');
    expect(await sendBunke(ALTINNKANALER, () => senere, skriver)).toEqual({ bestilt: 1 });
    await send();
    expect(mailer()).toHaveLength(1);
    await follow();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
  });

  it('is another order when a part of it was lost before the receipt: the first text has that part', async () => {
    const eple = verden.orgnr('eplepress');
    await lever(eple);
    await lever(eple, betaling({}));
    await turnOn();
    await order();
    await prisma().paaminnelsesmelding.updateMany({
      data: { tilstand: 'sender', laantTil: BESTILT.naa, forsendelse: null },
    });
    await lever(eple, { status: 'fullfoert' });
    const senere = tid('2026-12-11', '06:34:00');
    expect(await sendBunke(ALTINNKANALER, () => senere, skriver)).toEqual({ utsatt: 1 });
    expect(await order(tid('2026-12-11', '06:35:00'))).toEqual({ bestilt: 1 });
    await send();
    expect(mailer().map(({ emne }) => emne)).toEqual([
      'Betal merverdiavgift (mva.) for september–oktober 2026: Fristen var 10. desember',
    ]);
  });

  it('is asked about when the list has passed it: nobody is left waiting for ever', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await order();
    await send();
    // The list was read past it, as when its receipt came late.
    await prisma().varslingsdrift.updateMany({ data: { altinn: 1_000_000 } });
    await follow();
    await askForsinkede(tid('2026-12-11', '08:30:00').naa);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendes']);
    await askForsinkede(tid('2026-12-11', '09:30:00').naa);
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
  });

  it.each([
    ['that Altinn answered no to while the receipt was lost', 'SendConditionNotMet'],
    ['that Altinn does not know', 'ukjent'],
  ])('is not kept waiting for an order %s', async (_, hva) => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await order();
    if (hva === 'ukjent') {
      await prisma().paaminnelsesmelding.updateMany({ data: { forsendelse: crypto.randomUUID() } });
    } else {
      await prisma().paaminnelsesvalg.updateMany({ data: { pauset: true } });
      await send();
      await prisma().paaminnelsesvalg.updateMany({ data: { pauset: false } });
    }
    await prisma().varslingsdrift.updateMany({ data: { altinn: 1_000_000 } });
    await askForsinkede(tid('2026-12-11', '09:30:00').naa);
    expect(await readRader()).toEqual([
      `etterFrist 2026-12-11 ${hva === 'ukjent' ? 'ukjent ukjent' : 'planlagt'}`,
    ]);
  });

  it('waits while Altinn is down, and its outcome is found after an hour of errors', async () => {
    await lever(verden.orgnr('eplepress'));
    await turnOn();
    await styr('PUT', '/bryter', { modus: 'nede' });
    expect(await order()).toEqual({ utsatt: 1 });
    await styr('PUT', '/bryter', { modus: 'ok' });
    expect(await sendBunke(ALTINNKANALER, () => tid('2026-12-11', '07:31:00'), skriver)).toEqual({
      bestilt: 1,
    });
    await send();
    await styr('PUT', '/bryter', { modus: '500' });
    for (let minutt = 0; minutt < 3; minutt++) await expect(followAltinn(DAG.naa)).rejects.toThrow();
    await styr('PUT', '/bryter', { modus: 'ok' });
    await follow();
    expect(await readRader()).toEqual(['etterFrist 2026-12-11 sendt']);
  });
});
