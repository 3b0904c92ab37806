import fc from 'fast-check';
import { expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { toPart } from '#dev/proeve/verden/utsteder';
import { iVerden } from '#dev/proeve/verden/verden';
import type { Format } from '#lib/contract/felles/format';
import { INNHOLDSTYPE } from '#lib/contract/felles/format';
import { endre, endring, GYLDIGE } from '#lib/contract/xml-json/test-fuzz';
import { logg } from '#lib/oppsett/logg';
import { POST } from './route';

logg.level = 'silent';
const verden = iVerden([], { IDAG: '2026-11-10' });
/** Through the whole route; the parsers alone get ten times as many in `kalender-request-fuzz.test.ts`. */
const ANTALL = 1_000;
/** Fewer than the burst limit of a consumer. */
const PER_BUNKE = 150;

it.each(['json', 'xml'] as const)(
  'mutated valid %s is answered with 200 or a 4xx, never as our error',
  { timeout: 120_000 },
  async (format: Format) => {
    // The consumer is the virksomhet in the valid bodies, so a body that is still valid gets its own
    // calendar.
    const krav = { consumer: toPart(verden.orgnr('eplepress')), exp: Math.floor(Date.now() / 1000) + 3600 };
    const token = await verden.signToken('bank', krav);
    const statuser = new Map<number, number>();
    let kall = 0;
    const spoer = async (kropp: string) => {
      if (kall++ % PER_BUNKE === 0) await run(verden.databaseUrl(), 'delete from kallgrense');
      const svar = await POST(
        new Request('http://localhost/api/kalender/v1/frister', {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': INNHOLDSTYPE[format] },
          body: kropp,
        }),
      );
      statuser.set(svar.status, (statuser.get(svar.status) ?? 0) + 1);
      expect([200, 400, 403], await svar.text()).toContain(svar.status);
      expect(svar.headers.get('Korrelasjonsid')).toMatch(/^[0-9a-f-]{36}$/);
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...GYLDIGE[format]),
        fc.array(endring, { minLength: 0, maxLength: 5 }),
        async (tekst, hva) => spoer(endre(tekst, hva)),
      ),
      { numRuns: ANTALL },
    );
    expect(kall).toBeGreaterThanOrEqual(ANTALL);
    // Some are accepted and some refused after the token check.
    expect(statuser.get(200)).toBeGreaterThan(ANTALL / 100);
    expect(statuser.get(400)).toBeGreaterThan(ANTALL / 10);
  },
);
