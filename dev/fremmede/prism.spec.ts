import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureData } from '../start/paths';
import { FIL, lesDokument, OPERASJONER } from './dokument';
import { alleKall, type Kall } from './kall';
import { startPrism } from './prosess';

const PRODUKT = process.env.BASE_URL ?? '';

interface Brudd {
  location: string[];
  severity: string;
  code: string;
  message: string;
}

/** Prism reads no XML: it takes the body for a text that should have been an object. Status, type and headers it does look at. */
const erUlestXml = (svar: Response, { location, code }: Brudd): boolean =>
  (svar.headers.get('content-type') ?? '').startsWith('application/xml') &&
  location.join() === 'response,body' &&
  code === 'type';

/** What Prism finds wrong with the answer. What is wrong with the question, is meant to be. */
function bruddI(svar: Response): Brudd[] {
  const alle: Brudd[] = JSON.parse(svar.headers.get('sl-violations') ?? '[]');
  return alle.filter((brudd) => brudd.location[0] !== 'request' && !erUlestXml(svar, brudd));
}

/** Asks through Prism. @returns the tag of the answer, and all that was not as it should be */
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

test('every operation is answered as the document says', async () => {
  test.setTimeout(300_000);
  const kall = await alleKall();
  const prism = await startPrism(FIL, PRODUKT);
  const funnet: object[] = [];
  let antall = 0;
  try {
    for (const ett of kall) {
      const { etag, feil } = await spoer(prism.url, ett);
      funnet.push(...feil);
      antall += 1;
      if (!etag) continue;
      const igjen = { ...ett, hoder: { ...ett.hoder, 'If-None-Match': etag }, status: 304 };
      funnet.push(...(await spoer(prism.url, igjen)).feil);
      antall += 1;
    }
  } finally {
    prism.stopp();
  }
  expect(funnet).toEqual([]);
  const gaatt = new Set(kall.map(({ operasjon }) => operasjon));
  expect([...gaatt].sort()).toEqual(OPERASJONER.map(({ operationId }) => operationId).sort());
  console.log(`Prism: ${gaatt.size} operations, ${antall} calls, 0 violations`);
});

test('an answer that is not as the document says, is found', async () => {
  const fil = join(ensureData(), `${process.pid}-galt-dokument.json`);
  const galt = lesDokument();
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
