import type { APIRequestContext } from '@playwright/test';
import { IDPORTEN } from '../omverden';
import { EIER } from '../personer';
import { ruter } from '../ruter';
import { alleUtviklersider, UTVIKLERROT } from '../utvikler';
import { expect, readToken, test } from './oppsett';

const KARI = EIER['Kari Nordmann'];
/** Texts that must only reach persons who act for Kari's virksomhet. */
const KARIS = [KARI.navn, KARI.organisasjonsnummer, '310 079 197', 'Kari Nordmann'];

/** An oppgave of both Kari's and Ola's virksomhet. */
const NOEKKEL = 'forskuddsskatt-personlig:2026-T4';
const API = (organisasjonsnummer: string) =>
  `/api/kalender/v2/virksomheter/${organisasjonsnummer}/oppgaver?fraOgMed=2026-01-01&tilOgMed=2026-12-31`;

/** `system`: for systems with a token; a session gives no access. `metode`: does not accept GET. */
type Svar = 'innlogging' | 'aapen' | 'api' | 'system' | 'metode' | 'ukjent';
const STATUS: Partial<Record<Svar, number>> = { system: 401, metode: 405, ukjent: 404 };

/**
 * One row per address in `app`, with its answer to a person who is not logged in. The test below fails for a page without a
 * row.
 */
