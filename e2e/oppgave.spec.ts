import { expect, test } from './oppsett';

test('forklarer hvorfor fristen gjelder, og hvorfor datoen er som den er', { tag: '@kjerne' }, async ({
  page,
  portal,
  loggInn,
}) => {
  await loggInn('Kari Nordmann');
  await page.goto('/oppgave/mva-alm-levering:2026-T4');
  await expect(portal.overskrift).toHaveText('Lever mva-meldingen for juli–august 2026');
  await expect(page).toHaveTitle(/Lever mva-meldingen/);
  await expect(portal.innhold.locator('time').first()).toHaveText('mandag 12. oktober 2026');

  const hvorfor = portal.avsnitt('Hvorfor gjelder fristen oss?');
  await expect(hvorfor.getByRole('listitem')).toHaveText([
    'Registrert i Merverdiavgiftsregisteret: Ja (ifølge Enhetsregisteret)',
    'Hvor ofte virksomheten leverer mva-melding: Annenhver måned (oppgitt av virksomheten)',
  ]);

  await expect(hvorfor).toContainText('Etter regelen er fristen lørdag 10. oktober 2026.');
  await expect(hvorfor).toContainText(
    '10. oktober 2026 er en lørdag, derfor er fristen flyttet til mandag 12. oktober 2026.',
  );
  await hvorfor.getByText('Lov og forskrift').click();
  const paragraf = hvorfor.getByRole('link', { name: 'skatteforvaltningsforskriften § 8-3-10' });
  await expect(paragraf).toHaveAttribute('href', /^https:\/\/lovdata\.no\/.*8-3-10$/);
});

test('sier hva en gjør, og hvem en spør', async ({ page, portal, loggInn }) => {
  await loggInn('Kari Nordmann');
  await page.goto('/oppgave/mva-alm-levering:2026-T4');
  await expect(page.getByRole('link', { name: 'Gå til levering hos Skatteetaten' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.skatteetaten\.no\//,
  );
  const spoersmaal = portal.avsnitt('Spørsmål?');
  await expect(spoersmaal).toContainText('Skatteetaten svarer på spørsmål om denne fristen.');
  await expect(spoersmaal.getByRole('link', { name: '800 80 000' })).toHaveAttribute('href', 'tel:80080000');
});

test('viser vei mellom leveringen og betalingen som hører til', async ({ page, portal, loggInn }) => {
  await loggInn('Kari Nordmann');
  await page.goto('/oppgave/mva-alm-levering:2026-T5');
  const sammen = portal.avsnitt('Hører sammen').getByRole('link');
  await sammen.click();
  await expect(page).toHaveURL('/oppgave/mva-alm-betaling:2026-T5');
  await expect(portal.overskrift).toHaveText('Betal merverdiavgift (mva.) for september–oktober 2026');
  await sammen.click();
  await expect(page).toHaveURL('/oppgave/mva-alm-levering:2026-T5');
});

test('sier at en frist på en søndag er flyttet', async ({ page, portal, loggInn }) => {
  await loggInn('Ola Haugen');
  await page.goto('/oppgave/forskuddsskatt-personlig:2026-T1');
  await expect(portal.avsnitt('Hvorfor gjelder fristen oss?')).toContainText(
    '15. mars 2026 er en søndag, derfor er fristen flyttet til mandag 16. mars 2026.',
  );
});

test('sier at en frist er flyttet fra en navngitt helligdag', async ({ page, portal, loggInn }) => {
  await loggInn('Kari Nordmann');
  // 10 April 2020 is Good Friday. The payment was also postponed that year, the filing was not.
  await page.goto('/oppgave/mva-alm-levering:2020-T1');
  await expect(portal.avsnitt('Hvorfor gjelder fristen oss?')).toContainText(
    '10. april 2020 er langfredag, derfor er fristen flyttet til tirsdag 14. april 2020.',
  );
});

test('sier at en frist står fast, og spør Brønnøysundregistrene om den', async ({
  page,
  portal,
  loggInn,
}) => {
  await loggInn('Per Larsen');
  await page.goto('/oppgave/aarsregnskap-innsending:2025');
  await expect(portal.avsnitt('Hvorfor gjelder fristen oss?')).toContainText(
    'Denne fristen flyttes ikke selv om den faller på en helg eller helligdag.',
  );
  await expect(portal.avsnitt('Spørsmål?')).toContainText('Brønnøysundregistrene svarer på spørsmål');
  await expect(page.getByRole('link', { name: '75 00 75 00' })).toBeVisible();
});

test('går tilbake til året oppgaven har fristen i', async ({ page, loggInn }) => {
  await loggInn('Kari Nordmann');
  await page.goto('/oppgave/mva-alm-levering:2026-T6');
  await page.getByRole('link', { name: 'Tilbake til fristene for 2027' }).click();
  await expect(page).toHaveURL(/\/frister\/2027#mva-alm-levering:2026-T6$/);
});

test('sier hva som skjer hvis fristen ikke holdes', async ({ page, portal, loggInn }) => {
  await loggInn('Per Larsen');
  await page.goto('/oppgave/mva-alm-levering:2026-T4');
  await expect(portal.avsnitt('Hva skjer hvis du ikke holder fristen?')).toContainText('tvangsmulkt');
});

test('en rett som ikke ble brukt i tide, ber ikke om noe', async ({ page, portal, loggInn }) => {
  await loggInn('Kari Nordmann');
  await page.goto('/oppgave/skattemelding-utsatt-soknad:2025');
  await expect(portal.innhold.getByText('Valgfritt', { exact: true })).toBeVisible();
  await expect(portal.innhold.getByText('Fristen er ute', { exact: true })).toBeVisible();
  await expect(portal.avsnitt('Hva er dette?')).toContainText(
    'Dette er noe du kan velge å gjøre. Du trenger ikke.',
  );
  await expect(portal.innhold).toContainText('Fristen er ute. Du trenger ikke gjøre noe.');
  await expect(page.getByRole('link', { name: 'Gå til tjenesten' })).toHaveCount(0);
  await expect(portal.knapp('Merk som gjort')).toHaveCount(0);
  await expect(portal.avsnitt('Status hos deg')).toHaveCount(0);

  await page.goto('/frister/2026');
  const rad = portal.rad('Søk om utsatt frist for skattemeldingen', '2025');
  await expect(rad).toContainText('Valgfritt');
  await expect(rad).toContainText('Fristen er ute');
  await expect(rad.getByRole('link')).toHaveCount(1);
  await expect(rad.getByRole('button')).toHaveCount(0);
  // The obligation with the same frist can still be marked.
  await expect(portal.knapp('Merk som gjort', portal.rad('Lever skattemeldingen', '2025'))).toBeVisible();
});

test('en rett en ennå kan bruke, kan merkes og har en lenke dit', async ({ page, portal, loggInn }) => {
  await loggInn('Kari Nordmann');
  await page.goto('/frister/2027');
  const rad = portal.rad('Søk om å levere mva-melding én gang i året', '2027');
  await expect(rad).toContainText('Valgfritt');
  // 1 February 2027 is a Monday.
  await expect(rad).toContainText('83 dager igjen');
  await expect(rad.getByRole('link', { name: 'Gå til tjenesten hos Skatteetaten' })).toBeVisible();
  await expect(portal.knapp('Merk som gjort', rad)).toBeVisible();
});
