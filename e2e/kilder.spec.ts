import { expect, test } from './oppsett';
import { EIER } from './personer';

const KARI = EIER['Kari Nordmann'];
const virksomhet = KARI.organisasjonsnummer;

test.use({ alene: true });

test('viser at meldingen er levert når kilden sier det, og ikke når den trekkes', async ({
  page,
  portal,
  loggInn,
  simuler,
}) => {
  const noekkel = 'mva-alm-levering:2026-T5';
  await loggInn('Kari Nordmann');
  await simuler({ handling: 'lever', virksomhet, noekkel });
  await page.goto('/frister/2026');
  const rad = portal.rad('Lever mva-meldingen', 'september–oktober 2026');
  await expect(rad).toContainText('Levert');
  await simuler({ handling: 'trekk', virksomhet, noekkel });
  await page.reload();
  await expect(rad).toContainText('30 dager igjen');
});

test('flytter fristen når kilden gir utsettelse', async ({ page, portal, loggInn, simuler }) => {
  await loggInn('Kari Nordmann');
  await simuler({
    handling: 'utsett',
    virksomhet,
    noekkel: 'mva-alm-levering:2026-T5',
    frist: '2026-12-29',
    aarsak: 'Sykdom',
  });
  await page.goto('/frister/2026');
  await expect(portal.rad('Lever mva-meldingen', 'september–oktober 2026')).toContainText('49 dager igjen');
});
