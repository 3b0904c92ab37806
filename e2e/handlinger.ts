import type { Page } from '@playwright/test';
import type { Database, Paaminnelsesvalg } from './database';
import { addOversikt, addUtkast } from './oversiktsdata';
import { EIER } from './personer';

const OLA = EIER['Ola Haugen'];
/** An oppgave of both virksomheter. */
const NOEKKEL = 'forskuddsskatt-personlig:2026-T4';

interface Handling {
  sti: string;
  javascript: boolean;
  /** About the person and no virksomhet. */
  personlig?: boolean;
  gjoer: (page: Page, database: Database) => Promise<void>;
}

const EPOST = 'ola@example.no';

/** An action of the page of reminders, from where the person has come. */
const paaminnelse = (
  javascript: boolean,
  gjoer: (page: Page) => Promise<void>,
  fra?: Paaminnelsesvalg,
): Handling => ({
  ...{ sti: '/paaminnelser', javascript, personlig: true },
  gjoer: async (page, database) => {
    if (fra) await database.leggTilPaaminnelser(OLA.organisasjonsnummer, fra);
    await page.reload();
    await gjoer(page);
  },
});

const PAAMINNELSER: Record<string, Handling> = {
  saveMineValg: paaminnelse(true, (page) => trykk(page, 'Slå på påminnelser')),
  sendAdressekode: paaminnelse(
    true,
    async (page) => {
      await page.getByLabel('E-postadresse', { exact: true }).fill(EPOST);
      await trykk(page, 'Send kode');
    },
    {},
  ),
  confirmAdresse: paaminnelse(
    true,
    async (page) => {
      await page.getByLabel('Kode på seks siffer').fill('123456');
      await trykk(page, 'Bekreft adressen');
    },
    { kodeTil: EPOST },
  ),
  removeAdresse: paaminnelse(false, (page) => trykk(page, 'Slett adressen'), { epost: EPOST }),
  pauseVarsling: paaminnelse(false, (page) => trykk(page, 'Ta pause'), {}),
  resumeVarsling: paaminnelse(false, (page) => trykk(page, 'Start igjen'), { pauset: true }),
  turnOffVarsling: paaminnelse(false, (page) => trykk(page, 'Slå av påminnelser'), {}),
};

/** An action of the overview, with something of each kind to act on. */
const oversikt = (navn: string, foer: (page: Page) => Promise<void> = async () => {}): Handling => ({
  ...{ sti: '/oversikt', javascript: false, personlig: true },
  gjoer: async (page, database) => {
    const merket = await addOversikt(database, OLA.organisasjonsnummer);
    await page.goto(`/oversikt?merket=${merket}`);
    for (const mappe of await page.locator('main details').all())
      await mappe.evaluate((en) => en.setAttribute('open', ''));
    await foer(page);
    await trykk(page, navn, true);
  },
});

const OVERSIKT: Record<string, Handling> = {
  chooseByraa: oversikt('Velg'),
  setToPersoner: oversikt('Lagre'),
  hideBorte: oversikt('Ikke vis dette mer'),
  undoMasse: oversikt('Angre'),
  addVisning: oversikt('Lagre visningen', (page) => page.getByLabel('Navn på det du ser nå').fill('Ny')),
  deleteVisning: oversikt('Slett Prøve'),
  markFrister: {
    sti: `/oversikt/merk?handling=fullfoert&v-${OLA.organisasjonsnummer}.${NOEKKEL}=on`,
    ...{ javascript: false, personlig: true },
    gjoer: (page) => trykk(page, 'Utfør'),
  },
  confirmImport: {
    ...{ sti: '/oversikt', javascript: false, personlig: true },
    gjoer: async (page, database) => {
      const utkast = await addUtkast(database, OLA.organisasjonsnummer, NOEKKEL);
      await page.goto(`/oversikt/import?utkast=${utkast}`);
      await trykk(page, 'Utfør');
    },
  },
  setStjerne: {
    sti: `/oversikt/${OLA.organisasjonsnummer}/${NOEKKEL}`,
    javascript: false,
    gjoer: (page) => trykk(page, `☆ Sett stjerne på ${OLA.navn}`),
  },
};

/** For each server action: what a person does on their own page to send it. The table must contain every action. */
export const HANDLINGER: Record<string, Handling> = {
  saveKalender: {
    ...{ sti: '/kalender', javascript: true, personlig: true },
    gjoer: async (page) => {
      await page.getByLabel('Navn på kalenderen').fill(KALENDER);
      await trykk(page, 'Lag kalender');
    },
  },
  renewKalender: {
    ...{ sti: '/kalender', javascript: true, personlig: true },
    gjoer: (page, database) => trykkPaaKalender(page, database, 'Lag ny kalenderlenke Prøve'),
  },
  turnOffKalender: {
    ...{ sti: '/kalender', javascript: false, personlig: true },
    gjoer: (page, database) => trykkPaaKalender(page, database, 'Slå av Prøve'),
  },
  ...PAAMINNELSER,
  ...OVERSIKT,
  grantTilgang: { sti: '/deling', javascript: true, gjoer: grantTilgang },
  saveOpplysninger: { sti: '/virksomhet', javascript: true, gjoer: (page) => trykk(page, 'Lagre') },
  merk: { sti: `/oppgave/${NOEKKEL}`, javascript: true, gjoer: (page) => trykk(page, 'Merk som gjort') },
  markAndReturn: {
    sti: `/oppgave/${NOEKKEL}`,
    javascript: false,
    gjoer: (page) => trykk(page, 'Merk som gjort'),
  },
  markSeen: {
    sti: '/frister/2026',
    javascript: false,
    // The button requires a change since the last visit.
    gjoer: async (page, database) => {
      await database.leggTilHendelse(OLA.organisasjonsnummer);
      await page.reload();
      await trykk(page, 'Merk som sett');
    },
  },
  withdrawTilgang: {
    sti: '/deling',
    javascript: true,
    gjoer: (page) => trykk(page, 'Trekk tilbake tilgangen til Kystsparebanken'),
  },
};

async function grantTilgang(page: Page): Promise<void> {
  await page.getByLabel('Hvem skal få lese?').selectOption('Kystsparebanken');
  await page.getByLabel('Hva skal de få lese?').selectOption('Frister og status');
  await page.getByLabel('Til og med').fill('31.12.2026');
  await trykk(page, 'Gi tilgang');
}

/** The name of the calendars of these tests. */
export const KALENDER = 'Prøve';

async function trykkPaaKalender(page: Page, database: Database, navn: string): Promise<void> {
  await database.leggTilAbonnement(OLA.organisasjonsnummer);
  await page.reload();
  await trykk(page, navn);
}

export const trykk = (page: Page, navn: string, exact = false) =>
  page.getByRole('button', { name: navn, exact }).click();
