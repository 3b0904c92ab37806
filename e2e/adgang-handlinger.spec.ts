import type { APIRequestContext, APIResponse, Page, Request } from '@playwright/test';
import type { Database } from './database';
import { delMedBanken } from './delinger';
import { HANDLINGER, KALENDER, trykk } from './handlinger';
import { expect, test } from './oppsett';
import { removeOversikt } from './oversiktsdata';
import { EIER } from './personer';
import { handlinger } from './ruter';

const KARI = EIER['Kari Nordmann'];
const OLA = EIER['Ola Haugen'];
test.describe.configure({ mode: 'default' });

/** Captures the request of an action before it reaches the server. */
async function fang(page: Page, handling: string, database: Database): Promise<Request> {
  const rad = HANDLINGER[handling];
  if (!rad) throw new Error(`no row for ${handling}`);
  await page.goto(rad.sti);
  const sendt = page.waitForRequest((request) => request.method() === 'POST');
  await page.route('**/*', (rute) => {
    if (rute.request().method() !== 'POST') return rute.continue();
    // A request by script is left pending, since an answer or failure would change the page.
    return rute.request().isNavigationRequest() ? rute.abort('aborted') : undefined;
  });
  await rad.gjoer(page, database);
  return sendt;
}

/** Sends a captured request again with the given changes. */
async function sendPaaNytt(
  page: Page,
  request: Request,
  endring: { fra?: string; til?: string; hoder?: Record<string, string>; som?: APIRequestContext },
): Promise<APIResponse> {
  const { cookie: _, ...hoder } = await request.allHeaders();
  const naturlige = Object.fromEntries(
    Object.entries(hoder).filter(([navn]) => !navn.startsWith(':') && navn !== 'content-length'),
  );
  const kropp = request.postDataBuffer()?.toString('latin1') ?? '';
  return (endring.som ?? page.request).fetch(request.url(), {
    method: 'POST',
    headers: { ...naturlige, ...endring.hoder },
    data: Buffer.from(endring.fra ? kropp.replaceAll(endring.fra, endring.til ?? '') : kropp, 'latin1'),
  });
}

test.describe('adgangsvandring for handlinger', () => {
  test.beforeEach(async ({ vakt, database }) => {
    vakt.tillatStatus(403);
    await delMedBanken(database, OLA.organisasjonsnummer);
  });
  test.afterEach(async ({ database }) => {
    await database.fjernHendelser(OLA.organisasjonsnummer);
    await database.fjernAbonnementer(KALENDER);
    await database.fjernPaaminnelser(OLA.organisasjonsnummer);
    await removeOversikt(database);
  });

  test('kjenner alle handlingene i tjenesten', () => {
    expect(Object.keys(HANDLINGER).sort()).toEqual(handlinger());
  });

  for (const [handling, { javascript, personlig }] of Object.entries(HANDLINGER)) {
    test.describe(handling, () => {
      test.use({ javaScriptEnabled: javascript });

      // One visit for all three checks, since a captured request can be sent again as anybody.
      test(`lagrer ingenting for noen den ikke er for: ${handling}`, async ({
        page,
        portal,
        request,
        loggInnNy,
        reserver,
        database,
      }) => {
        await reserver(OLA);
        await reserver(KARI);
        await loggInnNy('Ola Haugen');
        const sagt = () =>
          Promise.all([OLA, KARI].map((en) => database.brukerForhold(en.organisasjonsnummer)));
        const foer = await sagt();
        const isUnchanged = async () => {
          expect(await database.antallMarkeringer(OLA.organisasjonsnummer)).toBe(0);
          expect(await database.antallMarkeringer(KARI.organisasjonsnummer)).toBe(0);
          expect(await sagt()).toEqual(foer);
          expect(await database.antallAbonnementer(KALENDER)).toBe(kalendere);
          expect(await database.paaminnelser(OLA.organisasjonsnummer)).toEqual(paaminnelser);
          expect((await database.sesjon(await portal.token()))?.organisasjonsnummer).toBe(
            OLA.organisasjonsnummer,
          );
        };
        const sendt = await fang(page, handling, database);
        const kalendere = await database.antallAbonnementer(KALENDER);
        const paaminnelser = await database.paaminnelser(OLA.organisasjonsnummer);

        await test.step('who is not logged in', async () => {
          const svar = await sendPaaNytt(page, sendt, { som: request });
          expect(await svar.text()).not.toContain(OLA.navn);
          await isUnchanged();
        });
        await test.step('from another site', async () => {
          for (const origin of ['https://ond.example', 'null', 'http://localhost:1']) {
            const svar = await sendPaaNytt(page, sendt, { hoder: { origin } });
            expect(svar.status(), origin).toBeGreaterThanOrEqual(400);
          }
          await isUnchanged();
        });
        if (personlig) return;
        await test.step('about a virksomhet one does not act for', async () => {
          const svar = await sendPaaNytt(page, sendt, {
            fra: OLA.organisasjonsnummer,
            til: KARI.organisasjonsnummer,
          });
          expect(await svar.text()).not.toContain(KARI.navn);
          expect(`${svar.url()} ${JSON.stringify(svar.headers())}`).toContain('/feil/ikke-tilgang');
          await isUnchanged();
        });
      });
    });
  }

  test('sier «ikke tilgang» når et skjema er endret til en annen virksomhet', async ({
    page,
    portal,
    loggInn,
    reserver,
    database,
  }) => {
    await reserver(KARI);
    await loggInn('Ola Haugen');
    await page.goto('/virksomhet');
    const skjult = page.locator('input[name="organisasjonsnummer"]');
    await skjult.evaluate((felt, nummer) => felt.setAttribute('value', nummer), KARI.organisasjonsnummer);
    await page.getByRole('combobox', { name: 'Har du ansatte' }).selectOption('Ja');
    await trykk(page, 'Lagre');
    await expect(portal.overskrift).toHaveText('Du har ikke tilgang til dette');
    expect(await database.brukerForhold(KARI.organisasjonsnummer)).toMatchObject({ arbeidsgiver: false });
  });

  test('viser siden om manglende tilgang, med vei videre', async ({ page, portal, database, loggInnNy }) => {
    await loggInnNy('Ola Haugen');
    await database.settVirksomhet(await portal.token(), KARI.organisasjonsnummer);
    const svar = await page.goto('/frister/2026');
    expect(svar?.status()).toBe(403);
    await expect(portal.overskrift).toHaveText('Du har ikke tilgang til dette');
    await page.getByRole('link', { name: 'Velg en annen virksomhet' }).click();
    await portal.virksomhet(EIER['Ola Haugen'].navn).click();
    await expect(page).toHaveURL('/frister');
  });
});
