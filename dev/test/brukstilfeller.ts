import { randomUUID } from 'node:crypto';
import { getEndringer } from '#lib/usecases/get-endringer';
import { getForhold } from '#lib/usecases/get-forhold';
import { getKalender } from '#lib/usecases/get-kalender';
import { getOppgave } from '#lib/usecases/get-oppgave';
import { giDeling } from '#lib/usecases/gi-deling';
import { lagreForhold } from '#lib/usecases/lagre-forhold';
import { listDelinger } from '#lib/usecases/list-delinger';
import { listInnsyn } from '#lib/usecases/list-innsyn';
import { merkEndringerSett } from '#lib/usecases/merk-endringer-sett';
import { merkOppgave } from '#lib/usecases/merk-oppgave';
import { noterInnsyn } from '#lib/usecases/noter-innsyn';
import { requireKalender } from '#lib/usecases/require-kalender';
import { requireTilgang } from '#lib/usecases/require-tilgang';
import { trekkDeling } from '#lib/usecases/trekk-deling';
import { velgVirksomhet } from '#lib/usecases/velg-virksomhet';
import { I_2026, type Innlogget, tid } from './verden';

const naa = tid('2026-11-10');
/** Every AS and every ENK in the tests has one of these: the last is for one that began in the autumn of 2026. */
const NOEKLER = ['skattemelding-as:2025', 'skattemelding-enk:2025', 'bokforing-ajour:2026-12'] as const;

const DELT = { fraOgMed: tid('2026-11-10').idag, tilOgMed: tid('2027-01-31').idag };

type Bruk = (hvem: Innlogget, organisasjonsnummer: string) => Promise<unknown>;

/**
 * Every use case that is about one virksomhet, by its file, and one way to call each. The partner of the tests must be there. A new one that is in neither
 * table makes a test fail: it belongs here unless it can tell nothing about a virksomhet.
 */
export const OM_EN_VIRKSOMHET: Readonly<Record<string, Bruk>> = {
  'get-endringer.ts': ({ aktoer }, orgnr) => getEndringer(aktoer, orgnr, naa.naa),
  'get-forhold.ts': ({ aktoer }, orgnr) => getForhold(aktoer, orgnr, naa),
  'get-kalender.ts': ({ aktoer }, orgnr) => getKalender(aktoer, orgnr, I_2026, naa),
  'get-oppgave.ts': ({ aktoer }, orgnr) => enAv((noekkel) => getOppgave(aktoer, orgnr, noekkel, naa)),
  'gi-deling.ts': ({ aktoer }, orgnr) =>
    giDeling(aktoer, orgnr, { partner: 'kystsparebanken', hva: 'frister', ...DELT }, naa),
  'lagre-forhold.ts': ({ aktoer }, orgnr) =>
    lagreForhold(aktoer, orgnr, [{ navn: 'loennsdag', verdi: 7, fraOgMed: null }], naa),
  'list-delinger.ts': ({ aktoer }, orgnr) => listDelinger(aktoer, orgnr, naa),
  'list-innsyn.ts': ({ aktoer }, orgnr) => listInnsyn(aktoer, orgnr, naa.idag),
  'merk-endringer-sett.ts': ({ aktoer }, orgnr) => merkEndringerSett(aktoer, orgnr, 1, naa.naa),
  'merk-oppgave.ts': ({ aktoer }, orgnr) =>
    enAv((noekkel) => merkOppgave(aktoer, orgnr, { noekkel, verdi: 'fullfoert' }, naa)),
  'noter-innsyn.ts': ({ aktoer }, orgnr) =>
    noterInnsyn(aktoer, orgnr, { ...naa, hva: 'oppgaver', korrelasjonsid: randomUUID() }),
  'require-kalender.ts': ({ aktoer }, orgnr) => requireKalender(aktoer, orgnr),
  'require-tilgang.ts': ({ aktoer }, orgnr) => requireTilgang(aktoer, orgnr),
  'trekk-deling.ts': ({ aktoer }, orgnr) => trekkDeling(aktoer, orgnr, randomUUID(), naa),
  'velg-virksomhet.ts': ({ aktoer, sesjon }, orgnr) => velgVirksomhet(aktoer, sesjon.tokenHash, orgnr),
};

