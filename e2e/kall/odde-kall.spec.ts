import { type Raatt, sendRaatt, statusAv } from '../raa';
import { ruter } from '../ruter';
import { DELER, METODER, VERDIER } from './odde-kall';
import { expect, readCookies, test } from './oppsett';

/** As many at once as keep a small machine busy. */
const SAMTIDIGE = 12;

/** Those that are about a body come with a method that has one. */
const MED_KROPP = ['skjema', 'multipart', 'skjemahandling', 'handling', 'json'];

/** The dynamic parts of an address as they may be, so that what is odd elsewhere comes as far as it can. */
const GYLDIG: Readonly<Record<string, string>> = {
  aar: '2026',
  maaned: '11',
  kilde: 'mva',
  kode: 'ugyldig',
  organisasjonsnummer: '310079197',
  noekkel: 'mva-alm-levering:2026-T5',
};
const fyll = (rute: string) => rute.replace(/\[+\.{0,3}(\w+)\]+/g, (_, navn: string) => GYLDIG[navn] ?? 'x');

/**
 * Every address meets every value with the method it is for, and every second one with another method too. Which part is odd moves on, so that
 * each part and method meets each value at some address.
 */
function* makeKall(informasjonskapsel: string): Generator<Raatt & { del: string }> {
  const deler = Object.entries(DELER);
  let nr = 0;
  for (const [i, rute] of ruter().entries()) {
    for (const [j, verdi] of VERDIER.entries()) {
      for (const runde of [0, 1]) {
        if (runde === 1 && (i + j) % 2 === 1) continue;
        nr++;
        const [del, lag] = deler[(i + j * 3 + runde * 5) % deler.length] ?? [];
        if (!del || !lag) continue;
        const metode =
          runde === 0 ? (MED_KROPP.includes(del) ? 'POST' : 'GET') : METODER[(i + j) % METODER.length];
        const kall = { metode: metode ?? 'GET', maal: del === 'sti' ? rute : fyll(rute) };
        // A call to the logout must not end the session that the other calls use.
        const innlogget =
          del !== 'kake' && rute !== '/logg-ut' ? [['Cookie', informasjonskapsel] as const] : [];
        yield { ...lag({ ...kall, hoder: innlogget }, verdi, nr), del };
      }
    }
  }
}

test.describe('odde kall', () => {
  test.setTimeout(300_000);

  test('får aldri 5xx, uansett adresse, metode, del og verdi', async ({ som, baseURL }) => {
    const alle = makeKall(await readCookies(await som('Per Larsen')));
    const antall = new Map<string, Map<string, number>>();
    const feil: string[] = [];
    const arbeid = async () => {
      for (const { del, ...kall } of alle) {
        const status = statusAv(await sendRaatt(baseURL ?? '', kall));
        const klasse = status === 0 ? 'uten svar' : `${Math.floor(status / 100)}xx`;
        const perKlasse = antall.get(del) ?? new Map<string, number>();
        antall.set(del, perKlasse.set(klasse, (perKlasse.get(klasse) ?? 0) + 1));
        if (status === 0 || status >= 500)
          feil.push(`${status} ${del}: ${JSON.stringify(kall).slice(0, 500)}`);
      }
    };
    await Promise.all(Array.from({ length: SAMTIDIGE }, arbeid));
    console.table(Object.fromEntries([...antall].map(([del, per]) => [del, Object.fromEntries(per)])));
    expect(feil).toEqual([]);
    // It has been at every part of every address.
    expect([...antall.keys()].sort()).toEqual(Object.keys(DELER).sort());
    const sendt = [...antall.values()].flatMap((per) => [...per.values()]).reduce((sum, n) => sum + n, 0);
    expect(sendt).toBe(ruter().length * VERDIER.length * 1.5);
  });
});
