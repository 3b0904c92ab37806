import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { writeFeil } from '#lib/contract/felles/feilkropp';
import { hasNoFrister, toFristerApiSvar } from '#lib/contract/frister-v1/frister-api';
import type { KalenderRequest } from '#lib/contract/kalender-v1/kalender-request';
import { KALENDER_NAVNEROM } from '#lib/contract/kalender-v1/kalender-request-xml';
import { writeKalender } from '#lib/contract/kalender-v1/kalender-svar';
import type { OppgaverSoek } from '#lib/contract/oppgaver-v2/oppgaver-soek';
import { toOppgaverSvar } from '#lib/contract/oppgaver-v2/oppgaver-svar';
import { writeXml } from '#lib/contract/xml-json/xml-ut';
import { toDato } from '#lib/domain/dag/dato';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { tekster } from '#lib/messages/index';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';
import { APIFEIL, type ApiFeilkode, toFrifeil } from '#lib/request/api/apifeil';
import { oppgavebeskrivelse } from '#lib/tekst/oppgave';
import { TESTSCENARIOER, type Testscenario, testkalender } from '#lib/usecases/partner/testscenario';
import { toFristerApiOrd, toOppgaveOrd } from '../../../app/api/ord';
import { hovedenhetNummer } from '../../omverden/scenarioer/nummer';
import { makeVirksomheter } from './virksomheter';

/** The folder of the example files. Everything in it is generated. */
export const MAPPE = join(import.meta.dirname, '../../../public/eksempler');

/** The language of the examples, which is the default language of the APIs. */
const ORD = tekster('nb');

/** Today's date in the examples: some frister have passed, others are still to come. */
const IDAG = toDato(2026, 11, 10);
const TID = { naa: new Date('2026-11-10T11:00:00Z'), idag: IDAG };
const KORRELASJONSID = '0b7f3a52-9a3f-4c1e-8a51-6d1f1d0c2b3a';
const FEIL: readonly ApiFeilkode[] = ['ugyldig', 'ikke-tilgang', 'ukjent-virksomhet', 'for-mange-kall'];

/** A number for each scenario that no test virksomhet has. */
function orgnrFor(scenario: Testscenario): Organisasjonsnummer {
  const nummer = hovedenhetNummer(900 + TESTSCENARIOER.indexOf(scenario));
  if (!isOrganisasjonsnummer(nummer)) throw new RangeError(nummer);
  return nummer;
}

const periodeFor = (scenario: Testscenario) =>
  scenario === 'FLERE_AAR'
    ? { fraOgMed: toDato(2025, 7, 1), tilOgMed: toDato(2027, 6, 30) }
    : { fraOgMed: toDato(2026, 7, 1), tilOgMed: toDato(2026, 12, 31) };

const pen = (verdi: unknown): string => `${JSON.stringify(verdi, null, 2)}\n`;

async function penXml(xml: string): Promise<string> {
  const { normalized } = await validateXML({ xml, normalization: 'format' });
  return normalized;
}

function toRequest({ parter, periode }: KalenderRequest) {
  return { kalenderRequest: { part: parter, periode } };
}

async function filerFor(scenario: Testscenario): Promise<[fil: string, innhold: string][]> {
  const organisasjonsnummer = orgnrFor(scenario);
  const periode = periodeFor(scenario);
  const { oppgaver, kilder, situasjon, mangler } = testkalender(scenario, periode, TID);
  const request = toRequest({ parter: [{ organisasjonsnummer }], periode });
  const part = { part: { organisasjonsnummer }, oppgaver };
  const write = (format: 'json' | 'xml') =>
    writeKalender([part], (oppgave) => oppgavebeskrivelse(ORD, oppgave), TID.naa, format);
  const soek: OppgaverSoek = {
    periode,
    status: [],
    produktomraade: [],
    oppgaveType: [],
    spraak: 'nb',
    antall: 1000,
    etter: null,
  };
  const hele = { organisasjonsnummer, oppgaver, kilder, mangler };
  const forklar: Parameters<typeof toOppgaverSvar>[2] = (oppgave) => ({
    ...oppgave,
    ...forklarOppgave(situasjon, oppgave, IDAG),
  });
  const alt = { krav: true, navn: false };
  const frister = toFristerApiSvar(hele, { ...toFristerApiOrd(ORD), kilde: () => null });
  return [
    [`v1/${scenario}/foresporsel.json`, pen(request)],
    [`v1/${scenario}/foresporsel.xml`, await penXml(writeXml(request, KALENDER_NAVNEROM))],
    [`v1/${scenario}/svar.json`, pen(JSON.parse(write('json')))],
    [`v1/${scenario}/svar.xml`, await penXml(write('xml'))],
    [`v2/${scenario}.json`, pen(toOppgaverSvar(hele, soek, forklar, toOppgaveOrd(ORD), alt, IDAG))],
    [`frister/${scenario}.json`, pen(hasNoFrister(frister, mangler) ? toFrikropp('ingen-frister') : frister)],
  ];
}

const toKropp = (navn: ApiFeilkode, { kode } = APIFEIL[navn] as { kode: string }) => ({
  kode,
  melding: ORD.api.koder[navn].melding,
  korrelasjonsid: KORRELASJONSID,
});
const toFrikropp = (navn: ApiFeilkode) => toKropp(navn, toFrifeil(navn));

/** The list of all files, which the page of examples is generated from. */
const INNHOLD = 'innhold.json';

/**
 * Every example file by its path in the folder: a request and an answer of each kind for each scenario, errors, and the lists
 * that the pages for developers read.
 */
export async function makeEksempler(): Promise<ReadonlyMap<string, string>> {
  const filer = await Promise.all(TESTSCENARIOER.map(filerFor));
  const feil = FEIL.map(async (navn): Promise<[string, string][]> => {
    const kropp = toKropp(navn);
    return [
      [`feil/${kropp.kode}.json`, pen(kropp)],
      [`feil/${kropp.kode}.xml`, await penXml(writeFeil(kropp, 'xml'))],
    ];
  });
  const eksempler: [string, string][] = [
    ...filer.flat(),
    ...(await Promise.all(feil)).flat(),
    ['virksomheter.json', pen(makeVirksomheter())],
  ];
  const navn = [...eksempler.map(([fil]) => fil), INNHOLD];
  return new Map([...eksempler, [INNHOLD, pen(navn)]]);
}
