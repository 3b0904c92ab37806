import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FULLMAKTER } from '../../omverden/klienter';
import { SCENARIOER } from '../../omverden/scenarioer';
import { ensureData } from '../../start/paths';
import { findBrowser } from '../kjoering/browser';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { Nettleser } from './nettleser';

const IDAG = '2026-11-10';
const [EPLE] = FULLMAKTER.systembrukere;
const KARI = EPLE?.organisasjonsnummer ?? '';

/**
 * The same product in two environments: all in UTC, and with other time zones, date style and language for process and
 * database.
 */
const STEDER = {
  vanlig: { miljoe: { IDAG, TZ: 'UTC' }, sql: [] },
  annet: {
    miljoe: { IDAG, TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'tr_TR.UTF-8' },
    sql: [
      "alter database kalendertjenester set timezone to 'America/New_York'",
      "alter database kalendertjenester set datestyle to 'SQL, DMY'",
    ],
  },
};
type Sted = keyof typeof STEDER;

const verdener: Produktverden[] = [];
const svar = {} as Record<Sted, Map<string, string>>;
const bilder = {} as Record<Sted, Map<string, Buffer>>;

beforeAll(async () => {
  for (const sted of ['vanlig', 'annet'] as const) {
    const log = join(ensureData(), `omgivelser-${sted}.log`);
    const verden = await startProduktverden(`omgivelser-${sted}`, log, {
      scenarioer: SCENARIOER,
      ...STEDER[sted],
    });
    verdener.push(verden);
    const kari = new Nettleser();
    svar[sted] = await les(verden, kari);
    bilder[sted] = await avbild(verden, kari, sted);
  }
});
afterAll(async () => {
  for (const verden of verdener) await verden.stopp();
});

const AAPNE = [
  '/api/regelverk/v1/frister?organisasjonsform=ENK&mva=toMaaneder&arbeidsgiver=true&loennsdag=15&fraOgMed=2026-01-01&tilOgMed=2027-12-31',
  '/hvilke-frister?organisasjonsform=AS&mva=toMaaneder&arbeidsgiver=true&loennsdag=20&aar=2026',
  '/utvikler/regelverk',
  '/utvikler/regelverk/mva',
];
const EGNE = [
  '/frister/2026',
  '/frister/2026/11',
  '/frister/2026/01',
  '/oppgave/skattemelding-enk:2025',
  '/virksomhet',
  '/innsyn',
  `/api/kalender/v2/virksomheter/${KARI}/oppgaver?fraOgMed=2026-01-01&tilOgMed=2026-12-31`,
];

/** Removes everything that differs between any two answers: nonces, ids, the stand-ins' addresses, and times of today. */
const withoutMoments = (tekst: string): string =>
  tekst
    .replaceAll(/nonce="[^"]*"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\b\d\d[.:]\d\d([.:]\d\d)?\b|\b\d{13}\b/g, '')
    .replaceAll(/(127\.0\.0\.1|localhost):\d+/g, '');

/** The HTML of a page without scripts, which repeat the content. */
const synlig = (html: string): string => html.replaceAll(/<script.*?<\/script>/gs, '');

async function les(verden: Produktverden, kari: Nettleser): Promise<Map<string, string>> {
  const lest = new Map<string, string>();
  const se = async (sti: string) => {
    const { her, side } = await kari.foelg(`${verden.url}${sti}`);
    lest.set(sti, `${side.status} ${withoutMoments(`${her} ${synlig(side.tekst)}`)}`);
  };
  for (const sti of AAPNE) await se(sti);
  await kari.loggInn('eplepress', verden.url, verden.url);
  // The first visit asks the register. Later pages no longer change.
  await kari.foelg(`${verden.url}/frister/2026`);
  for (const sti of EGNE) await se(sti);
  return lest;
}

const BREDDER = [1280, 360];
const sider = [...AAPNE, ...EGNE].filter((sti) => !sti.startsWith('/api/'));

/** Takes screenshots of the pages at two widths, with times of day replaced. They are kept in `.data/omgivelser/`. */
async function avbild(verden: Produktverden, kari: Nettleser, sted: Sted): Promise<Map<string, Buffer>> {
  const tatt = new Map<string, Buffer>();
  const nettleser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  for (const width of BREDDER) {
    const context = await nettleser.newContext({
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
      // Only the server's rendering, so that nothing changes while the screenshot is taken.
      javaScriptEnabled: false,
    });
    await context.addCookies(kari.kaker().map((kake) => ({ ...kake, url: verden.url })));
    const page = await context.newPage();
    for (const [nr, sti] of sider.entries()) {
      await page.goto(`${verden.url}${sti}`, { waitUntil: 'load' });
      await page.evaluate(maleOverKlokkeslett);
      const path = join(ensureData(), 'omgivelser', `${nr}-${width}-${sted}.png`);
      tatt.set(`${sti} ${width}`, await page.screenshot({ path, fullPage: true, animations: 'disabled' }));
    }
    await context.close();
  }
  await nettleser.close();
  return tatt;
}

/** Runs in the browser. */
function maleOverKlokkeslett(): void {
  const tekster = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = tekster.nextNode(); node; node = tekster.nextNode())
    node.nodeValue = (node.nodeValue ?? '').replace(/\d\d[.:]\d\d(?!\d)/g, '00.00');
}

it('all pages and answers are the same', () => {
  for (const [sti, tekst] of svar.vanlig) expect(svar.annet.get(sti), sti).toBe(tekst);
  expect(svar.vanlig.size).toBe(AAPNE.length + EGNE.length);
});

it('and are what they should be', () => {
  for (const sti of [...AAPNE, ...EGNE]) expect(svar.annet.get(sti)?.slice(0, 3), sti).toBe('200');
  expect(svar.annet.get('/frister/2026')).toContain('skattemelding-enk:2025');
});

it('all pages look the same', () => {
  expect(bilder.vanlig.size).toBe(sider.length * BREDDER.length);
  for (const [sti, bilde] of bilder.vanlig) expect(bilder.annet.get(sti)?.equals(bilde), sti).toBe(true);
});