/** The files that need no power over a virksomhet, and why. */
export const UTEN_VIRKSOMHET: Readonly<Record<string, string>> = {
  'aktoer.ts': 'a type',
  'avslutt-sesjon.ts': 'ends sessions',
  'beregn-frister.ts': 'open to everyone: about a virksomhet that is described, not named',
  'finn-enk.ts':
    'tells nobody anything: what it finds meets the gate for partners; tested through get-kalendere-for-parter',
  'finn-innsyn.ts': 'what the gate for partners is made of; tested through it',
  'foelg-enhetsregisteret.ts': 'a background job, which acts for nobody; has a test of its own',
  'forklar-oppgave.ts': 'explains what a use case has already been allowed to read',
  'fra-kildene.ts': 'what the calendar makes of what the kilder have said: pure; has a test of its own',
  'get-representert.ts': 'answers null for whoever has no power; has a test of its own',
  'get-sesjon.ts': 'reads the session of a token',
  'les-grunnlag.ts': 'called by use cases that have authorised, and by nobody else; has a test of its own',
  'les-virksomhet.ts': 'called by use cases that have authorised, and by nobody else; has a test of its own',
  'leser.ts': 'whoever reads, as the access log writes it: pure',
  'get-kalendere-for-parter.ts':
    'for systems, which meet require-innsyn through get-partkalendere; has a test of its own',
  'get-partkalendere.ts': 'for systems, which meet require-innsyn; has a test of its own',
  'kilde-for-regel.ts': 'the register of kilder: about no virksomhet',
  'list-hendelser.ts': 'for systems, which meet require-kilde; has a test of its own',
  'list-kontakt.ts': 'open to everyone: where questions go',
  'list-partnerhendelser.ts': 'for systems, which meet finn-innsyn; has a test of its own',
  'list-regler.ts': 'open to everyone: the law',
  'list-virksomheter.ts': 'only ever answers about the aktoer itself',
  'med-kallgrense.ts': 'counts the calls of systems; has a test of its own',
  'meld-kildestatus.ts': 'for systems, which meet require-kilde; has a test of its own',
  'motta-leveringer.ts': 'for systems, which meet require-kilde; has a test of its own',
  'myndighetshendelse.ts': 'what an event does to a calendar: pure',
  'oppdater-virksomhet.ts':
    'called by use cases that have authorised and by the background job; tested through them',
  'proevesituasjoner.ts': 'made-up situations',
  'regelverk-versjon.ts': 'open to everyone: the law',
  'require-innsyn.ts': 'the gate for partners; has a test of its own',
  'require-kilde.ts': 'the gate for systems; has a test of its own',
  'sammenlign-frister.ts': 'open to everyone: about a virksomhet that is described, not named',
  'sjekk-helse.ts': 'asks the database whether it is there',
  'start-sesjon.ts': 'begins a session',
  'tell-adresse.ts': 'counts calls from an address on the net: about no virksomhet; has a test of its own',
  'testscenario.ts': 'made-up calendars, about nobody',
};

/** The answer about the first of them that the virksomhet has. */
async function enAv(bruk: (noekkel: string) => Promise<unknown>): Promise<unknown> {
  let ikkeFunnet: unknown;
  for (const noekkel of NOEKLER) {
    try {
      return await bruk(noekkel);
    } catch (feil) {
      if (!(feil instanceof Error && 'code' in feil && feil.code === 'ikke-funnet')) throw feil;
      ikkeFunnet = feil;
    }
  }
  throw ikkeFunnet;
}
