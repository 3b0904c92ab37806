import { randomUUID } from 'node:crypto';
import { addHours, addMinutes } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { scenario } from '#dev/omverden/scenarioer/index';
import { UtenforError } from '../hent';
import { cancelVarsel, orderVarsel, readVarselstrom } from './altinn-varsling';
import { iVarselverden, KLOKKA_NI, NAA, person } from './test-varselverden';

const { bestill, ordre, styr, svarBetingelse, tick, utfall } = await iVarselverden();

describe('the outcome', () => {
  it.each([
    ['Failed_Bounced', 'retur'],
    ['Failed_SuppressedRecipient', 'retur'],
    ['Failed_TransientError', 'feilet'],
  ])('of mail with %s is %s', async (valgt, ventet) => {
    await styr('PUT', '', { utfall: { 'kari.nordmann@example.no': valgt } });
    const forsendelse = await bestill(ordre());
    expect(await utfall()).toEqual([{ forsendelse, utfall: ventet }]);
  });

  it.each(['Failed_TTL', 'Succeeded'])('of mail with %s comes after two days', async (valgt) => {
    await styr('PUT', '', { utfall: { 'Kari.Nordmann@example.no': valgt } });
    const forsendelse = await bestill(ordre());
    expect(await utfall()).toEqual([]);
    expect(await utfall(addHours(KLOKKA_NI, 49))).toEqual([{ forsendelse, utfall: 'tidsavbrudd' }]);
  });

  it('of an address that is removed in between is that nobody was found', async () => {
    const forsendelse = await bestill(ordre());
    const { foedselsnummer, navn } = scenario('eplepress').person;
    await styr('PUT', '', { personer: { [foedselsnummer]: { navn } } });
    expect(await utfall()).toEqual([{ forsendelse, utfall: 'ukjentMottaker' }]);
  });

  it('of a no from us is betingelse', async () => {
    svarBetingelse('{"sendNotification":false}');
    const forsendelse = await bestill(ordre());
    expect(await utfall()).toEqual([{ forsendelse, utfall: 'betingelse' }]);
    expect(await styr('GET', '/sendt')).toEqual([]);
  });
});

describe('calling off', () => {
  it('works until five minutes before, and may be repeated', async () => {
    const forsendelse = await bestill(ordre());
    await tick(addMinutes(KLOKKA_NI, -6));
    expect(await cancelVarsel(forsendelse)).toBe('avbestilt');
    expect(await cancelVarsel(forsendelse)).toBe('avbestilt');
    // It has no entry in the feed.
    expect(await utfall()).toEqual([]);
    expect(await styr('GET', '/sendt')).toEqual([]);
  });

  it('is too late with less than five minutes left, and when it has been sent', async () => {
    const forsendelse = await bestill(ordre());
    await tick(addMinutes(KLOKKA_NI, -4));
    expect(await cancelVarsel(forsendelse)).toBe('forSent');
    await utfall();
    expect(await cancelVarsel(forsendelse)).toBe('forSent');
  });

  it('says that an order is unknown', async () => {
    expect(await cancelVarsel(randomUUID())).toBe('ukjent');
  });
});

it('reads the feed from a position', async () => {
  const foerste = await bestill(ordre());
  const andre = await bestill(ordre({ mottaker: person('as-ansatte') }));
  await utfall();
  const alle = await readVarselstrom(0);
  expect(alle.hendelser.map((ett) => ett.forsendelse)).toEqual(expect.arrayContaining([foerste, andre]));
  expect(alle).toMatchObject({ siste: 2, mer: false });
  expect((await readVarselstrom(1)).hendelser).toHaveLength(1);
  expect(await readVarselstrom(2)).toEqual({ siste: 2, hendelser: [], mer: false });
});

it.each(['500', 'nede', 'soeppel'])('an Altinn that is %s is an error for later', async (modus) => {
  await styr('PUT', '/bryter', { modus });
  for (const kall of [
    () => orderVarsel(ordre(), NAA),
    () => cancelVarsel(randomUUID()),
    () => readVarselstrom(0),
  ])
    await expect(kall()).rejects.toThrow(UtenforError);
});
