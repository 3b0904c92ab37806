import type { Page } from '@playwright/test';
import { expect, test } from './oppsett';
import { EIER } from './personer';
import { checkAllWidths } from './tilgjengelighet';

// Kilder affect every page, so no other test may run at the same time.
test.use({ alene: true });

const KARI = EIER['Kari Nordmann'];
const virksomhet = KARI.organisasjonsnummer;
const MVA = ['Lever mva-meldingen', 'september–oktober 2026'] as const;

test.beforeEach(async ({ loggInn, reserver }) => {
  await reserver(KARI);
  await loggInn('Kari Nordmann');
});

for (const medJs of [true, false]) {
  // axe is a script and needs JavaScript.
  const sjekk = async (page: Page) => {
    if (!medJs) return;
    await checkAllWidths(page);
  };

  test.describe(medJs ? 'med JavaScript' : 'uten JavaScript', () => {
    test.use({ javaScriptEnabled: medJs });

    test('viser at meldingen er mottatt, av hvem og når', {
      tag: medJs ? '@kjerne' : [],
    }, async ({ page, portal, kilder }) => {
      await kilder.utfoer({ handling: 'lever', virksomhet, noekkel: 'mva-alm-levering:2026-T5' });
      await page.goto('/frister/2026');
      const rad = portal.rad(...MVA);
      await expect(rad).toContainText('Levert');
      await expect(rad).toContainText(/Mottatt av Skatteetaten \d+\. \S+ 2026\./);
      await page.goto('/oppgave/mva-alm-levering:2026-T5');
      await expect(portal.avsnitt('Historikk')).toContainText('Registrert som ferdig');
      await expect(portal.avsnitt('Historikk')).toContainText('Merverdiavgift');
    });

    test('viser fra og til når en kilde har flyttet fristen', async ({ page, portal, kilder }) => {
      const noekkel = 'mva-alm-levering:2026-T5';
      const aarsak = 'Innvilget utsettelse';
      await kilder.utfoer({ handling: 'utsett', virksomhet, noekkel, frist: '2026-12-18', aarsak });
      await page.goto('/frister/2026');
      const rad = portal.rad(...MVA);
      await expect(rad).toContainText('Utsatt fra 10. desember til 18. desember.');
      await expect(rad).toContainText('Begrunnelse: Innvilget utsettelse');
      await page.goto('/frister/2026/12');
      await expect(portal.dag('18. desember 2026')).toContainText('Lever mva-meldingen');
    });

    test('viser hva en skal betale, hvor, og hva måneden koster', async ({ page, portal, kilder }) => {
      const krav = { beloep: '12345,50', frist: '2026-12-15', tekst: 'Restskatt 2025', kid: '2345676' };
      await kilder.utfoer({ handling: 'krav', virksomhet, konto: '76940512057', ...krav });
      await page.goto('/frister/2026');
      const lenke = page.getByRole('link', { name: 'Restskatt 2025' }).first();
      await expect(page.getByText(/Å betale: 12\s345,50\skroner/)).toBeVisible();
      await sjekk(page);
      await lenke.click();
      await expect(portal.overskrift).toHaveText('Restskatt 2025');
      const betaling = portal.innhold;
      await expect(betaling).toContainText(/12\s345,50\skroner/);
      await expect(betaling).toContainText('7694 05 12057');
      await expect(betaling).toContainText('2345 676');
      await sjekk(page);
      await page.goto('/frister/2026/12');
      await expect(page.getByText(/Å betale i desember 2026: 12\s345,50\skroner/)).toBeVisible();
    });

    test('sier hva som er endret siden sist, til en har sett det', async ({ page, kilder }) => {
      await page.goto('/frister/2026');
      const endringer = page.getByRole('region', { name: 'Endret siden sist' });
      await expect(endringer).toHaveCount(0);
      const noekkel = 'mva-alm-levering:2026-T5';
      await kilder.utfoer({ handling: 'utsett', virksomhet, noekkel, frist: '2026-12-18' });
      await page.goto('/frister/2026');
      await expect(endringer).toContainText('Ny frist: Lever mva-meldingen, fra 10. desember 2026');
      await sjekk(page);
      await page.reload();
      await endringer.getByRole('button', { name: 'Merk som sett' }).click();
      await expect(endringer).toHaveCount(0);
      await page.goto('/frister/2026');
      await expect(endringer).toHaveCount(0);
    });
  });
}

test('sier fra når kilden og brukeren er uenige', async ({ page, portal, kilder }) => {
  const noekkel = 'mva-alm-levering:2026-T5';
  await kilder.utfoer({ handling: 'utsett', virksomhet, noekkel, frist: '2026-12-18' });
  await page.goto(`/oppgave/${noekkel}`);
  await portal.knapp('Merk som gjort').click();
  await expect(portal.innhold).toContainText(
    'Du har merket denne som gjort. Skatteetaten har ikke registrert den.',
  );
});