const RUTER: Record<string, { sti: string; ingen: Svar; egen: boolean }> = {
  '/': { sti: '/', ingen: 'aapen', egen: false },
  '/.well-known/security.txt': { sti: '/.well-known/security.txt', ingen: 'aapen', egen: false },
  '/robots.txt': { sti: '/robots.txt', ingen: 'aapen', egen: false },
  '/sitemap.xml': { sti: '/sitemap.xml', ingen: 'aapen', egen: false },
  '/api/[[...sti]]': { sti: '/api/finnes-ikke', ingen: 'ukjent', egen: false },
  // innlogging.spec.ts tests the callback. No other address of next-auth exists.
  '/api/auth/callback/idporten': { sti: '/api/auth/session', ingen: 'ukjent', egen: false },
  '/api/helse/klar': { sti: '/api/helse/klar', ingen: 'aapen', egen: false },
  '/api/helse/live': { sti: '/api/helse/live', ingen: 'aapen', egen: false },
  '/api/frister/v1/[organisasjonsnummer]': {
    sti: `/api/frister/v1/${KARI.organisasjonsnummer}`,
    ingen: 'system',
    egen: false,
  },
  '/api/kalender/v1/frister': { sti: '/api/kalender/v1/frister', ingen: 'metode', egen: false },
  '/api/kalender/v1/hendelser': {
    sti: '/api/kalender/v1/hendelser?fraSekvensnummer=1',
    ingen: 'system',
    egen: false,
  },
  '/api/kalender/v1/hendelser/start': {
    sti: '/api/kalender/v1/hendelser/start?dato=2026-01-01',
    ingen: 'system',
    egen: false,
  },
  '/api/kilder/v1/[kilde]/forhold': { sti: '/api/kilder/v1/mva/forhold', ingen: 'metode', egen: false },
  '/api/kilder/v1/[kilde]/hendelser': { sti: '/api/kilder/v1/mva/hendelser', ingen: 'metode', egen: false },
  '/api/kilder/v1/[kilde]/oppgaver': { sti: '/api/kilder/v1/mva/oppgaver', ingen: 'metode', egen: false },
  '/api/kilder/v1/[kilde]/status': { sti: '/api/kilder/v1/mva/status', ingen: 'metode', egen: false },
  '/api/kalender/v2/virksomheter/[organisasjonsnummer]/oppgaver': {
    sti: API(KARI.organisasjonsnummer),
    ingen: 'api',
    egen: false,
  },
  '/api/regelverk/v1/frister': {
    sti: '/api/regelverk/v1/frister?organisasjonsform=AS&mva=ingen&arbeidsgiver=false',
    ingen: 'aapen',
    egen: false,
  },
  '/api/regelverk/v1/frister.ics': {
    sti: '/api/regelverk/v1/frister.ics?organisasjonsform=AS&mva=ingen&arbeidsgiver=false',
    ingen: 'aapen',
    egen: false,
  },
  '/api/regelverk/v1/regler': { sti: '/api/regelverk/v1/regler', ingen: 'aapen', egen: false },
  '/deling': { sti: '/deling', ingen: 'innlogging', egen: true },
  '/feil/[kode]': { sti: '/feil/ikke-tilgang', ingen: 'aapen', egen: false },
  '/frister': { sti: '/frister', ingen: 'innlogging', egen: true },
  '/frister/[aar]': { sti: '/frister/2026', ingen: 'innlogging', egen: true },
  '/frister/[aar]/[maaned]': { sti: '/frister/2026/12', ingen: 'innlogging', egen: true },
  '/frister/[aar]/veggark': { sti: '/frister/2026/veggark', ingen: 'innlogging', egen: true },
  '/frister/[aar]/frister.ics': { sti: '/frister/2026/frister.ics', ingen: 'innlogging', egen: true },
  '/kalender': { sti: '/kalender', ingen: 'innlogging', egen: false },
  '/kalender/frist/[uid]/[noekkel]': {
    sti: `/kalender/frist/00000000-0000-5000-8000-000000000000/${NOEKKEL}`,
    ingen: 'innlogging',
    egen: false,
  },
  '/api/retur': { sti: '/api/retur', ingen: 'metode', egen: false },
  // Altinn's token, and no other, is let in.
  '/api/varsling/betingelse/[id]': {
    sti: '/api/varsling/betingelse/00000000-0000-4000-8000-000000000000',
    ingen: 'system',
    egen: false,
  },
  '/avmeld/[token]/slutt': { sti: '/avmeld/ukjent/slutt', ingen: 'aapen', egen: false },
  '/avmeld/[token]': { sti: '/avmeld/ukjent', ingen: 'aapen', egen: false },
  '/oversikt': { sti: '/oversikt', ingen: 'innlogging', egen: false },
  '/opplysninger': { sti: '/opplysninger', ingen: 'innlogging', egen: false },
  '/opplysninger/last-ned': { sti: '/opplysninger/last-ned', ingen: 'innlogging', egen: false },
  '/opplysninger/slett': { sti: '/opplysninger/slett', ingen: 'innlogging', egen: false },
  // A link deletes nothing: it leads to the page that asks.
  '/opplysninger/slett/utfoer': { sti: '/opplysninger/slett/utfoer', ingen: 'innlogging', egen: false },
  '/oversikt/eksport.csv': { sti: '/oversikt/eksport.csv', ingen: 'innlogging', egen: false },
  '/oversikt/eksport.xlsx': { sti: '/oversikt/eksport.xlsx', ingen: 'innlogging', egen: false },
  '/oversikt/import': { sti: '/oversikt/import', ingen: 'innlogging', egen: false },
  '/oversikt/opplasting': { sti: '/oversikt/opplasting', ingen: 'innlogging', egen: false },
  '/oversikt/merk': { sti: '/oversikt/merk?handling=fullfoert', ingen: 'innlogging', egen: false },
  '/oversikt/[organisasjonsnummer]/[noekkel]': {
    sti: `/oversikt/${KARI.organisasjonsnummer}/${NOEKKEL}`,
    ingen: 'innlogging',
    egen: false,
  },
  '/paaminnelser': { sti: '/paaminnelser', ingen: 'innlogging', egen: false },
  '/frister/velg': { sti: '/frister/velg?aar=2026&maaned=12', ingen: 'innlogging', egen: true },
  '/hvilke-frister': { sti: '/hvilke-frister', ingen: 'aapen', egen: false },
  '/innsyn': { sti: '/innsyn', ingen: 'innlogging', egen: true },
  '/logg-ut': { sti: '/logg-ut', ingen: 'aapen', egen: false },
  '/logg-inn': { sti: '/logg-inn', ingen: 'innlogging', egen: false },
  '/spraak': { sti: '/spraak', ingen: 'aapen', egen: false },
  '/oppgave/[noekkel]/frister.ics': {
    sti: `/oppgave/${NOEKKEL}/frister.ics`,
    ingen: 'innlogging',
    egen: true,
  },
  '/tegninger.svg': { sti: '/tegninger.svg', ingen: 'aapen', egen: false },
  '/oppgave/[noekkel]': { sti: `/oppgave/${NOEKKEL}`, ingen: 'innlogging', egen: true },
  '/utlogging/kanal': { sti: `/utlogging/kanal?iss=${IDPORTEN}&sid=ukjent`, ingen: 'aapen', egen: false },
  ...Object.fromEntries(alleUtviklersider().map((sti) => [sti, { sti, ingen: 'aapen', egen: false }])),
  ...Object.fromEntries(
    Object.values(UTVIKLERROT).map((rot) => [
      `${rot}/regelverk/[del]`,
      { sti: `${rot}/regelverk/mva`, ingen: 'aapen', egen: false },
    ]),
  ),
  '/velg-virksomhet': { sti: '/velg-virksomhet', ingen: 'innlogging', egen: false },
  '/velg-virksomhet/bytt': { sti: '/velg-virksomhet/bytt', ingen: 'innlogging', egen: false },
  '/virksomhet': { sti: '/virksomhet', ingen: 'innlogging', egen: true },
};

