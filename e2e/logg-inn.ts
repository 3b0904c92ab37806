import type { APIRequestContext, APIResponse } from '@playwright/test';
import { IDPORTEN } from './omverden';

/**
 * The real login over HTTP: from /logg-inn through ID-porten's picker and back. @returns the final redirect target, not yet
 * fetched
 */
export async function logInToPortal(request: APIRequestContext, navn: string, til = ''): Promise<string> {
  const velger = await request.get(`/logg-inn${til && `?${new URLSearchParams({ til })}`}`);
  const html = await velger.text();
  const forespoersel = /name="forespoersel" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const scenario = new RegExp(`name="scenario" value="([^"]+)"[^>]*>${navn}<`).exec(html)?.[1] ?? '';
  const maxRedirects = 0;
  const valgt = await request.post(`${IDPORTEN}/velg`, { form: { forespoersel, scenario }, maxRedirects });
  const tilbake = await request.get(valgt.headers().location ?? '', { maxRedirects });
  return tilbake.headers().location ?? '';
}

/** Logs in and fetches the target page. If the person has only one virksomhet, it is chosen there. */
export async function logIn(request: APIRequestContext, navn: string, til = ''): Promise<APIResponse> {
  return request.get(await logInToPortal(request, navn, til));
}
