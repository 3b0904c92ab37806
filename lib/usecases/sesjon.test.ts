import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scenario } from '#dev/scenarioer/index';
import { run } from '#dev/test/test-server';
import { iVerden } from '#dev/test/verden';
import { dekrypter, toPersonId, toTokenHash } from '#lib/adapters/kryptering';
import { avsluttSesjon, avsluttSesjonerForSid } from './avslutt-sesjon';
import { getSesjon } from './get-sesjon';
import { startSesjon } from './start-sesjon';

const verden = iVerden();
const PID = scenario('eplepress').person.foedselsnummer;
const START = new Date('2026-11-10T07:00:00Z');
const SEKUND = 1_000;
const MINUTT = 60 * SEKUND;
const TIME = 60 * MINUTT;

const etter = (millisekunder: number) => new Date(START.getTime() + millisekunder);

async function start(idportenSid: string | null = 'sid-1', naa = START): Promise<string> {
  const token = randomUUID();
  await startSesjon({ token, pid: PID, idportenSid }, naa);
  return token;
}
const rader = () => run(verden.databaseUrl(), 'select * from sesjon');

describe('what is stored', () => {
  it('the token only as a hash, the number only encrypted, the person as a keyed hash', async () => {
    const token = await start();
    const [rad] = await run(verden.databaseUrl(), 'select t.*, t::text as alt from sesjon t');
    expect(rad?.token_hash).toBe(toTokenHash(token));
    expect(rad?.person_id).toBe(toPersonId(PID));
    expect(rad?.alt).not.toContain(token);
    const bytes = Buffer.from(rad?.pid_kryptert ?? '');
    expect(bytes.length).toBeGreaterThan(0);
    for (const form of [PID, PID.slice(0, 6), PID.slice(6)]) {
      expect(bytes.includes(form)).toBe(false);
      expect(rad?.alt).not.toContain(form);
      expect(rad?.alt).not.toContain(Buffer.from(form).toString('hex'));
    }
    expect(dekrypter(bytes, toPersonId(PID))).toBe(PID);
  });

  it('the same person twice: the same id, and nothing else in common', async () => {
    await start('a');
    await start('b');
    const [en, to] = await rader();
    expect(en?.person_id).toBe(to?.person_id);
    expect(en?.token_hash).not.toBe(to?.token_hash);
    expect(Buffer.from(en?.pid_kryptert ?? '').equals(Buffer.from(to?.pid_kryptert ?? ''))).toBe(false);
  });
});

describe('the token', () => {
  it.each([
    ['nobody has', () => randomUUID()],
    ['that is empty', () => ''],
    ['that is SQL', () => `' or 1=1 --`],
  ])('%s gives no session', async (_hva, token) => {
    await start();
    expect(await getSesjon(token(), START)).toBeNull();
  });

  it('its hash is no way in', async () => {
    expect(await getSesjon(toTokenHash(await start()), START)).toBeNull();
  });
});

describe('thirty minutes without use', () => {
  it.each([
    [30 * MINUTT, true],
    [30 * MINUTT + SEKUND, false],
  ])('after %i ms it lives: %s', async (gaatt, lever) => {
    const token = await start();
    expect((await getSesjon(token, etter(gaatt))) !== null).toBe(lever);
    expect(await rader()).toHaveLength(lever ? 1 : 0);
  });

  it('one that has ended does not come back, whatever time it is asked at', async () => {
    const token = await start();
    await getSesjon(token, etter(31 * MINUTT));
    expect(await getSesjon(token, START)).toBeNull();
  });

  it('use keeps it alive, and reading it twice within a minute is written once', async () => {
    const token = await start();
    expect(await getSesjon(token, etter(29 * MINUTT))).not.toBeNull();
    expect(await getSesjon(token, etter(58 * MINUTT))).not.toBeNull();
    expect((await rader())[0]?.sist_brukt).toEqual(etter(58 * MINUTT));
    await getSesjon(token, etter(58 * MINUTT + 30 * SEKUND));
    expect((await rader())[0]?.sist_brukt).toEqual(etter(58 * MINUTT));
    expect(await getSesjon(token, etter(89 * MINUTT))).toBeNull();
  });

  it('twenty requests at once of a session that has run out get nothing, and no error', async () => {
    const token = await start();
    const svar = await Promise.all(Array.from({ length: 20 }, () => getSesjon(token, etter(31 * MINUTT))));
    expect(svar).toEqual(Array.from({ length: 20 }, () => null));
  });
});

it('ends after twelve hours, however much it is used', async () => {
  const token = await start();
  for (let gaatt = 29 * MINUTT; gaatt <= 12 * TIME; gaatt += 29 * MINUTT) {
    expect(await getSesjon(token, etter(gaatt)), `${gaatt / MINUTT} minutes`).not.toBeNull();
  }
  expect(await getSesjon(token, etter(12 * TIME))).not.toBeNull();
  expect(await getSesjon(token, etter(12 * TIME + SEKUND))).toBeNull();
  expect(await rader()).toEqual([]);
});

describe('ended from outside', () => {
  it('logging out ends that session and no other', async () => {
    const [ene, andre] = [await start('a'), await start('a')];
    await avsluttSesjon(ene, START);
    expect(await getSesjon(ene, START)).toBeNull();
    expect(await getSesjon(andre, START)).not.toBeNull();
    await avsluttSesjon(ene, START);
    await avsluttSesjon('never was', START);
  });

  it('logging out clears away what everybody has forgotten, and nothing that is in use', async () => {
    await start('glemt', etter(-31 * MINUTT));
    const [ene, andre] = [await start('a'), await start('b', etter(-29 * MINUTT))];
    await avsluttSesjon(ene, START);
    expect((await rader()).map(({ token_hash }) => token_hash)).toEqual([toTokenHash(andre)]);
  });

  it('the end of ID-porten’s session ends all of ours that began with it, and no others', async () => {
    const sid1 = [await start('sid-1'), await start('sid-1')];
    const andre = [await start('sid-2'), await start(null), await start('SID-1'), await start('sid-1 ')];
    expect(await avsluttSesjonerForSid('sid-1')).toBe(2);
    for (const token of sid1) expect(await getSesjon(token, START)).toBeNull();
    for (const token of andre) expect(await getSesjon(token, START)).not.toBeNull();
    expect(await avsluttSesjonerForSid('sid-1')).toBe(0);
    expect(await avsluttSesjonerForSid('%')).toBe(0);
    expect(await rader()).toHaveLength(4);
  });
});
