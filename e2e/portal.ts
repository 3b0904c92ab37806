import { expect, type Locator, type Page } from '@playwright/test';
import { logInToPortal } from './logg-inn';

export const SESJONSCOOKIE = 'next-auth.session-token';

/** The elements of the portal's pages, located by role and name. */
export class Portal {
  constructor(
    readonly page: Page,
    readonly smal = false,
  ) {}

  /** Logs in over HTTP, then opens the page the login leads to. */
  async loggInn(navn: string, til = ''): Promise<void> {
    await this.page.goto(await logInToPortal(this.page.request, navn, til));
    await expect(this.overskrift).toBeVisible();
  }

  /** Chooses a person in ID-porten's picker. It is shown only without a session at ID-porten. */
  async velgPerson(navn: string): Promise<void> {
    await this.page.getByRole('button', { name: navn }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/idporten'));
  }

  /** Opens the menu of the header, and logs out with its button. */
  async loggUt(): Promise<void> {
    await this.meny.click();
    await this.page.getByRole('button', { name: 'Logg ut' }).click();
  }

  /** What unfolds the menu of the header. */
  get meny(): Locator {
    return this.page.locator('summary', { hasText: 'Meny' });
  }

  /** An entry of the main navigation. */
  innslag(navn: 'Nå' | '2026' | 'Måned' | 'Om virksomheten' | 'Deling'): Locator {
    const hovedmeny = this.page.getByRole('navigation', { name: 'Hovedmeny' });
    return hovedmeny.getByRole('link', { name: navn, exact: true });
  }

  /** What unfolds the list of others to act for. Its text is the represented virksomhet with its form. */
  get virksomhetsvelger(): Locator {
    return this.page.locator('summary', { hasText: 'Bytt virksomhet' });
  }

  /** Reads the session token from the cookie. */
  async token(): Promise<string> {
    const cookies = await this.page.context().cookies();
    return cookies.find(({ name }) => name === SESJONSCOOKIE)?.value ?? '';
  }

  get overskrift(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get rollebanner(): Locator {
    return this.page.getByRole('paragraph').filter({ hasText: /^Du representerer / });
  }

  /** Opens the menu of languages and chooses one. */
  async velgSpraak(navn: 'Bokmål' | 'Nynorsk' | 'English'): Promise<void> {
    await this.page
      .locator('header summary')
      .filter({ hasText: /Bokmål|Nynorsk|English/ })
      .click();
    await this.page.getByRole('button', { name: navn }).click();
  }

  get innhold(): Locator {
    return this.page.getByRole('main');
  }

  /** The row of an oppgave on the timeline, found by title and period as in the link's name. */
  rad(tittel: string, gjelder: string): Locator {
    const overskrift = this.page.getByRole('heading', { level: 3, name: navn(tittel, gjelder) });
    return this.page.getByRole('listitem').filter({ has: overskrift }).last();
  }

  /** Every date of the timeline with its oppgaver, in order. */
  async tidslinje(): Promise<[dato: string, ...titler: string[]][]> {
    const dager = this.page.getByRole('listitem').filter({ has: this.page.getByRole('list') });
    const funnet: [string, ...string[]][] = [];
    for (const dag of await dager.all()) {
      const titler = await dag.getByRole('heading', { level: 3 }).allTextContents();
      funnet.push([(await dag.locator('time').textContent()) ?? '', ...titler.map(ryddig)]);
    }
    return funnet;
  }

  knapp(
    hva: 'Merk som gjort' | 'Ikke aktuell for oss' | 'Angre merkingen',
    rad: Locator = this.innhold,
  ): Locator {
    return rad.getByRole('button', { name: hva });
  }

  get maanedstabell(): Locator {
    return this.page.getByRole('table');
  }

  /** The cell of a day in the month's table. */
  dag(dato: string): Locator {
    return this.maanedstabell.locator('td').filter({ has: this.page.getByText(new RegExp(`^${dato}(,|$)`)) });
  }

  oppgavelenke(tittel: string, gjelder: string): Locator {
    return this.page.getByRole('link', { name: navn(tittel, gjelder) });
  }

  bla(retning: 'Forrige' | 'Neste'): Locator {
    return this.page.getByRole('link', { name: `${retning} måned:` });
  }

  virksomhet(navn: string): Locator {
    return this.page.getByRole('button', { name: navn });
  }

  /** A section of the page, found by its heading. */
  avsnitt(tittel: string): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: tittel }) });
  }
}

/** Matches a title and period. The period is visually hidden in its own inline box, so a space may come before the comma. */
function navn(tittel: string, gjelder: string): RegExp {
  return new RegExp(`${trygg(tittel)}\\s*, ${trygg(gjelder)}`);
}

const trygg = (tekst: string) => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const ryddig = (tekst: string) => tekst.replace(/\s+/g, ' ').replace(' ,', ',').trim();
