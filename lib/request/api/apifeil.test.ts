import { expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { AppError } from '#lib/domain/felles/app-error';
import { tekster } from '#lib/messages/index';
import { logg } from '#lib/oppsett/logg';
import { apiKall, type Feilform } from './api-kall';
import { APIFEIL, type ApiFeilkode, FRISTATUS, toFrifeil } from './apifeil';
import { Kallfeil } from './kallfeil';

const nb = tekster('nb');

logg.level = 'silent';
iMiljoe('2026-11-10');
const NAVN = Object.keys(APIFEIL) as ApiFeilkode[];
const ID = '0b7f3a52-9a3f-4c1e-8a51-6d1f1d0c2b3a';

it('every code has one meaning, a number without a gap, a text and what to do', () => {
  const koder = NAVN.map((navn) => APIFEIL[navn].kode);
  expect(koder.filter((kode) => kode.startsWith('KAL'))).toEqual(
    Array.from({ length: 27 }, (_, i) => `KAL-${String(i + 1).padStart(3, '0')}`),
  );
  expect(Object.keys(nb.api.koder).sort()).toEqual([...NAVN].sort());
  for (const ord of Object.values(nb.api.koder)) {
    expect(ord).toEqual({ melding: expect.stringMatching(/[^.]$/), hjelp: expect.stringMatching(/\.$/) });
  }
});

it('every code of the Frister API is used, with its own status', () => {
  const fortalt = NAVN.map(toFrifeil).filter(({ kode }) => kode.startsWith('FRI'));
  expect([...new Set(fortalt.map(({ kode }) => kode))].sort()).toEqual(Object.keys(FRISTATUS));
  expect(toFrifeil('altinn-utilgjengelig')).toEqual({ kode: 'FRI-002', status: 500 });
  expect(toFrifeil('ingen-frister')).toEqual({ kode: 'FRI-007', status: 404 });
  expect(toFrifeil('for-mange-kall')).toEqual({ kode: 'KAL-017', status: 429 });
});

const svar = (feil: unknown, form: Feilform) =>
  apiKall(new Request('http://x/', { headers: { Korrelasjonsid: ID } }), () => Promise.reject(feil), form);

it('an error is in XML when the request was', async () => {
  const detaljer = [{ felt: 'kalenderRequest.<b>&', kode: 'ukjent' }];
  const svaret = await svar(new Kallfeil('ugyldig', { detaljer }), { format: 'xml' });
  expect([svaret.status, svaret.headers.get('Content-Type')]).toEqual([
    400,
    'application/xml; charset=utf-8',
  ]);
  expect(await svaret.text()).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n<feil xmlns="urn:no:skatteetaten:datasamarbeid:feil:v1"><kode>KAL-002</kode><melding>Forespørselen har feil – kalenderRequest.&lt;b&gt;&amp;: ukjent (finnes ikke her)</melding><korrelasjonsid>${ID}</korrelasjonsid></feil>`,
  );
});

it('an error has the codes of the Frister API in the API that replaces it', async () => {
  const svaret = await svar(new AppError('altinn-utilgjengelig'), { fri: true });
  expect([svaret.status, await svaret.json()]).toEqual([
    500,
    { kode: 'FRI-002', melding: nb.api.koder['altinn-utilgjengelig'].melding, korrelasjonsid: ID },
  ]);
});