interface Ende {
  status: number;
  til: string;
  /** The WWW-Authenticate header of an API. */
  utfordring: string | undefined;
}

/** Follows an address to its final answer. Checks that nothing of Kari's appears on the way. */
async function ende(request: APIRequestContext, sti: string, hoder: Record<string, string>): Promise<Ende> {
  const svar = await request.get(sti, { headers: hoder });
  const kropp = await svar.text();
  // The stand-in's picker lists every person, and the developers' pages show answers about test virksomheter.
  const visesAlle = svar.url().startsWith(IDPORTEN) || new URL(svar.url()).pathname.startsWith('/utvikler');
  // The number that was asked about may be in the address to come back to.
  // So may the numbers one has asked about, with or without an answer, be in the file about oneself.
  const egneSpoersmaal = sti === '/opplysninger/last-ned' ? [KARI.organisasjonsnummer] : [];
  const hemmelig = KARIS.filter(
    (ord) =>
      !sti.includes(ord) && !decodeURIComponent(svar.url()).includes(ord) && !egneSpoersmaal.includes(ord),
  );
  if (!visesAlle) for (const ord of hemmelig) expect(kropp, svar.url()).not.toContain(ord);
  // In answers to Next's client-side navigation (RSC), a redirect is encoded in the body.
  const videre = /NEXT_REDIRECT;\w+;([^;]+);/.exec(kropp)?.[1];
  if (videre?.startsWith('/frister')) return ende(request, videre, hoder);
  const til = videre ?? svar.url().replace(`${IDPORTEN}/authorize`, '/logg-inn');
  return { status: svar.status(), til, utfordring: svar.headers()['www-authenticate'] };
}

/** The final answers for the page and for Next's client-side navigation (RSC). */
const ender = async (request: APIRequestContext, sti: string): Promise<Ende[]> => [
  await ende(request, sti, {}),
  await ende(request, sti, { RSC: '1' }),
];

test.describe('adgangsvandring', () => {
  test('kjenner alle adressene i tjenesten', () => {
    expect(Object.keys(RUTER).sort()).toEqual(ruter());
  });

  for (const [rute, { sti, ingen, egen }] of Object.entries(RUTER)) {
    test(`gir ingenting til den som ikke er logget inn: ${rute}`, async ({ request }) => {
      for (const { status, til, utfordring } of await ender(request, sti)) {
        if (ingen === 'innlogging') expect(til).toMatch(/^\/logg-inn/);
        if (ingen === 'api')
          expect([status, utfordring]).toEqual([401, expect.stringMatching(/^Bearer realm=/)]);
        if (STATUS[ingen]) expect(status).toBe(STATUS[ingen]);
        if (ingen === 'aapen') expect([200, 403]).toContain(status);
      }
    });

    test(`gir bare sitt eget til den som representerer en annen: ${rute}`, async ({ som }) => {
      for (const { status } of await ender(await som('Ola Haugen'), sti)) {
        const nektet = ingen === 'api' || rute === '/feil/[kode]';
        // A frist in the calendar of nobody one represents. The error page of client-side navigation has no status.
        if (rute === '/kalender/frist/[uid]/[noekkel]') expect([200, 404]).toContain(status);
        else if (rute === '/oversikt/[organisasjonsnummer]/[noekkel]') expect([200, 403]).toContain(status);
        else expect(status).toBe(STATUS[ingen] ?? (nektet ? 403 : 200));
      }
    });

    test(`gir ingenting til den som ikke representerer noen: ${rute}`, async ({ som }) => {
      for (const { status, til } of await ender(await som('Nina Olsen'), sti)) {
        if (egen) expect(til).toContain('/velg-virksomhet');
        if (ingen === 'api') expect(status).toBe(403);
      }
    });

    test(`gir ingenting når tilgangen i Altinn er borte: ${rute}`, async ({ somNy, database }) => {
      // A separate login, because the session is changed to act for Kari's virksomhet, which Ola may not.
      const ola = await somNy('Ola Haugen');
      await database.settVirksomhet(await readToken(ola), KARI.organisasjonsnummer);
      const [side, deler] = await ender(ola, sti);
      if (egen)
        expect([side?.til, deler?.til]).toEqual(Array(2).fill(expect.stringContaining('/feil/ikke-tilgang')));
      if (egen || ingen === 'api') expect(side?.status).toBe(403);
    });
  }
});
