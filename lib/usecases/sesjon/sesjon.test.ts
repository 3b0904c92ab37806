import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { scenario } from '#dev/omverden/scenarioer/index';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { dekrypter, toPersonId, toTokenHash } from '#lib/adapters/kryptering';
import { endSesjon, endSesjonerForSid } from './end-sesjon';
import { getSesjon } from './get-sesjon';
import { startSesjon } from './start-sesjon';

const verden = iVerden();
const PID = scenario('eplepress').person.foedselsnummer;
const SEKUND = 1_000;
const MINUTT = 60 * SEKUND;
const TIME = 60 * MINUTT;

/** Ages every session: the clock of the database counts. */
const spol = (ms: number) =>
  run(
    verden.databaseUrl(),
    `update sesjon set opprettet = opprettet - interval '${ms} ms', sist_brukt = sist_brukt - interval '${ms} ms'`,
  );
const lever = async (token: string) => (await getSesjon(token)) !== null;

async function start(idportenSid: string | null = 'sid-1'): Promise<string> {
  const token = randomUUID();
  await startSesjon({ token, pid: PID, idportenSid });
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
    expect(await getSesjon(token())).toBeNull();
  });

  it('its hash cannot be used to log in', async () => {
    expect(await getSesjon(toTokenHash(await start()))).toBeNull();
  });
});

describe('thirty minutes without use', () => {
  it.each([
    // One second less, since the clock of the database runs on.
    [30 * MINUTT - SEKUND, true],
    [30 * MINUTT + SEKUND, false],
  ])('after %i ms it lives: %s', async (gaatt, ventet) => {
    const token = await start();
    await spol(gaatt);
    expect(await lever(token)).toBe(ventet);
    expect(await rader()).toHaveLength(ventet ? 1 : 0);
  });

  it('one that has ended does not come back, whatever time it is asked at', async () => {
    const token = await start();
    await spol(31 * MINUTT);
    await getSesjon(token);
    await spol(-31 * MINUTT);
    expect(await getSesjon(token)).toBeNull();
  });

  it('use keeps it alive, and reading it twice within a minute is written once', async () => {
    const token = await start();
    for (const _ of [1, 2]) {
      await spol(29 * MINUTT);
      expect(await lever(token)).toBe(true);
    }
    const [foer] = await rader();
    expect(await lever(token)).toBe(true);
    expect((await rader())[0]?.sist_brukt).toEqual(foer?.sist_brukt);
    await spol(31 * MINUTT);
    expect(await lever(token)).toBe(false);
  });

  it.each([-5 * TIME, -31 * MINUTT, 31 * MINUTT, 48 * TIME])(
    'a clock of the process that is %i ms wrong ends nothing, and keeps nothing alive',
    async (feil) => {
      const [i_bruk, glemt] = [await start('a'), await start('b')];
      await run(
        verden.databaseUrl(),
        `update sesjon set sist_brukt = sist_brukt - interval '31 minutes' where token_hash = '${toTokenHash(glemt)}'`,
      );
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + feil });
      try {
        await endSesjon('never was');
        expect([await lever(i_bruk), await lever(glemt)]).toEqual([true, false]);
      } finally {
        vi.useRealTimers();
      }
    },
  );

  it('twenty requests at once of a session that has run out get nothing, and no error', async () => {
    const token = await start();
    await spol(31 * MINUTT);
    const svar = await Promise.all(Array.from({ length: 20 }, () => getSesjon(token)));
    expect(svar).toEqual(Array.from({ length: 20 }, () => null));
  });
});

it('ends after twelve hours, however much it is used', async () => {
  const token = await start();
  for (let gaatt = 29 * MINUTT; gaatt < 12 * TIME; gaatt += 29 * MINUTT) {
    await spol(29 * MINUTT);
    expect(await lever(token), `${gaatt / MINUTT} minutes`).toBe(true);
  }
  await spol(29 * MINUTT);
  expect(await lever(token)).toBe(false);
  expect(await rader()).toEqual([]);
});

describe('ended from outside', () => {
  it('logging out ends that session and no other', async () => {
    const [ene, andre] = [await start('a'), await start('a')];
    await endSesjon(ene);
    expect(await getSesjon(ene)).toBeNull();
    expect(await getSesjon(andre)).not.toBeNull();
    await endSesjon(ene);
    await endSesjon('never was');
  });

  it('logging out clears away what everybody has forgotten, and nothing that is in use', async () => {
    await start('glemt');
    await spol(2 * MINUTT);
    const andre = await start('b');
    await spol(29 * MINUTT);
    const ene = await start('a');
    await endSesjon(ene);
    expect((await rader()).map(({ token_hash }) => token_hash)).toEqual([toTokenHash(andre)]);
  });

  it('the end of ID-porten’s session ends all of ours that began with it, and no others', async () => {
    const sid1 = [await start('sid-1'), await start('sid-1')];
    const andre = [await start('sid-2'), await start(null), await start('SID-1'), await start('sid-1 ')];
    expect(await endSesjonerForSid('sid-1')).toBe(2);
    for (const token of sid1) expect(await getSesjon(token)).toBeNull();
    for (const token of andre) expect(await getSesjon(token)).not.toBeNull();
    expect(await endSesjonerForSid('sid-1')).toBe(0);
    expect(await endSesjonerForSid('%')).toBe(0);
    expect(await rader()).toHaveLength(4);
  });
});
