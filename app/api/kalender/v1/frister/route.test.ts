import { beforeEach, describe, expect, it } from 'vitest';
import { addPartner, oppslag } from '#dev/proeve/testdata/partnere';
import { withKalender } from '#dev/proeve/testdata/tilgang';
import { iVerden } from '#dev/proeve/verden/verden';
import { KALENDER_NAVNEROM } from '#lib/contract/kalender-v1/kalender-request-xml';
import { KALENDER_SCOPE } from '#lib/request/api/system-route';
import { grantDeling } from '#lib/usecases/partner/grant-deling';
import { POST } from './route';

const verden = iVerden([], { IDAG: '2026-11-10' });
const kari = () => verden.orgnr('eplepress');
const ola = () => verden.orgnr('primaernaering');

async function del(id: string): Promise<void> {
  const valg = { partner: 'kystsparebanken', hva: 'frister', fraOgMed: '2026-11-10', tilOgMed: '2027-11-09' };
  await withKalender(await verden.aktoerFor(id), verden.orgnr(id), (tilgang) =>
    grantDeling(tilgang, valg as never, oppslag()),
  );
}

beforeEach(async () => {
  await addPartner();
  await del('eplepress');
});

async function spoer(kropp: string, type: string, hoder: Record<string, string> = {}) {
  const token = await verden.fetchToken('bank', { scope: KALENDER_SCOPE });
  const request = new Request('http://localhost/api/kalender/v1/frister', {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': type, ...hoder },
    body: kropp,
  });
  const svar = await POST(request);
  return { svar, tekst: await svar.text() };
}
const json = (...numre: string[]) =>
  JSON.stringify({
    kalenderRequest: {
      part: numre.map((organisasjonsnummer) => ({ organisasjonsnummer })),
      periode: { fraOgMed: '2026-11-01', tilOgMed: '2026-12-31' },
    },
  });

describe('the published service', () => {
  it('answers JSON with JSON: the calendar of a virksomhet that shares it', async () => {
    const { svar, tekst } = await spoer(json(kari()), 'application/json');
    expect(svar.status, tekst).toBe(200);
    const { part } = JSON.parse(tekst).kalender;
    expect(part).toMatchObject([{ part: { organisasjonsnummer: kari() } }]);
    expect(part[0].oppgave).toContainEqual({
      myndighet: 'SKE',
      produktomraade: 'MVA',
      oppgaveType: 'rapporteringskrav',
      oppgaveBeskrivelse: expect.stringContaining('mva-melding'),
      frist: { fristType: 'leveringsfrist', frist: '2026-12-10' },
      oppgavestatus: 'ikkeStartet',
    });
  });

  it('answers XML with XML', async () => {
    const { svar, tekst } = await spoer(
      `<kalenderRequest xmlns="${KALENDER_NAVNEROM}"><part><organisasjonsnummer>${kari()}</organisasjonsnummer></part></kalenderRequest>`,
      'application/xml',
    );
    expect(svar.status, tekst).toBe(200);
    expect(svar.headers.get('Content-Type')).toMatch(/^application\/xml/);
    expect(tekst).toContain(`<organisasjonsnummer>${kari()}</organisasjonsnummer>`);
  });

  it('leaves out a virksomhet without a sharing, and says so', async () => {
    const { svar, tekst } = await spoer(json(ola(), kari()), 'application/json');
    expect(svar.status).toBe(200);
    expect(JSON.parse(tekst).kalender.part).toHaveLength(1);
    expect(svar.headers.get('Utelatt')).toBe(`${ola()} KAL-007`);
    expect(tekst).not.toContain(ola());
  });

  it('refuses when every part is left out', async () => {
    const { svar, tekst } = await spoer(json(ola()), 'application/json');
    expect(svar.status).toBe(403);
    expect(JSON.parse(tekst)).toMatchObject({
      kode: 'KAL-007',
      korrelasjonsid: svar.headers.get('Korrelasjonsid'),
    });
  });

  it('leaves out a part that the register cannot be asked about, and answers about the others', async () => {
    const nystartet = verden.orgnr('nystartet');
    await del('nystartet');
    await spoer(json(kari()), 'application/json');
    await verden.bryt('enhetsregisteret', 'nede');
    const { svar, tekst } = await spoer(json(kari(), nystartet), 'application/json');
    expect([svar.status, svar.headers.get('Utelatt')]).toEqual([200, `${nystartet} KAL-021`]);
    expect(JSON.parse(tekst).kalender.part).toHaveLength(1);
    expect((await spoer(json(nystartet), 'application/json')).svar.status).toBe(503);
  });

  it('answers that a virksomhet removed from the register is deleted', async () => {
    await verden.endreEnhet(kari(), { tilstand: 'fjernet' });
    const { svar, tekst } = await spoer(json(kari()), 'application/json');
    expect([svar.status, JSON.parse(tekst).kode]).toEqual([410, 'KAL-014']);
  });

  it('returns an error in the format of the request', async () => {
    const { svar, tekst } = await spoer('<!DOCTYPE a><a/>', 'application/xml');
    expect(svar.status).toBe(400);
    expect(tekst).toContain('<kode>KAL-002</kode>');
  });

  it('does not answer in a format the caller does not accept', async () => {
    const { svar } = await spoer(json(kari()), 'application/json', { Accept: 'text/html' });
    expect(svar.status).toBe(406);
  });
});
