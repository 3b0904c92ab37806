import { sendt } from './dokument';
import { NY_ORGNR, ORGNR, somBank, somKilde, somSystembruker } from './tokener';

/** A call to an API, and the expected status. */
export interface Kall {
  operasjon: string;
  metode: 'GET' | 'POST' | 'PUT';
  sti: string;
  hoder: Record<string, string>;
  kropp?: string;
  status: number;
}

type Valg = Partial<Pick<Kall, 'hoder' | 'kropp' | 'status'>> & { soek?: string };

const JSON_TYPE = 'application/json';
const XML = 'application/xml';
const V1 = '/api/kalender/v1/frister';
/** Larger than any API accepts, but within Prism's limit. */
const FOR_STOR = JSON.stringify({ tull: 'x'.repeat(9_000_000) });
/** A number that no virksomhet has. */
export const LEDIG = '310000003';
const SCENARIOER = [
  ...['ALLE_LEVERT', 'FORFALT', 'KILDE_NEDE', 'UTSATT', 'FLERE_AAR', 'AVVIKENDE_AAR'],
  ...['INGEN', 'UKJENT', 'IKKE_TILGANG', 'FOR_MANGE_KALL'],
];
const AVSLAG: Readonly<Record<string, number>> = { UKJENT: 404, IKKE_TILGANG: 403, FOR_MANGE_KALL: 429 };
/** Scenarios without frister. The Frister API answers them with an error. */
const UTEN_FRISTER = ['ALLE_LEVERT', 'INGEN'];

const med = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });
const somType = (type: string) => ({ 'Content-Type': type, Accept: type });

/** Makes the example ask about the virksomhet of the token. */
const om = (kropp: string, orgnr = ORGNR): string => kropp.replace(/\b[23]\d{8}\b/, orgnr);

const get =
  (operasjon: string, sti: string) =>
  ({ hoder = {}, soek = '', status = 200 }: Valg = {}): Kall => ({
    operasjon,
    metode: 'GET',
    sti: sti + soek,
    hoder,
    status,
  });

const skriv =
  (operasjon: string, metode: 'POST' | 'PUT', sti: string, vellykket = 200) =>
  ({ hoder = {}, kropp = sendt(operasjon), status = vellykket }: Valg = {}): Kall => ({
    operasjon,
    metode,
    sti,
    hoder: { 'Content-Type': JSON_TYPE, ...hoder },
    kropp,
    status,
  });

const v1 = skriv('getKalendere', 'POST', V1);
const v2 = (orgnr = ORGNR) => get('getOppgaver', `/api/kalender/v2/virksomheter/${orgnr}/oppgaver`);
const frister = (orgnr = ORGNR) => get('getFrister', `/api/frister/v1/${orgnr}`);
const hendelser = get('listHendelser', '/api/kalender/v1/hendelser');
const start = get('getHendelsestart', '/api/kalender/v1/hendelser/start');
const beregn = get('beregnFrister', '/api/regelverk/v1/frister');
const regler = get('listRegler', '/api/regelverk/v1/regler');

function leveringer(token: string): Kall[] {
  const oppgaver = skriv('putOppgaver', 'PUT', '/api/kilder/v1/mva/oppgaver');
  const hoder = med(token);
  const alle = [
    oppgaver,
    skriv('putHendelser', 'PUT', '/api/kilder/v1/mva/hendelser'),
    skriv('putForhold', 'PUT', '/api/kilder/v1/mva/forhold'),
    skriv('meldStatus', 'POST', '/api/kilder/v1/mva/status', 204),
  ];
  const ukjent = skriv('putOppgaver', 'PUT', '/api/kilder/v1/finnes-ikke/oppgaver');
  return [ukjent({ hoder, status: 404 })].concat(
    alle.flatMap((kall) => [
      kall({ hoder }),
      kall({ status: 401 }),
      kall({ hoder: med('tull'), status: 401 }),
      kall({ hoder, kropp: '{"tull":1}', status: 400 }),
      // Invalid JSON is left out, since Prism cannot forward it.
      kall({ hoder: { ...hoder, 'Content-Type': 'text/plain' }, status: 415 }),
      kall({ hoder, kropp: FOR_STOR, status: 413 }),
    ]),
  );
}

