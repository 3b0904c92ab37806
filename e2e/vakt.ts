import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** Collects errors in the browser's console. They fail the test, except those the test has allowed. */
export class Vakt {
  private readonly klager: string[] = [];
  private readonly tillatt: RegExp[] = [];

  constructor(context: BrowserContext, appUrl: string) {
    context.on('console', (melding) => {
      if (melding.type() !== 'error' && !/Content Security Policy/i.test(melding.text())) return;
      // Errors on the stand-ins' own pages are ignored.
      const { url } = melding.location();
      if (url === '' || url.startsWith(appUrl)) this.klager.push(beskriv(melding));
    });
    // Chromium logs blocked resources in the console, but not every violation, such as a script's attempt to use eval.
    void context.exposeBinding('meldCspBrudd', ({ page }, brudd: string) => {
      if (page.url().startsWith(appUrl))
        this.klager.push(`Content Security Policy, ${brudd} (${page.url()})`);
    });
    void context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (hendelse) => {
        const { violatedDirective, blockedURI } = hendelse;
        (window as unknown as { meldCspBrudd(brudd: string): void }).meldCspBrudd(
          `${violatedDirective}: ${blockedURI}`,
        );
      });
    });
    context.on('weberror', (feil) => {
      this.klager.push(`uncaught: ${feil.error().message}`);
    });
  }

  /** Allows expected errors, such as a resource that does not load. */
  tillat(...moenster: RegExp[]): void {
    this.tillatt.push(...moenster);
  }

  /** Allows pages with these statuses, which the browser logs in its console. */
  tillatStatus(...statuser: number[]): void {
    this.tillat(...statuser.map((status) => new RegExp(`responded with a status of ${status}\\b`)));
  }

  uventet(): string[] {
    return this.klager.filter((klage) => !this.tillatt.some((moenster) => moenster.test(klage)));
  }
}

function beskriv(melding: ConsoleMessage): string {
  return `${melding.text()} (${melding.location().url})`;
}
