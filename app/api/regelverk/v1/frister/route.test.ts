import { describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { FristerSvar } from '#lib/contract/regelverk/frister-svar';
import { GET, OPTIONS } from './route';

const ADRESSE = 'http://localhost/api/regelverk/v1/frister';
const ENKEL = 'organisasjonsform=AS&mva=toMaaneder&arbeidsgiver=true&loennsdag=20';
const AARET = 'fraOgMed=2026-01-01&tilOgMed=2026-12-31';
const spoer = (soek: string, headers: Record<string, string> = {}) =>
  GET(new Request(`${ADRESSE}?${soek}`, { headers }));

iMiljoe('2026-11-10');

describe('GET /api/regelverk/v1/frister', () => {
  it('answers with the frister, each with its basis', async () => {
    const svar = await spoer(`${ENKEL}&${AARET}`);
    expect(svar.status).toBe(200);
    const { regelverk, situasjon, oppgaver, utenDato } = FristerSvar.parse(await svar.json());
    expect(regelverk.versjon).toMatch(/^[0-9a-f]{8}$/);
    expect(situasjon).toMatchObject({ organisasjonsform: 'AS', loennsdag: 20, fraOgMed: '2026-01-01' });
    expect(oppgaver.find(({ noekkel }) => noekkel === 'mva-alm-levering:2026-T4')).toMatchObject({
      regel: 'mva-alm-levering',
      gjelder: { navn: '2026-T4', fraOgMed: '2026-07-01', tilOgMed: '2026-08-31' },
      frist: { fristType: 'leveringsfrist', frist: '2026-10-12' },
      nominellFrist: '2026-10-10',
      flytting: { fra: '2026-10-10', aarsak: { type: 'loerdag' } },
      oppgaveBeskrivelse: 'Lever mva-meldingen',
    });
    expect(
      oppgaver.every(
        ({ hjemmel, forbehold }) =>
          hjemmel.length > 0 || forbehold.some(({ kode }) => kode === 'hjemmelIkkeVerifisert'),
      ),
    ).toBe(true);
    expect(utenDato.map(({ mangler }) => mangler)).toContainEqual(['forskuddsskatt']);
  });

  it('says nothing about anybody', async () => {
    const tekst = await (await spoer(`${ENKEL}&${AARET}`)).text();
    expect(tekst).not.toMatch(/"(status|markering|levert|utloestAv)"/);
  });

  it('is cacheable by anyone, and gives 304 to a caller that has the answer', async () => {
    const svar = await spoer(`${ENKEL}&${AARET}`);
    const etag = svar.headers.get('ETag') ?? '';
    expect(svar.headers.get('Cache-Control')).toBe('public, max-age=3600');
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const kjent of [etag, `W/${etag}`, `"annen", ${etag}`, '*']) {
      const igjen = await spoer(`${ENKEL}&${AARET}`, { 'If-None-Match': kjent });
      expect([igjen.status, await igjen.text(), igjen.headers.get('ETag')]).toEqual([304, '', etag]);
    }
    expect((await spoer(`${ENKEL}&${AARET}`, { 'If-None-Match': '"annen"' })).status).toBe(200);
    const annet = await spoer(`${ENKEL.replace('20', '21')}&${AARET}`);
    expect(annet.headers.get('ETag')).not.toBe(etag);
  });

  it('lists every mistake in the published error form', async () => {
    const svar = await spoer('organisasjonsform=XX&mva=aar&fraOgMed=2026-02-31&lonnsdag=20');
    expect([svar.status, svar.headers.get('Cache-Control'), svar.headers.get('ETag')]).toEqual([
      400,
      'private, no-store',
      null,
    ]);
    const feil: Record<string, string> = await svar.json();
    expect(Object.keys(feil)).toEqual(['kode', 'melding', 'korrelasjonsid']);
    expect(feil.kode).toBe('KAL-002');
    for (const ett of [
      'organisasjonsform: ugyldig-valg (ENK eller AS)',
      'arbeidsgiver: mangler',
      'fraOgMed: ugyldig-dato',
      'lonnsdag: ukjent',
    ])
      expect(feil.melding).toContain(ett);
    expect(svar.headers.get('Korrelasjonsid')).toBe(feil.korrelasjonsid);
  });

  it('answers in the language of the parameter, whatever the browser prefers', async () => {
    const tittel = async (soek: string, headers = {}) => {
      const { oppgaver } = FristerSvar.parse(await (await spoer(`${ENKEL}&${AARET}${soek}`, headers)).json());
      return oppgaver.find(({ noekkel }) => noekkel === 'mva-alm-levering:2026-T4')?.oppgaveBeskrivelse;
    };
    expect(await tittel('', { 'Accept-Language': 'en' })).toBe('Lever mva-meldingen');
    expect(await tittel('&spraak=nn')).toBe('Lever mva-meldinga');
    expect(await tittel('&spraak=en', { 'Accept-Language': 'nn' })).toBe('Submit the VAT return');
  });

  it('refuses in the language asked for: by the parameter, else by the header', async () => {
    const melding = async (soek: string, headers = {}) => (await (await spoer(soek, headers)).json()).melding;
    const feil = 'mva=x&arbeidsgiver=true';
    expect(await melding(feil)).toMatch(
      /^Forespørselen har feil – .*organisasjonsform: mangler \(må være med\)/,
    );
    expect(await melding(feil, { 'Accept-Language': 'nn' })).toMatch(/^Førespurnaden har feil/);
    expect(await melding(`${feil}&spraak=en`, { 'Accept-Language': 'nn' })).toMatch(/^There are mistakes/);
    expect(await melding(`${ENKEL}&spraak=se`, { 'Accept-Language': 'en' })).toMatch(
      /spraak: ugyldig-valg \(nb, nn or en\)/,
    );
  });

  it('repeats the Korrelasjonsid of the caller, and refuses one that is not a UUID', async () => {
    const id = '0b7f3a52-9a3f-4c1e-8a51-6d1f1d0c2b3a';
    expect((await spoer(ENKEL, { Korrelasjonsid: id })).headers.get('Korrelasjonsid')).toBe(id);
    const svar = await spoer(ENKEL, { Korrelasjonsid: 'hei' });
    expect(svar.status).toBe(400);
    expect((await svar.json()).melding).toContain('Korrelasjonsid: ugyldig-uuid');
  });

  it('is open to every site, also when it refuses', async () => {
    for (const soek of [ENKEL, ''])
      expect((await spoer(soek)).headers.get('Access-Control-Allow-Origin')).toBe('*');
    const lov = await OPTIONS(new Request(ADRESSE, { method: 'OPTIONS' }));
    expect(lov.status).toBe(204);
    expect(lov.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    const hoder = lov.headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(', ');
    expect(hoder).toEqual(
      expect.arrayContaining(['if-none-match', 'korrelasjonsid', 'traceparent', 'tracestate']),
    );
  });
});
