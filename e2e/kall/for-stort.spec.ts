import { request as nodeRequest } from 'node:http';
import { EIER } from '../personer';
import { expect, readCookies, test } from './oppsett';

const ANNE = EIER['Anne Andersen'];
const MEGABYTE = 1024 * 1024;

test('svarer 413 med en side på et skjema på 2 MB', async ({ som, reserver, database }) => {
  await reserver(ANNE);
  const foer = await database.brukerForhold(ANNE.organisasjonsnummer);
  const anne = await som('Anne Andersen');
  for (const sti of ['/virksomhet', '/frister/2026', '/velg-virksomhet', '/logg-inn']) {
    const svar = await anne.post(sti, {
      multipart: { organisasjonsnummer: ANNE.organisasjonsnummer, mvaTerminFra: 'x'.repeat(2 * MEGABYTE) },
    });
    expect.soft(svar.status(), sti).toBe(413);
    expect.soft(await svar.text(), sti).toContain('Det du sendte, var for stort');
  }
  expect(await database.brukerForhold(ANNE.organisasjonsnummer)).toEqual(foer);
});

test('godtar heller ikke 2 MB som ikke sier hvor stort det er', async ({ som, baseURL }) => {
  const anne = await som('Anne Andersen');
  const cookies = await readCookies(anne);
  const svar = await new Promise<[status: number, sted: string]>((resolve, reject) => {
    const kall = nodeRequest(
      `${baseURL}/virksomhet`,
      { method: 'POST', headers: { cookie: cookies, 'content-type': 'multipart/form-data; boundary=x' } },
      ({ statusCode = 0, headers }) => resolve([statusCode, headers.location ?? '']),
    );
    kall.on('error', reject);
    // Chunked, without Content-Length.
    kall.write('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n');
    for (let nr = 0; nr < 32; nr++) kall.write('x'.repeat(MEGABYTE / 16));
    kall.end('\r\n--x--\r\n');
  });
  // Redirected to the page with status 413, like every body that is too large.
  expect(svar).toEqual([303, expect.stringMatching(/\/feil\/for-stort$/)]);
  expect((await anne.get('/feil/for-stort')).status()).toBe(413);
});
