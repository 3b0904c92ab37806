import { expect, test } from './oppsett';
import { EIER } from './personer';

const ANNE = EIER['Anne Andersen'];
/** The pilot affects every page. */
test.use({ alene: true });

test.describe('portalens pilot', () => {
  test.afterEach(async ({ database }) => {
    await database.sql('delete from portal');
    await database.sql(
      'delete from pilotvirksomhet where organisasjonsnummer = $1',
      ANNE.organisasjonsnummer,
    );
  });

  test('sier vennlig fra til den som ikke er med, og slipper inn den som er det', async ({
    page,
    portal,
    database,
    loggInn,
    vakt,
  }) => {
    vakt.tillatStatus(403);
    await loggInn('Anne Andersen');
    await database.sql("insert into portal (stadium) values ('pilot')");
    const lest = await page.goto('/frister/2026');
    expect(lest?.status()).toBe(403);
    await expect(portal.overskrift).toHaveText('Dette er ikke åpnet for virksomheten ennå');
    await expect(portal.innhold).toContainText('Fristene gjelder som før');
    await expect(page.getByRole('link', { name: 'Velg en annen virksomhet' })).toBeVisible();
    const api = await page.request.get(`/api/kalender/v2/virksomheter/${ANNE.organisasjonsnummer}/oppgaver`);
    expect([api.status(), (await api.json()).kode]).toEqual([403, 'KAL-008']);

    // Sharing can be seen also outside the pilot.
    await page.goto('/deling');
    await expect(portal.overskrift).toHaveText('Deling');

    await database.sql(
      'insert into pilotvirksomhet (organisasjonsnummer, bare_i_pilot) values ($1, true)',
      ANNE.organisasjonsnummer,
    );
    await page.goto('/frister/2026');
    await expect(portal.overskrift).toHaveText('Frister og oppgaver');
  });
});
