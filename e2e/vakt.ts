import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** Watches the browser: a page that complains fails the test, unless the test has said that it will. */
export class Vakt {
  private readonly klager: string[] = [];
  private readonly tillatt: RegExp[] = [];

  constructor(context: BrowserContext, appUrl: string) {
    context.on('console', (melding) => {
      if (melding.type() !== 'error' && !/Content Security Policy/i.test(melding.text())) return;
      // What the stand-in's own pages lack is not the product's fault.
      const { url } = melding.location();
      if (url === '' || url.startsWith(appUrl)) this.klager.push(beskriv(melding));
    });
    // Chromium writes what a policy stops in its console, but not that a script asked whether it may evaluate text.
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

  /** Expected in this test: a resource that does not load, or a status on purpose. */
  tillat(...moenster: RegExp[]): void {
    this.tillatt.push(...moenster);
  }

  /** A page that answers with this status on purpose; the browser writes that in its console. */
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
