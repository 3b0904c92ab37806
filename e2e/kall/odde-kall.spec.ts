import { type Raatt, sendRaatt, statusAv } from '../raa';
import { ruter } from '../ruter';
import { DELER, METODER, VERDIER } from './odde-kall';
import { expect, readCookies, test } from './oppsett';

/** Enough concurrent calls to keep a small machine busy. */
const SAMTIDIGE = 12;

/** The parts that concern the body. They are sent with POST. */
const MED_KROPP = ['skjema', 'multipart', 'skjemahandling', 'handling', 'json'];

/** Valid values of path parameters, so that calls with an odd value elsewhere get as far as possible. */
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
 * Sends every value to every address with a suitable method, and every second time also with another method. The odd part of
 * the request rotates, so that each value is tried in each part and with each method at some address.
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
        // A call to /logg-ut must not end the session of the other calls.
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
    // All parts have been tried, and the number of calls is as expected.
    expect([...antall.keys()].sort()).toEqual(Object.keys(DELER).sort());
    const sendt = [...antall.values()].flatMap((per) => [...per.values()]).reduce((sum, n) => sum + n, 0);
    expect(sendt).toBe(ruter().length * VERDIER.length * 1.5);
  });
});
