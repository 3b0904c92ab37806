import type { HendelseSvar } from '#lib/contract/hendelser/hendelsesliste';

export interface Lest {
  hendelser: HendelseSvar[];
  sider: number;
  /** Violations: a sekvensnummer that is not the next one. */
  brudd: string[];
}

/** Follows the growing list of events, page by page. Ends at the first empty page after the last write. */
export async function foelg(
  url: string,
  token: () => Promise<string>,
  erFerdig: () => boolean,
  antall: () => number,
): Promise<Lest> {
  const lest: Lest = { hendelser: [], sider: 0, brudd: [] };
  for (;;) {
    // Checked before the page is fetched: only a page read after the last write can show that there are no more events.
    const ferdig = erFerdig();
    const neste = lest.hendelser.length + 1;
    const side = await fetchPage(`${url}?fraSekvensnummer=${neste}&antall=${antall()}`, await token());
    if (side?.length === 0 && ferdig) return lest;
    if (!side?.length) {
      await new Promise((videre) => setTimeout(videre, 20));
      continue;
    }
    lest.sider++;
    side.forEach(({ sekvensnummer }, i) => {
      if (sekvensnummer !== neste + i) lest.brudd.push(`${sekvensnummer} where ${neste + i} should be`);
    });
    if (lest.brudd.length > 0) return lest;
    lest.hendelser.push(...side);
  }
}

/** Fetches a page. Returns undefined while the product or its database is down. */
export async function fetchPage(url: string, token: string): Promise<HendelseSvar[] | undefined> {
  const svar = await fetch(url, {
    headers: { Authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(30_000),
  })
    .then(async (ett) => ({ status: ett.status, kropp: await ett.text() }))
    .catch(() => undefined);
  if (!svar || svar.status >= 500) return undefined;
  if (svar.status !== 200) throw new Error(`${url} answered ${svar.status}: ${svar.kropp}`);
  return (JSON.parse(svar.kropp) as { hendelser: HendelseSvar[] }).hendelser;
}
