import { afterEach, expect } from 'vitest';
import { z } from 'zod';
import { LEVER } from '#dev/omverden/klienter';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { systemRoute } from './system-route';

/** The largest body the route accepts, in bytes. */
export const MAKS = 2000;
export const ID = '0b7f3a52-9a3f-4c1e-8a51-6d1f1d0c2b3a';

const Kropp = z.strictObject({
  oppgaver: z.array(z.strictObject({ frist: z.iso.date(), antall: z.int().optional() })),
});
const Soek = z.strictObject({ antall: z.enum(['1', '2']).optional() });

export interface Spurt {
  /** The Authorization header. Null leaves it out; a valid one by default. */
  token?: string | null;
  soek?: string;
  kropp?: RequestInit['body'];
  hoder?: Record<string, string>;
}

/** Sets up a route for other systems, with a stand-in for Maskinporten. For tests only. */
export function iSystemrute() {
  const miljoe = iMiljoe('2026-11-10');
  const params = Promise.resolve({ kilde: 'mva' });
  let sist: unknown;
  let svarer: () => unknown;
  const nullstill = () => {
    sist = undefined;
    svarer = () => ({ ok: true });
  };
  nullstill();
  afterEach(nullstill);

  const put = systemRoute<{ kilde: string }, z.infer<typeof Kropp>, z.infer<typeof Soek>>(
    { scope: LEVER, body: Kropp, soek: Soek, maksBytes: MAKS },
    async (kall) => {
      sist = kall;
      return svarer();
    },
  );
  const lever = () => miljoe.fetchToken('skatteetaten-mva', { scope: LEVER });

  async function spoer({ token, soek = '', kropp = '{"oppgaver":[]}', hoder = {} }: Spurt = {}) {
    const bearer = token === undefined ? `Bearer ${await lever()}` : token;
    const request = new Request(`http://localhost/api/kilder/v1/mva/oppgaver${soek}`, {
      method: 'PUT',
      body: kropp,
      headers: {
        'Content-Type': 'application/json',
        Korrelasjonsid: ID,
        ...(bearer === null ? {} : { Authorization: bearer }),
        ...hoder,
      },
      ...(kropp instanceof ReadableStream && { duplex: 'half' }),
    } as RequestInit);
    return put(request, { params });
  }

  /** Calls the route and returns the error, after checking what all errors have in common. */
  async function feil(spurt: Spurt) {
    const svar = await spoer(spurt);
    const { kode, melding, korrelasjonsid, ...resten } = await svar.json();
    expect([korrelasjonsid, resten, svar.headers.get('Korrelasjonsid')]).toEqual([ID, {}, ID]);
    expect(svar.headers.get('Cache-Control')).toBe('private, no-store');
    expect(sist).toBeUndefined();
    return {
      status: svar.status,
      kode: String(kode),
      melding: String(melding),
      utfordring: svar.headers.get('WWW-Authenticate'),
    };
  }

  return {
    miljoe,
    params,
    lever,
    spoer,
    feil,
    /** What the route was called with in this test. */
    sist: () => sist,
    /** Sets what the route answers for the rest of this test. */
    settSvar(med: () => unknown) {
      svarer = med;
    },
  };
}