const aapne = (): Kall[] => [
  get('getLive', '/api/helse/live')(),
  get('getKlar', '/api/helse/klar')(),
  regler(),
  regler({ soek: '?tull=1', status: 400 }),
  beregn({
    soek: '?organisasjonsform=ENK&mva=toMaaneder&arbeidsgiver=false&fraOgMed=2026-01-01&tilOgMed=2027-12-31',
  }),
  beregn({ soek: '?organisasjonsform=AS&arbeidsgiver=true&loennsdag=12&mva=ingen' }),
  beregn({ soek: '?organisasjonsform=ANS', status: 400 }),
];

function lesning(system: string, bank: string): Kall[] {
  const hoder = med(system);
  const xml = { ...hoder, ...somType(XML) };
  const iXml = sendt('getKalendere', XML);
  return [
    v1({ hoder, kropp: om(sendt('getKalendere')) }),
    v1({ hoder: xml, kropp: om(iXml) }),
    v1({ hoder: med(bank), kropp: om(sendt('getKalendere')) }),
    v1({ hoder, status: 403 }),
    v1({ hoder: { ...hoder, Accept: XML }, status: 406 }),
    v1({ status: 401 }),
    v1({ hoder: somType(XML), kropp: iXml, status: 401 }),
    v1({ hoder, kropp: '{}', status: 400 }),
    v1({ hoder: xml, kropp: '<tull', status: 400 }),
    v1({ hoder: { ...hoder, Accept: 'text/csv' }, status: 406 }),
    v1({ hoder: { ...hoder, 'Content-Type': 'text/plain' }, status: 415 }),
    v1({ hoder, kropp: FOR_STOR, status: 413 }),
    v2()({ hoder }),
    v2()({ hoder: med(bank) }),
    v2()({ hoder, soek: '?fraOgMed=2026-01-01&tilOgMed=2027-12-31&spraak=en' }),
    v2()({ hoder, soek: '?status=ikkeStartet,forfalt&produktomraade=MVA&antall=1' }),
    v2()({ hoder, soek: '?fraOgMed=2026-02-30', status: 400 }),
    v2(LEDIG)({ hoder, status: 403 }),
    v2()({ status: 401 }),
    frister()({ hoder }),
    frister()({ status: 401 }),
    frister(LEDIG)({ hoder, status: 403 }),
    frister()({ hoder: { ...hoder, Accept: 'text/csv' }, status: 406 }),
    hendelser({ hoder, soek: '?fraSekvensnummer=1' }),
    hendelser({ hoder, soek: '?fraSekvensnummer=0', status: 400 }),
    hendelser({ soek: '?fraSekvensnummer=1', status: 401 }),
    start({ hoder, soek: '?dato=2026-01-01' }),
    start({ hoder, status: 400 }),
    start({ soek: '?dato=2026-01-01', status: 401 }),
  ];
}

/** Calls while Altinn is down. The rights of a system user then cannot be checked. */
export async function withoutAltinn(): Promise<Kall[]> {
  const hoder = med(await somSystembruker(NY_ORGNR));
  const xml = { ...hoder, ...somType(XML) };
  return [
    v1({ hoder, kropp: om(sendt('getKalendere'), NY_ORGNR), status: 503 }),
    v1({ hoder: xml, kropp: om(sendt('getKalendere', XML), NY_ORGNR), status: 503 }),
    v2(NY_ORGNR)({ hoder, status: 503 }),
    frister(NY_ORGNR)({ hoder, status: 500 }),
  ];
}

/** The call that the portal's page makes. */
export const iPortalen = (Cookie: string): Kall => v2()({ hoder: { Cookie } });

/** Every test scenario of the partner API, in every format. */
const scenarioer = (system: string): Kall[] =>
  SCENARIOER.flatMap((scenario) => {
    const hoder = { ...med(system), 'Test-Scenario': scenario };
    const status = AVSLAG[scenario] ?? 200;
    return [
      v1({ hoder, status }),
      v1({ hoder: { ...hoder, ...somType(XML) }, kropp: sendt('getKalendere', XML), status }),
      v2()({ hoder, status }),
      frister()({ hoder, status: UTEN_FRISTER.includes(scenario) ? 404 : status }),
    ];
  });

/** Calls of every operation, both successful and failing. Deliveries come first, so that there are data to read. */
export async function alleKall(): Promise<Kall[]> {
  const [system, bank, kilde] = await Promise.all([
    somSystembruker(),
    somBank(),
    somKilde('skatteetaten-mva'),
  ]);
  return [...aapne(), ...leveringer(kilde), ...lesning(system, bank), ...scenarioer(system)];
}
