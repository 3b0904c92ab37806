import { expect, test } from './oppsett';

test.describe('språk', () => {
  test('følger med i svaret, med det det avhenger av', async ({ request }) => {
    for (const [sti, spraak] of [
      ['/', 'nb'],
      ['/finnes-ikke', 'nb'],
      ['/utvikler/en', 'en'],
    ] as const) {
      const hoder = (await request.get(sti, { headers: { 'Accept-Language': 'nb' } })).headers();
      expect(hoder['content-language'], sti).toBe(spraak);
      expect(hoder.vary?.toLowerCase(), sti).toMatch(/cookie, accept-language/);
    }
  });

  test('velges med et skjema som fører tilbake til siden', async ({ request, baseURL }) => {
    const velg = async (spraak: string, Referer: string, hoder: Record<string, string> = {}) => {
      const headers = { Referer, ...hoder };
      const svar = await request.post('/spraak', { form: { spraak }, headers, maxRedirects: 0 });
      expect(svar.status()).toBe(303);
      return [svar.headers().location?.replace(baseURL ?? '', ''), svar.headers()['set-cookie'] ?? ''];
    };
    const [til, cookie] = await velg('nb', `${baseURL}/hvilke-frister?mva=ingen`);
    expect(til).toBe('/hvilke-frister?mva=ingen');
    expect(cookie).toMatch(/^spraak=nb; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000/);
    expect((await velg('nb', 'https://ond.example/frister'))[0]).toBe('/');
    expect(await velg('se', `${baseURL}/`)).toEqual(['/feil/ugyldig', '']);
    expect(await velg('nb', `${baseURL}/`, { Origin: 'https://ond.example' })).toEqual([
      '/feil/annet-nettsted',
      '',
    ]);
  });
});