test('nevner den kilden som er nede, og sier ikke at det ikke er frister', async ({
  page,
  portal,
  kilder,
}) => {
  await page.goto('/frister/2026/07');
  await expect(portal.innhold).toContainText('Ingen frister i juli 2026.');
  await kilder.utfoer({ handling: 'nede', kilde: 'innkreving', melding: 'Feil hos oss' });
  await page.goto('/frister/2026');
  await expect(portal.innhold).toContainText('Vi har ikke fått svar fra alle');
  await expect(portal.innhold).toContainText(/Innkreving: utilgjengelig \(sist hørt fra .*Feil hos oss\)/);
  await checkAllWidths(page);
  await page.goto('/frister/2026/07');
  await expect(portal.innhold).not.toContainText('Ingen frister i juli 2026.');
  await kilder.utfoer({ handling: 'ok' });
  await page.goto('/frister/2026/07');
  await expect(portal.innhold).toContainText('Ingen frister i juli 2026.');
});

test('viser det som er trukket tilbake, som trukket', async ({ page, portal, kilder }) => {
  await kilder.utfoer({ handling: 'krav', virksomhet, beloep: '500', frist: '2026-12-15', tekst: 'Gebyr' });
  await page.goto('/frister/2026');
  await page.getByRole('link', { name: 'Gebyr' }).first().click();
  await expect(portal.overskrift).toHaveText('Gebyr');
  const noekkel = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '');
  await kilder.utfoer({ handling: 'trekk', virksomhet, noekkel });
  await page.reload();
  await expect(portal.innhold).toContainText('Trukket tilbake');
  await expect(portal.innhold).toContainText('Innkreving trakk dette tilbake');
  await expect(portal.knapp('Merk som gjort')).toHaveCount(0);
});

test('viser oppgavene fra en kilde ingen har hørt om, uten omstart', async ({
  page,
  portal,
  kilder,
  database,
  request,
}) => {
  const ny = {
    ...{ id: 'ny-etat', navn: 'Etatens system', myndighet: 'XYZ', myndighetsnavn: 'Etaten' },
    ...{ produktomraader: ['NYTT'], regler: [], forhold: [], aktiv: true, lovetMinutter: 60 },
    kontakt: { telefon: '12 34 56 78', side: 'https://etaten.example/' },
    leverandoerer: await database.leverandoererTil('mva'),
    scope: 'skatteetaten:kalendertjeneste.lever',
  };
  await database.addKilde(ny);
  const headers = { Authorization: `Bearer ${await kilder.token('skatteetaten-mva')}` };
  const svar = await request.put('/api/kilder/v1/ny-etat/oppgaver', {
    headers,
    data: {
      oppgaver: [
        {
          eksternId: 'rapport-1',
          sekvensnummer: 1,
          organisasjonsnummer: virksomhet,
          produktomraade: 'NYTT',
          oppgaveType: 'rapporteringskrav',
          beskrivelse: [{ spraak: 'nb', tekst: 'Send den nye rapporten' }],
          frist: { fristType: 'leveringsfrist', frist: '2026-12-03' },
          status: 'ikkeStartet',
        },
      ],
    },
  });
  expect(await svar.json()).toMatchObject({ antall: { lagret: 1, avvist: 0 } });
  await page.goto('/frister/2026');
  await expect(page.getByRole('link', { name: 'Send den nye rapporten' }).first()).toBeVisible();
  await page.goto('/frister/2026/12');
  await page.getByRole('link', { name: 'Send den nye rapporten' }).click();
  await expect(portal.avsnitt('Spørsmål?')).toContainText('12 34 56 78');
  await expect(portal.avsnitt('Spørsmål?')).toContainText('Etaten');
  const periode = 'fraOgMed=2026-12-01&tilOgMed=2026-12-31';
  const api = await page.request.get(`/api/kalender/v2/virksomheter/${virksomhet}/oppgaver?${periode}`);
  const kalender = await api.json();
  expect(kalender.oppgaver.map(({ noekkel }: { noekkel: string }) => noekkel)).toContain('ny-etat:rapport-1');
  expect(kalender.kilder.map(({ kilde }: { kilde: string }) => kilde)).toContain('ny-etat');
  const liste = await request.get('/api/kalender/v1/hendelser?fraSekvensnummer=1', { headers });
  const { hendelser } = await liste.json();
  expect(hendelser.at(-1)).toMatchObject({
    identifikator: virksomhet,
    hendelsetype: 'NY',
    gjelderPeriode: '2026',
  });
});
