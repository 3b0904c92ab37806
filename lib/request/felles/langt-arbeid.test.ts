import { describe, expect, it } from 'vitest';
import { countFolk, isBruktAvFolk, makeStrekk, waitForTur } from './langt-arbeid';

/** Works until the time has passed. @returns the pieces it got, each with its start and end */
async function work(ms: number, stykker: { fra: number; til: number }[] = []) {
  const slutt = performance.now() + ms;
  while (performance.now() < slutt) {
    await waitForTur();
    const fra = performance.now();
    while (performance.now() - fra < 2);
    stykker.push({ fra, til: performance.now() });
  }
  return stykker;
}

describe('long work', () => {
  it('has the process to itself when there are no people', async () => {
    // A pause after each, as when there are people, would leave room for eight.
    expect((await work(200)).length).toBeGreaterThan(16);
  });

  it('is done one piece at a time, in turns', async () => {
    const alle = await Promise.all([work(100), work(100), work(100)]);
    const antall = alle.map((stykker) => stykker.length);
    expect(Math.max(...antall) - Math.min(...antall)).toBeLessThanOrEqual(2);
  });

  it('leaves most of the process to people while they wait, and still goes on', async () => {
    const gaatt = [countFolk(), countFolk()];
    const mens = await work(500);
    gaatt[0]?.();
    const fortsatt = await work(500);
    gaatt[1]?.();
    for (const stykker of [mens, fortsatt]) {
      expect(stykker.length).toBeGreaterThan(1);
      expect(stykker.length).toBeLessThanOrEqual(9);
    }
    // Somebody has used the process lately.
    expect(isBruktAvFolk()).toBe(true);
    const etter = await work(500);
    expect(etter.length).toBeGreaterThan(mens.length);
    expect(etter.length).toBeLessThanOrEqual(20);
  });

  it('is not divided when it is short', async () => {
    const strekk = makeStrekk();
    expect(strekk()).toBeUndefined();
    const fra = performance.now();
    while (performance.now() - fra < 10);
    const tur = strekk();
    expect(tur).toBeInstanceOf(Promise);
    await tur;
    expect(strekk()).toBeUndefined();
  });
});
