import { setTimeout } from 'node:timers/promises';
import { KALENDER, type KlientId, LEVER } from '../../../omverden/klienter';
import type { Tokenoenske } from '../../../omverden/maskinporten/token';
import { Nettleser } from '../../drap/nettleser';
import { toMelding } from '../../testdata/meldinger';
import type { Fordeler } from './fordeler';
import { holdToken } from './hold-token';
import { makeKalender } from './make-kalender';

/** How long a client waits between two calls. */
const PAUSE_MS = 250;
/** How long a person looks at a form before sending it. */
const FORM_MS = 400;
/** The kilde that delivers. */
export const KILDE = 'krav';
const TERMINER = ['toMaaneder', 'aar'] as const;

/** What the clients met. */
export interface Maalt {
  kall: number;
  lengstMs: number;
  /** Server errors, calls without an answer, and answers that are not what they should be. */
  feil: string[];
  skjemaer: number;
  /** Forms that were opened at one process and sent to another. */
  krysset: number;
  /** For each oppgave of a kilde, the highest number that was acknowledged. */
  kvittert: Map<string, number>;
  /** The numbers of the events, in the order they were read. */
  hendelser: number[];
}

export interface Trafikkvalg {
  fordeler: Fordeler;
  /** The synthetic users that log in, each with a virksomhet of their own. */
  personer: readonly string[];
  organisasjonsnummer: string;
  /** The number of the first event that is read. */
  foersteHendelse: number;
  fetchToken: (klient: KlientId, oenske: Tokenoenske) => Promise<string>;
  /** Whether the database has the answer of a form. */
  isLagret: (organisasjonsnummer: string, mvaTermin: string) => Promise<boolean>;
}

