import { randomUUID } from 'node:crypto';
import { noteInnsyn } from '#lib/usecases/adgang/note-innsyn';
import { requireTilgang } from '#lib/usecases/adgang/require-tilgang';
import { getEndringer } from '#lib/usecases/kalender/get-endringer';
import { getForhold } from '#lib/usecases/kalender/get-forhold';
import { getKalender } from '#lib/usecases/kalender/get-kalender';
import { getOppgave } from '#lib/usecases/kalender/get-oppgave';
import { markEndringerSeen } from '#lib/usecases/kalender/mark-endringer-seen';
import { markOppgave } from '#lib/usecases/kalender/mark-oppgave';
import { saveForhold } from '#lib/usecases/kalender/save-forhold';
import { grantDeling } from '#lib/usecases/partner/grant-deling';
import { listDelinger } from '#lib/usecases/partner/list-delinger';
import { listInnsyn } from '#lib/usecases/partner/list-innsyn';
import { withdrawDeling } from '#lib/usecases/partner/withdraw-deling';
import { chooseVirksomhet } from '#lib/usecases/sesjon/choose-virksomhet';
import { I_2026, type Innlogget, tid } from '../verden/verden';
import { withKalender, withTilgang } from './tilgang';

const naa = tid('2026-11-10');
/** Every AS and ENK in the tests has one of these oppgaver. The last is for a virksomhet that began in the autumn of 2026. */
const NOEKLER = ['skattemelding-as:2025', 'skattemelding-enk:2025', 'bokforing-ajour:2026-12'] as const;

const DELT = { fraOgMed: tid('2026-11-10').idag, tilOgMed: tid('2027-01-31').idag };

type Bruk = (hvem: Innlogget, organisasjonsnummer: string) => Promise<unknown>;

/**
 * Every use case about one virksomhet, by file, with a call to it. The calls require the test partner to be registered. A test
 * fails for a use case that is in neither table. It belongs here unless it can reveal nothing about a virksomhet.
 */
export const OM_EN_VIRKSOMHET: Readonly<Record<string, Bruk>> = {
  'kalender/get-endringer.ts': ({ aktoer }, orgnr) =>
    withKalender(aktoer, orgnr, (tilgang) => getEndringer(tilgang, naa.naa)),
  'kalender/get-forhold.ts': ({ aktoer }, orgnr) =>
    withKalender(aktoer, orgnr, (tilgang) => getForhold(tilgang, naa)),
  'kalender/get-kalender.ts': ({ aktoer }, orgnr) =>
    withKalender(aktoer, orgnr, (tilgang) => getKalender(tilgang, I_2026, naa)),
  'kalender/get-oppgave.ts': ({ aktoer }, orgnr) =>
    enAv((noekkel) => withKalender(aktoer, orgnr, (tilgang) => getOppgave(tilgang, noekkel, naa))),
  'partner/grant-deling.ts': ({ aktoer }, orgnr) =>
    withKalender(aktoer, orgnr, (tilgang) =>
      grantDeling(tilgang, { partner: 'kystsparebanken', hva: 'frister', ...DELT }, naa),
    ),
  'kalender/save-forhold.ts': ({ aktoer }, orgnr) =>
    withKalender(aktoer, orgnr, (tilgang) =>
      saveForhold(tilgang, [{ navn: 'loennsdag', verdi: 7, fraOgMed: null }], naa),
    ),
  'partner/list-delinger.ts': ({ aktoer }, orgnr) =>
    withTilgang(aktoer, orgnr, (tilgang) => listDelinger(tilgang, naa)),
  'partner/list-innsyn.ts': ({ aktoer }, orgnr) =>
    withTilgang(aktoer, orgnr, (tilgang) => listInnsyn(tilgang, naa.idag)),
  'kalender/mark-endringer-seen.ts': ({ aktoer }, orgnr) =>
    withKalender(aktoer, orgnr, (tilgang) => markEndringerSeen(tilgang, 1, naa.naa)),
  'kalender/mark-oppgave.ts': ({ aktoer }, orgnr) =>
    enAv((noekkel) =>
      withKalender(aktoer, orgnr, (tilgang) => markOppgave(tilgang, { noekkel, verdi: 'fullfoert' }, naa)),
    ),
  'adgang/note-innsyn.ts': ({ aktoer }, orgnr) =>
    withKalender(aktoer, orgnr, (tilgang) =>
      noteInnsyn(tilgang, { ...naa, hva: 'oppgaver', korrelasjonsid: randomUUID() }),
    ),
  'adgang/require-tilgang.ts': ({ aktoer }, orgnr) => requireTilgang(aktoer, orgnr),
  'partner/withdraw-deling.ts': ({ aktoer }, orgnr) =>
    withTilgang(aktoer, orgnr, (tilgang) => withdrawDeling(tilgang, randomUUID(), naa)),
  'sesjon/choose-virksomhet.ts': ({ aktoer, sesjon }, orgnr) =>
    chooseVirksomhet(aktoer, sesjon.tokenHash, orgnr),
};

