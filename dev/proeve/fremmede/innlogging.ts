import { expect, type Page } from '@playwright/test';
import { SCENARIOER } from '../../omverden/scenarioer';

/** Logs in on oidc-provider's login page, which the browser must already show. */
export async function loggInn(page: Page, pid: string, acr = 'idporten-loa-high'): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Logg inn' })).toBeVisible();
  await page.getByLabel('Fødselsnummer').fill(pid);
  await page.getByLabel('Nivå').selectOption(acr);
  await page.getByRole('button', { name: 'Logg inn' }).click();
}

/** The foedselsnummer of the person of a scenario. */
export const person = (scenario: string): string =>
  SCENARIOER.find(({ id }) => id === scenario)?.person.foedselsnummer ?? '';
