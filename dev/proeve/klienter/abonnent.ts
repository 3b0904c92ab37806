import { join } from 'node:path';
import { expect } from 'vitest';
import { SCENARIOER, scenario } from '../../omverden/scenarioer';
import { lastKilder } from '../../start/last/last-kilder';
import { lastScenarioer } from '../../start/last/last-scenarioer';
import { ensureData } from '../../start/paths';
import { Nettleser } from '../drap/nettleser';
import { item } from '../testdata/kilder';
import { APP_URL } from '../verden/miljoe';
import { startProduktverden } from '../verden/produktverden';

/** The oppgave that the tests move, deliver and take back. */
export const MVA = 'Lever mva-meldingen for september–oktober 2026';
/** The one that only a kilde has delivered. */
export const KRAV = 'Betalingsfrist hos Skatteetaten';

const ORGNR = scenario('eplepress').virksomheter[0]?.organisasjonsnummer ?? '';
const ADRESSE = /https?:\/\/[^\s<"]+\/kalender\/[\w-]{43}\/frister\.ics/;

export type Abonnent = Awaited<ReturnType<typeof startAbonnent>>;

/** Starts the built product, and a person in it who has made a calendar by its form. */
export async function startAbonnent(navn: string) {
  const verden = await startProduktverden(navn, join(ensureData(), `${navn}-produkt.log`), {
    scenarioer: SCENARIOER,
  });
  await lastScenarioer(verden.databaseUrl);
  await lastKilder(verden.databaseUrl);
  const person = new Nettleser();
  await person.loggInn('eplepress', verden.url, verden.url);
  const side = `${verden.url}/kalender`;

  /** Sends a form of the page, as a browser without JavaScript does. Returns the page it leads to. */
  async function send(tekst: string, felt: Record<string, string> = {}, som = person): Promise<string> {
    const { adresse, felter } = await som.finnSkjema(side, tekst);
    for (const [navn, verdi] of Object.entries(felt)) felter.set(navn, verdi);
    const svar = await som.hent(adresse, felter);
    expect([200, 303]).toContain(svar.status);
    return svar.tekst;
  }

  const readAdresse = (tekst: string): string => {
    const [adresse] = ADRESSE.exec(tekst) ?? [];
    if (!adresse) throw new Error('The page shows no address');
    return adresse.replace(APP_URL, verden.url);
  };

  let sekvensnummer = 0;
  async function lever(endring: Record<string, unknown>): Promise<void> {
    sekvensnummer += 1;
    const svar = await fetch(`${verden.url}/api/kilder/v1/mva/oppgaver`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${await verden.token('skatteetaten-mva')}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ oppgaver: [item(ORGNR, { sekvensnummer, ...endring })] }),
    });
    expect(svar.status, await svar.text()).toBe(200);
  }
  const krav = {
    ...{ eksternId: 'krav', noekkel: undefined, oppgaveType: 'betalingskrav' },
    frist: { fristType: 'betalingsfrist', frist: '2026-12-03' },
  };

  return {
    verden,
    lag: async () => readAdresse(await send('name="omfang"', { omfang: 'alt', spraak: 'nb', varsel: 'on' })),
    /** Makes a calendar as a person of another scenario, of at most fifty of the virksomheter. */
    async lagSom(id: string, spraak: string): Promise<string> {
      const annen = new Nettleser();
      await annen.loggInn(id, verden.url, verden.url);
      const { tekst } = await annen.hent(side);
      const bokser = [...tekst.matchAll(/name="(virksomhet-\d{9})"/g)].map(([, navn = '']) => navn);
      const hvem = bokser.length > 50 ? 'valgte' : 'alle';
      const valgte = Object.fromEntries(bokser.slice(0, 50).map((navn) => [navn, 'on']));
      const felt = { omfang: 'alt', internt: 'on', varsel: 'on', medNavn: 'on', spraak, hvem, ...valgte };
      return readAdresse(await send('name="omfang"', felt, annen));
    },
    forny: async () => readAdresse(await send('Lag ny kalenderlenke')),
    slaaAv: () => send('Slå av'),
    flytt: (dag: string) => lever({ frist: { fristType: 'leveringsfrist', frist: dag } }),
    leverFerdig: (dag: string) =>
      lever({ frist: { fristType: 'leveringsfrist', frist: dag }, status: 'fullfoert' }),
    krev: () => lever(krav),
    trekk: () => lever({ ...krav, status: 'trukket' }),
  };
}
