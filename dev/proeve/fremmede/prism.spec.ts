import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { setBryter } from '../../../e2e/omverden';
import { Portal, SESJONSCOOKIE } from '../../../e2e/portal';
import { ensureData } from '../../start/paths';
import { FIL, OPERASJONER, readDokument } from './dokument';
import { loggInn, person } from './innlogging';
import { alleKall, iPortalen, type Kall, withoutAltinn } from './kall';
import { startPrism } from './prosess';

const PRODUKT = process.env.BASE_URL ?? '';

interface Brudd {
  location: string[];
  severity: string;
  code: string;
  message: string;
}

/**
 * Prism does not parse XML, so it reports the body as a string instead of an object. It still checks status, type and
 * headers.
 */
const isUnreadXml = (svar: Response, { location, code }: Brudd): boolean =>
  (svar.headers.get('content-type') ?? '').startsWith('application/xml') &&
  location.join() === 'response,body' &&
  code === 'type';

/** Returns Prism's violations of the answer. Violations of the request are intended. */
function bruddI(svar: Response): Brudd[] {
  const alle: Brudd[] = JSON.parse(svar.headers.get('sl-violations') ?? '[]');
  return alle.filter((brudd) => brudd.location[0] !== 'request' && !isUnreadXml(svar, brudd));
}

/** Makes a call through Prism. @returns the answer's ETag, and every deviation */
async function spoer(url: string, { operasjon, metode, sti, hoder, kropp, status }: Kall) {
  const body = kropp === undefined ? {} : { body: kropp };
  const svar = await fetch(url + sti, { method: metode, headers: hoder, ...body });
  const tekst = await svar.text();
  const hva = `${operasjon} ${sti}`;
  const feil =
    svar.status === status ? [] : [{ hva, status, svarte: svar.status, tekst: tekst.slice(0, 300) }];
  return {
    etag: svar.headers.get('etag'),
    feil: [...feil, ...bruddI(svar).map((brudd) => ({ hva, status, ...brudd }))],
  };
}

/** Makes all calls, and repeats those with an ETag as conditional calls. @returns the number of calls */
async function gaaGjennom(alle: readonly Kall[]): Promise<number> {
  const prism = await startPrism(FIL, PRODUKT);
  const funnet: object[] = [];
  let antall = 0;
  try {
    for (const kall of alle) {
      const { etag, feil } = await spoer(prism.url, kall);
      funnet.push(...feil);
      antall += 1;
      if (!etag) continue;
      const igjen = { ...kall, hoder: { ...kall.hoder, 'If-None-Match': etag }, status: 304 };
      funnet.push(...(await spoer(prism.url, igjen)).feil);
      antall += 1;
    }
  } finally {
    prism.stopp();
  }
  expect(funnet).toEqual([]);
  return antall;
}

test.beforeEach(() => test.setTimeout(300_000));

test('every operation is answered as the document says', async () => {
  const kall = await alleKall();
  const antall = await gaaGjennom(kall);
  const gaatt = new Set(kall.map(({ operasjon }) => operasjon));
  expect([...gaatt].sort()).toEqual(OPERASJONER.map(({ operationId }) => operationId).sort());
  console.log(`Prism: ${gaatt.size} operations, ${antall} calls, 0 violations`);
});

test('somebody who is logged in is answered as the document says', async ({ page }) => {
  await page.goto('/frister');
  await loggInn(page, person('eplepress'));
  await expect(page).toHaveURL('/frister/2026');
  await gaaGjennom([iPortalen(`${SESJONSCOOKIE}=${await new Portal(page).token()}`)]);
});

test('what is answered while Altinn is down, is as the document says', async ({ request }) => {
  const kall = await withoutAltinn();
  await setBryter(request, 'altinn', 'nede');
  try {
    await gaaGjennom(kall);
  } finally {
    await setBryter(request, 'altinn', 'ok');
  }
});

test('an answer that is not as the document says, is found', async () => {
  const fil = join(ensureData(), `${process.pid}-galt-dokument.json`);
  const galt = readDokument();
  galt.components.schemas.HelseSvar = { type: 'object', required: ['finnesIkke'] };
  writeFileSync(fil, JSON.stringify(galt));
  const prism = await startPrism(fil, PRODUKT);
  try {
    expect(bruddI(await fetch(`${prism.url}/api/helse/live`))).toMatchObject([
      { location: ['response', 'body'] },
    ]);
  } finally {
    prism.stopp();
    rmSync(fil);
  }
});