/** The files that need no access to a virksomhet, and why. */
export const UTEN_VIRKSOMHET: Readonly<Record<string, string>> = {
  'abonnement/fetch-abonnement.ts':
    'for the holder of an address, whose owner each virksomhet is asked about; has a test of its own',
  'abonnement/find-innslag.ts': 'only ever answers about what the person represents; tested in a browser',
  'abonnement/list-abonnementer.ts': 'about the person alone; tested with fetch-abonnement',
  'abonnement/note-fetch.ts': 'stores that a calendar was fetched; tested with answer-kalender',
  'abonnement/read-adgang.ts': 'part of fetch-abonnement; tested through it',
  'abonnement/read-innslag.ts': 'part of fetch-abonnement: meets require-tilgang for each virksomhet',
  'abonnement/save-abonnement.ts':
    'refuses a virksomhet the person does not represent as a mistake of the form; tested with fetch-abonnement',
  'adgang/list-klienter.ts': 'only ever answers about the aktoer itself; tested with get-oversikt',
  'oversikt/byraarom.ts': 'remembers what get-oversikt has read for the person; tested with it',
  'oversikt/choose-byraa.ts':
    'refuses a firm the person is not of; for a star, meets require-tilgang; has a test of its own',
  'oversikt/endringer.ts': 'numbers of changes alone; has a test of its own',
  'oversikt/export-oversikt.ts': 'about the clients of get-oversikt alone; has a test of its own',
  'oversikt/fetch-ukjente.ts': 'part of get-oversikt, for clients with a proof; tested through it',
  'oversikt/massemerking.ts': 'part of mark-utvalg; tested through it',
  'oversikt/open-rom.ts': 'part of get-oversikt: meets require-tilgang; tested through it',
  'oversikt/get-oversikt.ts':
    'about the clients of the aktoer itself, by require-tilgang; has a test of its own',
  'oversikt/import-liste.ts':
    'about the clients of get-oversikt alone, and drafts of the aktoer itself; has a test of its own',
  'oversikt/klientkalendere.ts': 'part of get-oversikt, for clients with a proof; tested through it',
  'oversikt/mark-utvalg.ts': 'about the clients of get-oversikt alone; has a test of its own',
  'oversikt/save-visning.ts': 'about the person alone; tested with choose-byraa',
  'oversikt/show-oversikt.ts': 'part of get-oversikt; tested with it',
  'oversikt/undo-massemerking.ts': 'what the person has done, by mark-utvalg; tested with it',
  'oversikt/utvalg.ts': 'part of mark-utvalg; tested with it',
  'paaminnelse/answer-betingelse.ts':
    'for Altinn alone, and tells only yes or no; tested with varsling-altinn',
  'paaminnelse/decide-meldinger.ts': 'part of send-meldinger; tested through it',
  'paaminnelse/deliver-altinn.ts': 'part of send-meldinger; tested with varsling-altinn',
  'paaminnelse/deliver-epost.ts': 'part of send-meldinger; tested through it',
  'paaminnelse/epost.ts': 'about the address of the person alone; tested with send-meldinger',
  'paaminnelse/find-kanaler.ts': 'about the settings of the installation alone',
  'paaminnelse/follow-altinn.ts':
    'a background job, which reads about our own orders; tested with varsling-altinn',
  'paaminnelse/get-paaminnelser.ts':
    'about the person alone; what is shown of a virksomhet meets require-tilgang in read-poster',
  'paaminnelse/lest-melding.ts': 'types',
  'paaminnelse/list-meldingsproever.ts': 'open to everyone: about made-up virksomheter',
  'paaminnelse/make-lenker.ts': 'part of send-meldinger; tested through it',
  'paaminnelse/meld-av.ts': 'for the holder of a link, who learns nothing; tested with send-meldinger',
  'paaminnelse/on-feil.ts': 'a type',
  'paaminnelse/plan-paaminnelser.ts':
    'a background job: meets require-tilgang for each virksomhet; has a test of its own',
  'paaminnelse/read-poster.ts': 'meets require-tilgang for each virksomhet; tested with send-meldinger',
  'paaminnelse/receive-retur.ts': 'about an address alone; tested with send-meldinger',
  'paaminnelse/save-valg.ts':
    'refuses a virksomhet the person does not represent as a mistake of the form; tested with plan-paaminnelser',
  'paaminnelse/send-meldinger.ts':
    'a background job: meets require-tilgang in read-poster; has a test of its own',
  'paaminnelse/skriver.ts': 'types',
  'paaminnelse/varslingsdrift.ts': 'for operators, who see counts alone; tested with send-meldinger',
  'person/require-person.ts': 'the gate for what is stored about a person; tested with get-opplysninger',
  'person/get-opplysninger.ts': 'about the person alone, by require-person; has a test of its own',
  'person/delete-opplysninger.ts': 'about the person alone, by require-person; tested with get-opplysninger',
  'drift/begin-etter-gjenoppretting.ts': 'for operators, about no virksomhet; has a test of its own',
  'drift/get-driftstall.ts': 'counts and ages for operators; tested with the metrics',
  'drift/rydd.ts': 'a background job, which acts for nobody; has a test of its own',
  'sesjon/measure-avvik.ts': 'the clock of the database alone; has a test of its own',
  'sesjon/choose-spraak.ts': 'about the person alone; has a test of its own',
  'sesjon/get-spraak.ts': 'about the person alone; tested with choose-spraak',
  'sesjon/end-sesjon.ts': 'ends sessions',
  'regelverk/beregn-frister.ts': 'open to everyone: about a virksomhet that is described, not named',
  'adgang/find-enk.ts': 'its result must pass the gate for partners; tested through get-kalendere-for-parter',
  'adgang/find-innsyn.ts': 'part of the gate for partners; tested through it',
  'kilde/foelg-enhetsregisteret.ts': 'a background job, which acts for nobody; has a test of its own',
  'sesjon/get-representert.ts': 'returns null for a person without access; has a test of its own',
  'sesjon/get-sesjon.ts': 'reads the session of a token',
  'grunnlag/read-grunnlag.ts':
    'called by use cases that have authorised, and by nobody else; has a test of its own',
  'grunnlag/read-virksomhet.ts':
    'called by use cases that have authorised, and by nobody else; has a test of its own',
  'partner/get-kalendere-for-parter.ts':
    'for systems, which meet require-innsyn through read-partkalendere; has a test of its own',
  'partner/read-partkalendere.ts': 'for systems, which meet require-innsyn; has a test of its own',
  'kilde/list-hendelser.ts': 'for systems, which meet require-kilde; has a test of its own',
  'regelverk/list-kontakt.ts': 'open to everyone: where questions go',
  'partner/list-partnerhendelser.ts': 'for systems, which meet find-innsyn; has a test of its own',
  'regelverk/list-regler.ts': 'open to everyone: the law',
  'adgang/list-virksomheter.ts': 'only ever answers about the aktoer itself',
  'adgang/with-kallgrense.ts': 'counts the calls of systems; has a test of its own',
  'kilde/meld-kildestatus.ts': 'for systems, which meet require-kilde; has a test of its own',
  'kilde/motta-leveringer.ts': 'for systems, which meet require-kilde; has a test of its own',
  'grunnlag/oppdater-virksomhet.ts':
    'called by use cases that have authorised and by the background job; tested through them',
  'regelverk/regelverk-versjon.ts': 'open to everyone: the law',
  'adgang/require-innsyn.ts': 'the gate for partners; has a test of its own',
  'adgang/require-kilde.ts': 'the gate for systems; has a test of its own',
  'regelverk/sammenlign-frister.ts': 'open to everyone: about a virksomhet that is described, not named',
  'sesjon/check-helse.ts': 'asks the database whether it is there',
  'sesjon/start-sesjon.ts': 'begins a session',
  'kilde/kilde-for-regel.ts': 'the register of kilder: about no virksomhet',
  'kilde/registrer-kilde.ts':
    'for operators, who have the database: about no virksomhet; has a test of its own',
  'partner/registrer-partner.ts':
    'for operators, who have the database: about no virksomhet; has a test of its own',
  'partner/testscenario.ts': 'a partner tries out a made-up calendar: about nobody',
  'adgang/count-adresse.ts':
    'counts calls from an address on the net: about no virksomhet; has a test of its own',
};

/** Tries the noekler in order. Returns the answer for the first one the virksomhet has. */
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
