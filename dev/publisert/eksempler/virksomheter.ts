import { FULLMAKTER, KALENDER, SYSTEMKLIENTER } from '../../omverden/klienter';
import { SCENARIOER } from '../../omverden/scenarioer';

/** Today's date in the examples. Consents that have expired by then are left out. */
const DAG = '2026-11-10';

/** The test persons with virksomheter, and what each scenario shows. */
function toPersoner() {
  return SCENARIOER.filter(({ virksomheter }) => virksomheter.length > 0).map(
    ({ id, person, beskrivelse, virksomheter }) => ({
      id,
      person: person.navn,
      beskrivelse,
      virksomheter: virksomheter.map(({ organisasjonsnummer, navn, organisasjonsform }) => ({
        organisasjonsnummer,
        navn,
        organisasjonsform,
      })),
    }),
  );
}

const klientnavn = (er: (klient: (typeof SYSTEMKLIENTER)[number]) => boolean) => {
  const klient = SYSTEMKLIENTER.find(er);
  if (!klient) throw new RangeError('No such client');
  return { klient: klient.clientId, klientnavn: klient.navn };
};

/** The authorisations that let a client read a virksomhet in a new test environment, with the arguments for `npm run token`. */
function toAdgang() {
  const systembrukere = FULLMAKTER.systembrukere
    .filter(({ ressurser }) => ressurser.includes('ske-kalender'))
    .map(({ clientId, organisasjonsnummer, externalRef }) => ({
      ...klientnavn((klient) => klient.clientId === clientId),
      slag: 'systembruker',
      organisasjonsnummer,
      argumenter: `--klient ${clientId} --systembruker ${organisasjonsnummer}${externalRef ? ` --externalRef ${externalRef}` : ''}`,
    }));
  const samtykker = FULLMAKTER.samtykker
    .filter(({ gyldigTil }) => gyldigTil > DAG)
    .map(({ id, fra, til }) => {
      const navn = klientnavn(({ organisasjonsnummer }) => organisasjonsnummer === til);
      return {
        ...navn,
        slag: 'samtykke',
        organisasjonsnummer: fra,
        argumenter: `--klient ${navn.klient} --samtykke ${id} --fra ${fra}`,
      };
    });
  return [...systembrukere, ...samtykker];
}

/** The test environment as data, for the pages about it. */
export const makeVirksomheter = () => ({ scope: KALENDER, personer: toPersoner(), adgang: toAdgang() });
