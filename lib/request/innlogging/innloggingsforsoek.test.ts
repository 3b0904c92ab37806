import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { nyttForsoek, readForsoek } from './innloggingsforsoek';

iMiljoe('2026-11-10');

/** A browser: its cookies, oldest first. */
function nettleser() {
  const krukke = new Map<string, string>();
  return {
    krukke,
    les: (navn: string) => krukke.get(navn),
    ta(linjer: readonly string[]) {
      for (const linje of linjer) {
        const [, navn = '', verdi = ''] = /^([^=]+)=([^;]*)/.exec(linje) ?? [];
        if (linje.includes('Max-Age=0')) krukke.delete(navn);
        else krukke.set(navn, verdi);
      }
    },
    begynn(til: string): { state?: string; nonce?: string; code_challenge?: string } {
      const { parametre, setCookie } = nyttForsoek(til, [...krukke.keys()]);
      this.ta(setCookie);
      return parametre;
    },
  };
}

describe('a login', () => {
  it('finds its own again among others, in any order, with where it was going', () => {
    const her = nettleser();
    const stier = ['/virksomhet', '/frister/2026/12?a=%C3%A6#b', '/'];
    const begynt = stier.map((til) => ({ til, ...her.begynn(til) }));
    for (const { til, state, nonce, code_challenge } of begynt.reverse()) {
      const forsoek = readForsoek(state ?? null, her.les);
      expect(forsoek).toMatchObject({ til, nonce, state });
      const challenge = createHash('sha256')
        .update(forsoek?.codeVerifier ?? '')
        .digest('base64url');
      expect(challenge).toBe(code_challenge);
      her.ta([forsoek?.glem ?? '']);
      expect(readForsoek(state ?? null, her.les)).toBeNull();
    }
    expect(her.krukke.size).toBe(0);
  });

  it('shares no value with another, and tells ID-porten nothing the cookie holds', () => {
    const her = nettleser();
    const verdier = [her.begynn('/'), her.begynn('/')].flatMap(({ state, nonce, code_challenge }) => [
      state,
      nonce,
      code_challenge,
    ]);
    expect(new Set(verdier).size).toBe(6);
    for (const cookie of her.krukke.values())
      for (const verdi of verdier) expect(cookie).not.toContain(verdi);
  });

  it('is one of at most ten, of which the oldest go', () => {
    const her = nettleser();
    const begynt = Array.from({ length: 40 }, () => her.begynn(`/frister?a=${'x'.repeat(5000)}`));
    expect(her.krukke.size).toBe(10);
    const igjen = begynt.map(({ state = '' }) => readForsoek(state, her.les) !== null);
    expect(igjen).toEqual([...Array(30).fill(false), ...Array(10).fill(true)]);
    // Far below Node's limit of 16 kB for headers.
    expect([...her.krukke].flat().join('').length).toBeLessThan(12_000);
  });

  it('leaves the cookies of others alone', () => {
    const andre = Array.from({ length: 30 }, (_, i) => `annen-${i}`);
    expect(nyttForsoek('/', andre).setCookie).toHaveLength(1);
  });
});

describe("is nobody's", () => {
  it.each<[string, (state: string) => string | null]>([
    ['without state', () => null],
    ['with an empty state', () => ''],
    ['with a state that is too short', () => 'a'],
    ['with another state', () => 'a'.repeat(43)],
    ['with a state that begins the same', (state) => `${state.slice(0, 20)}${'a'.repeat(23)}`],
    ['with a state that is longer', (state) => `${state}a`],
    ['with a state of other characters', (state) => `${state.slice(0, 42)};`],
  ])('%s', (_hva, endret) => {
    const her = nettleser();
    const { state = '' } = her.begynn('/virksomhet');
    expect(readForsoek(endret(state), her.les)).toBeNull();
  });

  it.each([
    ['empty', ''],
    ['of another form', 'a.b'],
    ['of another login', `${'a'.repeat(43)}./virksomhet`],
  ])('with a cookie that is %s', (_hva, verdi) => {
    const her = nettleser();
    const { state = '' } = her.begynn('/virksomhet');
    expect(readForsoek(state, () => verdi)).toBeNull();
  });
});

it.each(['//evil.example', 'https://evil.example', '/api/auth/x', '%', '%ff', ''])(
  'a modified cookie does not redirect elsewhere: %s',
  (sti) => {
    const her = nettleser();
    const { state = '' } = her.begynn('/virksomhet');
    const [[navn, verdi] = ['', '']] = her.krukke;
    her.krukke.set(navn, `${verdi.slice(0, 44)}${sti}`);
    expect(readForsoek(state, her.les)?.til).toBe('/frister');
  },
);