/** Starts clients that go on until they are stopped: people with forms, a partner, a kilde, a reader of events, a calendar. */
export async function startTrafikk(valg: Trafikkvalg) {
  const { fordeler, personer, organisasjonsnummer, foersteHendelse, fetchToken, isLagret } = valg;
  const maalt: Maalt = {
    ...{ kall: 0, lengstMs: 0, feil: [], skjemaer: 0, krysset: 0 },
    kvittert: new Map(),
    hendelser: [],
  };
  let isStoppet = false;
  let fase = 'start';

  /** Makes a call, and notes its time and what was wrong with its answer. */
  async function call<T extends { status: number }>(
    hva: string,
    til: string,
    ventet: readonly number[],
    kall: (url: string) => Promise<T>,
  ): Promise<T | undefined> {
    const fra = performance.now();
    const svar = await kall(til).catch((feil: unknown) => String(feil));
    const ms = performance.now() - fra;
    maalt.kall += 1;
    maalt.lengstMs = Math.max(maalt.lengstMs, ms);
    if (typeof svar !== 'string' && ventet.includes(svar.status)) return svar;
    maalt.feil.push(`${fase}: ${hva} at ${til}: ${typeof svar === 'string' ? svar : svar.status}`);
    return undefined;
  }
  const til = (sti: string) => (url: string) => `${url}${sti}`;

  /** A person who looks at the frister, and changes an answer back and forth by a form. */
  const person = async (nettleser: Nettleser) => {
    for (let nr = 0; !isStoppet; nr++) {
      await call('frister', fordeler.neste(), [200], async (url) => {
        const { her, side } = await nettleser.foelg(`${url}/frister/2026`);
        // One who is not logged in ends at the login.
        return {
          ...side,
          status: her.startsWith(`${url}/logg-inn`) || !her.startsWith(url) ? 401 : side.status,
        };
      });
      const her = fordeler.neste();
      const skjema = await call('form', her, [200], async (url) => ({
        status: 200,
        ...(await nettleser.finnSkjema(`${url}/virksomhet`, 'mvaTermin')),
      }));
      await setTimeout(FORM_MS);
      if (!skjema) continue;
      const termin = TERMINER[nr % 2] ?? 'aar';
      skjema.felter.set('mvaTermin', termin);
      const der = fordeler.neste();
      const sendt = await call('form sent', der, [303], (url) =>
        nettleser.hent(skjema.adresse.replace(her, url), skjema.felter),
      );
      if (!sendt) continue;
      maalt.skjemaer += 1;
      if (her !== der) maalt.krysset += 1;
      const orgnr = String(skjema.felter.get('organisasjonsnummer'));
      if (!sendt.location.includes('lagret') || !(await isLagret(orgnr, termin)))
        maalt.feil.push(`${fase}: the form with ${termin} was lost at ${der} (${sendt.location})`);
      await setTimeout(PAUSE_MS);
    }
  };

  const token = holdToken(() => fetchToken('bank', { scope: KALENDER }));
  const partner = async () => {
    while (!isStoppet) {
      const headers = { Authorization: `Bearer ${await token()}` };
      await call('partner', fordeler.neste(), [200], (url) =>
        fetch(`${url}/api/kalender/v2/virksomheter/${organisasjonsnummer}/oppgaver`, { headers }).then(
          toSvar,
        ),
      );
      await setTimeout(PAUSE_MS);
    }
  };

  const leverToken = holdToken(() => fetchToken('skatteetaten-mva', { scope: LEVER }));
  const avsender = async (avsenderNr: number) => {
    for (let nummer = 1; !isStoppet; ) {
      const { item } = toMelding(KILDE, organisasjonsnummer, avsenderNr, nummer);
      const svar = await call('delivery', fordeler.neste(), [200], async (url) =>
        fetch(`${url}/api/kilder/v1/${KILDE}/oppgaver`, {
          method: 'PUT',
          headers: { Authorization: `Bearer ${await leverToken()}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ oppgaver: [item] }),
        }).then(toSvar),
      );
      // One without an answer is sent again unchanged.
      if (svar) maalt.kvittert.set(item.eksternId, nummer++);
      await setTimeout(PAUSE_MS);
    }
  };

  /** Reads a page of the list of events from a number on: those that the kilde may see. */
  const readHendelser = async (fra: number): Promise<number[]> => {
    const headers = { Authorization: `Bearer ${await leverToken()}` };
    const svar = await call('events', fordeler.neste(), [200], async (url) => {
      const sti = `/api/kalender/v1/hendelser?fraSekvensnummer=${fra}&antall=500`;
      const ett = await fetch(`${url}${sti}`, { headers });
      return { status: ett.status, tekst: await ett.text() };
    });
    if (!svar) return [];
    const { hendelser } = JSON.parse(svar.tekst) as { hendelser: { sekvensnummer: number }[] };
    return hendelser.map(({ sekvensnummer }) => sekvensnummer);
  };

  /** Follows the list of events as it grows. */
  const leser = async () => {
    while (!isStoppet) {
      maalt.hendelser.push(...(await readHendelser((maalt.hendelser.at(-1) ?? foersteHendelse - 1) + 1)));
      await setTimeout(PAUSE_MS);
    }
  };

  /** Reads the list again from its beginning: what was followed must be the same. */
  const checkHendelser = async () => {
    const alle: number[] = [];
    for (let side = await readHendelser(foersteHendelse); side.length > 0; ) {
      alle.push(...side);
      side = await readHendelser((alle.at(-1) ?? 0) + 1);
    }
    const fulgt = alle.slice(0, maalt.hendelser.length);
    if (String(fulgt) !== String(maalt.hendelser))
      maalt.feil.push(
        `event: ${maalt.hendelser.length} were followed, and are not the first of ${alle.length}`,
      );
  };

  const kalender = async (sti: string) => {
    while (!isStoppet) {
      const svar = await call('calendar', fordeler.neste(), [200], async (url) => {
        const ett = await fetch(til(sti)(url));
        return { status: ett.status, tekst: await ett.text() };
      });
      if (svar && !svar.tekst.startsWith('BEGIN:VCALENDAR'))
        maalt.feil.push(`${fase}: the calendar was no calendar`);
      await setTimeout(PAUSE_MS);
    }
  };

  const nettlesere = await Promise.all(
    personer.map(async (id) => {
      const nettleser = new Nettleser();
      await nettleser.loggInn(id, fordeler.neste(), fordeler.neste());
      return nettleser;
    }),
  );
  const [foerste = new Nettleser()] = nettlesere;
  const sti = await makeKalender(foerste, fordeler.neste());
  const loep = [...nettlesere.map(person), ...[partner(), avsender(1), avsender(2), leser(), kalender(sti)]];
  return {
    maalt,
    /** Names what is going on, for what goes wrong meanwhile. */
    begin(navn: string) {
      fase = navn;
    },
    async stopp() {
      isStoppet = true;
      await Promise.all(loep);
      await checkHendelser();
    },
  };
}

const toSvar = async (svar: Response) => {
  await svar.arrayBuffer();
  return { status: svar.status };
};
