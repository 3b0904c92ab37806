import { logIn } from '../logg-inn';
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

  test('huskes med personen, og følger med til en annen nettleser', async ({
    request,
    playwright,
    baseURL,
  }) => {
    const velg = (spraak: string) =>
      request.post('/spraak', { form: { spraak }, headers: { Referer: `${baseURL}/virksomhet` } });
    await logIn(request, 'Berit Johansen');
    expect(await (await velg('nn')).text()).toContain('<html lang="nn"');
    const annen = await playwright.request.newContext(baseURL ? { baseURL } : {});
    expect(await (await annen.get('/')).text()).toContain('<html lang="nb"');
    const side = await logIn(annen, 'Berit Johansen', '/virksomhet');
    expect(await side.text()).toContain('<html lang="nn"');
    const { cookies } = await annen.storageState();
    const cookie = cookies.find(({ name }) => name === 'spraak');
    expect(cookie).toMatchObject({ value: 'nn', httpOnly: true, sameSite: 'Lax' });
    // A choice is kept when the browser closes.
    expect(cookie?.expires).toBeGreaterThan(0);
    await velg('nb');
    await annen.dispose();
  });

  test('i adressen bestemmer over valget, og velgeren fører til den samme siden', async ({
    request,
    baseURL,
  }) => {
    const headers = { Referer: `${baseURL}/utvikler/en/feil?a=b` };
    const svar = await request.post('/spraak', { form: { spraak: 'nn' }, headers, maxRedirects: 0 });
    expect(svar.headers().location).toBe('/utvikler/nn/feil?a=b');
    const side = await request.get('/utvikler/en/feil', { headers: { 'x-sidespraak': 'nb' } });
    expect(await side.text()).toContain('<html lang="en"');
  });

  test('i svar og feil fra API-ene er det en ber om', async ({ request }) => {
    const frister = '/api/regelverk/v1/frister?organisasjonsform=AS&mva=ingen&arbeidsgiver=false';
    const beskrivelser = async (hale: string) => {
      const { oppgaver } = await (await request.get(`${frister}${hale}`)).json();
      return oppgaver.map(({ oppgaveBeskrivelse }: { oppgaveBeskrivelse: string }) => oppgaveBeskrivelse);
    };
    expect(await beskrivelser('')).toContain('Send inn årsregnskapet');
    expect(await beskrivelser('&spraak=nn')).toContain('Send inn årsrekneskapen');
    expect(await beskrivelser('&spraak=en')).toContain('Submit the annual accounts');
    const melding = async (sti: string, hoder: Record<string, string> = {}) =>
      (await (await request.get(sti, { headers: hoder })).json()).melding;
    expect(await melding(`${frister}&x=1`)).toMatch(/^Forespørselen har feil/);
    expect(await melding(`${frister}&x=1&spraak=en`, { 'Accept-Language': 'nn' })).toMatch(
      /^There are mistakes/,
    );
    expect(await melding(`${frister}&x=1`, { 'Accept-Language': 'nn-NO, en;q=0.5' })).toMatch(
      /^Førespurnaden/,
    );
    // The published service is as it was.
    expect(await melding('/api/kalender/v1/frister', { 'Accept-Language': 'en' })).toMatch(
      /^Adressen tar ikke imot/,
    );
  });
});
