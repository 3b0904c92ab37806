import { isObjekt } from '../felles/http';
import { stokk } from '../felles/terning';
import { annenPerson, senereSlag, uleselig, utenNummer } from '../former/altinn';
import { OM, type Om } from '../former/form';
import { KID, noekkelformer } from '../former/noekler';
import { camel, svar as pdpSvar } from '../former/pdp';
import { foedselsnummer, hovedenhetNummer } from '../scenarioer/nummer';
import { type Kast, velg } from './vei';

export type System = 'idporten' | 'maskinporten' | 'altinn' | 'enhetsregisteret';
type Objekt = Record<string, unknown>;
type Endring = (verdi: unknown, kast: Kast) => unknown;

/** The changes to a route's answers that keep their meaning. */
export interface Innhold {
  endre: Endring;
  /** False when a question can be asked only once. Its answer is then never broken. */
  kanGjentas?: false;
}

/** A subject outside the scenarios, for entries that concern nobody who is asked about. */
const INGEN: Om = {
  ...OM,
  annenPid: foedselsnummer('1950-02-01'),
  orgnr: hovedenhetNummer(990),
  systembruker: '0c9b3f5e-2f0e-4c0b-8d51-0b9a3f8e4b99',
};

const liste = (verdi: unknown): unknown[] => (Array.isArray(verdi) ? verdi : []);
const medHver = (verdi: unknown, endre: (ett: Objekt) => unknown): unknown[] =>
  liste(verdi).map((ett) => (isObjekt(ett) ? endre(ett) : ett));
const insertInto = (alle: readonly unknown[], ett: unknown, kast: Kast): unknown[] =>
  alle.toSpliced(Math.floor(kast() * (alle.length + 1)), 0, ett);

/**
 * Sets some of the given fields to null or leaves them out. The caller lists only empty fields and fields the product does
 * not read.
 */
function uten(objekt: Objekt, felter: readonly string[], kast: Kast): Objekt {
  const ut = { ...objekt };
  for (const felt of felter) {
    const hva = kast();
    if (hva < 0.25) delete ut[felt];
    else if (hva < 0.5) ut[felt] = null;
  }
  return ut;
}
const isIngenting = (verdi: unknown) =>
  verdi === null || verdi === false || (Array.isArray(verdi) && verdi.length === 0);

/** Adds unknown fields to objects at any level. */
function withNew(verdi: unknown, kast: Kast): unknown {
  if (Array.isArray(verdi)) return verdi.map((ett) => withNew(ett, kast));
  if (!isObjekt(verdi)) return verdi;
  const felter = Object.entries(verdi).map(([navn, innhold]): [string, unknown] => [
    navn,
    withNew(innhold, kast),
  ]);
  if (kast() < 0.3) {
    const nytt = velg<unknown>([null, '', 'æøå', 0, [], {}, [{ kode: null }], 'x'.repeat(5_000)], kast);
    felter.splice(Math.floor(kast() * (felter.length + 1)), 0, [
      velg(['nyttFelt', 'x-ny', '$type'], kast),
      nytt,
    ]);
  }
  return Object.fromEntries(felter);
}

const samlet =
  (endringer: readonly Endring[]): Endring =>
  (verdi, kast) =>
    endringer.reduce((naa, endre) => endre(naa, kast), verdi);

const PARTER: Endring = (verdi, kast) => {
  const tomme = (part: Objekt) => [
    ...['partyId', 'partyUuid', 'parentId', 'dateOfBirth', 'authorizedResources', 'authorizedInstances'],
    ...[
      'subunits',
      'authorizedRoles',
      'authorizedAccessPackages',
      'isDeleted',
      'onlyHierarchyElementWithNoAccess',
    ].filter((felt) => isIngenting(part[felt])),
  ];
  const enkel = (part: Objekt): Objekt =>
    uten(
      { ...part, subunits: stokk(medHver(part.subunits, enkel), kast) },
      // A list of subunits that is not empty must be kept.
      liste(part.subunits).length > 0 ? tomme(part).filter((felt) => felt !== 'subunits') : tomme(part),
      kast,
    );
  const uvedkommende = [annenPerson(INGEN), utenNummer, senereSlag, ...(kast() < 0.5 ? [uleselig] : [])];
  const blinde = medHver(verdi, (part) => ({
    ...part,
    onlyHierarchyElementWithNoAccess: true,
    authorizedRoles: [],
    authorizedAccessPackages: [],
  }));
  // Duplicates of a virksomhet from the older Altinn, without any rights.
  const dobbelt = blinde.filter((part) => isObjekt(part) && part.type === 'Organization' && kast() < 0.2);
  return stokk([...medHver(verdi, enkel), ...dobbelt, ...uvedkommende.filter(() => kast() < 0.4)], kast);
};

const AVGJOERELSER: Endring = (verdi, kast) => {
  if (!isObjekt(verdi) || !('Response' in verdi)) return verdi;
  const enkel = (ett: Objekt): Objekt => ({
    ...uten(
      { AssociateAdvice: null, PolicyIdentifierList: null, ...ett },
      ['Status', 'AssociateAdvice'],
      kast,
    ),
    Category: stokk([...liste(ett.Category), { CategoryId: 'urn:ny', Attribute: null }], kast),
    Obligations: medHver(ett.Obligations, (plikt) => ({
      ...plikt,
      AttributeAssignment: medHver(plikt.AttributeAssignment, (en) =>
        kast() < 0.5 && /^\d+$/.test(String(en.Value)) ? { ...en, Value: Number(en.Value) } : en,
      ),
    })),
  });
  let svar = stokk(medHver(verdi.Response, enkel), kast);
  // Adds a decision about an unrelated subject, and an unreadable one.
  if (kast() < 0.3) svar = insertInto(svar, pdpSvar(INGEN, INGEN.orgnr, 'Permit'), kast);
  if (kast() < 0.3) svar = insertInto(svar, velg<unknown>([null, {}, { Decision: 'Permit' }], kast), kast);
  const ut = { ...verdi, Response: svar };
  return kast() < 0.4 ? camel(ut) : ut;
};

const ULEST_AV_ENHET = [
  ...[
    'forretningsadresse',
    'postadresse',
    'naeringskode1',
    'institusjonellSektorkode',
    'maalform',
    'hjemmeside',
  ],
  ...[
    'registrertIForetaksregisteret',
    'registrertIStiftelsesregisteret',
    'registrertIFrivillighetsregisteret',
  ],
  ...['_links', 'aktivitet', 'kapital', 'vedtektsfestetFormaal'],
];
const ENHET: Endring = (verdi, kast) => {
  if (!isObjekt(verdi)) return verdi;
  const form = isObjekt(verdi.organisasjonsform)
    ? uten(verdi.organisasjonsform, ['beskrivelse', '_links', 'utgaatt'], kast)
    : null;
  const ut = uten({ ...verdi, ...(form && { organisasjonsform: form }) }, ULEST_AV_ENHET, kast);
  if (kast() < 0.3 && ut.respons_klasse === undefined) ut.respons_klasse = 'Enhet';
  // The register withholds a number from one to four.
  if (kast() < 0.5 && ut.harRegistrertAntallAnsatte === true && Number(ut.antallAnsatte) < 5)
    delete ut.antallAnsatte;
  if (kast() < 0.3) ut.underRekonstruksjonsforhandlingDato = '2026-10-01';
  if (kast() < 0.3) ut.frivilligMvaRegistrertBeskrivelser = [];
  return ut;
};

const OPPDATERINGER: Endring = (verdi, kast) => {
  if (!isObjekt(verdi)) return verdi;
  if (!isObjekt(verdi._embedded))
    return kast() < 0.5 ? verdi : { ...verdi, _embedded: { oppdaterteEnheter: [] } };
  const enkel = (ett: Objekt): Objekt => ({
    ...uten(ett, ['dato', '_links'], kast),
    ...(kast() < 0.3 && { endringstype: velg<unknown>(['Ukjent', 'NyttSlag', null], kast) }),
  });
  const endrede = medHver(verdi._embedded.oppdaterteEnheter, enkel);
  const flere = endrede.filter(() => kast() < 0.1);
  let alle: unknown[] = kast() < 0.5 ? [...endrede, ...flere] : stokk([...endrede, ...flere], kast);
  if (kast() < 0.4) {
    const odd = velg<unknown>(
      [null, {}, { oppdateringsid: 'x' }, { organisasjonsnummer: INGEN.orgnr }],
      kast,
    );
    alle = insertInto(alle, odd, kast);
  }
  return { ...uten(verdi, ['_links'], kast), _embedded: { oppdaterteEnheter: alle } };
};

/** Varies the key set around the key the system signs with. */
const NOEKLER: Endring = (verdi, kast) => {
  const [noekkel] = isObjekt(verdi) ? liste(verdi.keys) : [];
  if (!isObjekt(noekkel)) return verdi;
  const former = noekkelformer('idporten-noekler', noekkel).filter(({ ventet }) => ventet === 'brukes');
  const [foerste, ...resten] = former.map(({ kropp }) => kropp(INGEN));
  return JSON.parse(
    JSON.stringify(velg([foerste, ...resten], kast)).replaceAll(`"${KID}"`, JSON.stringify(noekkel.kid)),
  );
};

const METADATA: Endring = (verdi, kast) => {
  if (!isObjekt(verdi)) return verdi;
  const ulest = ['userinfo_endpoint', 'claims_supported', 'ui_locales_supported', 'scopes_supported'];
  const felter = Object.entries(uten(verdi, ulest, kast));
  return Object.fromEntries(felter.map(([navn, en]) => [navn, Array.isArray(en) ? stokk(en, kast) : en]));
};

const withFelter =
  (...former: [Objekt, ...Objekt[]]): Endring =>
  (verdi, kast) =>
    isObjekt(verdi) ? { ...verdi, ...velg(former, kast) } : verdi;
/** Fields of the token answer that the product does not read. */
const IDPORTEN_TOKEN = withFelter(
  {},
  { refresh_token: 'r', refresh_token_expires_in: 7200, expires_in: '600' },
  { expires_in: null, scope: null },
  { token_type: 'bearer' },
);
const MASKINPORTEN_TOKEN = withFelter({}, { scope: null }, { token_type: 'bearer', refresh_token: null });
const PAR = withFelter({}, { expires_in: '60' }, { expires_in: null });

const innhold = (...endringer: Endring[]): Innhold => ({ endre: samlet([...endringer, withNew]) });

/** The changes by system and route. The product does not call the routes that are missing here. */
export const INNHOLD: Readonly<Record<System, Readonly<Record<string, Innhold>>>> = {
  idporten: {
    'GET /.well-known/openid-configuration': innhold(METADATA),
    'GET /jwks.json': innhold(NOEKLER),
    'POST /par': innhold(PAR),
    // A code can be used only once.
    'POST /token': { ...innhold(IDPORTEN_TOKEN), kanGjentas: false },
  },
  maskinporten: {
    'GET /.well-known/oauth-authorization-server': innhold(METADATA),
    'GET /jwk': innhold(NOEKLER),
    'POST /token': innhold(MASKINPORTEN_TOKEN),
  },
  altinn: {
    'GET /authentication/api/v1/exchange/maskinporten': innhold(),
    'POST /accessmanagement/api/v1/resourceowner/authorizedparties': innhold(PARTER),
    'POST /authorization/api/v1/authorize': innhold(AVGJOERELSER),
  },
  enhetsregisteret: {
    'GET /api/enheter/:orgnr': innhold(ENHET),
    'GET /api/underenheter/:orgnr': innhold(ENHET),
    'GET /api/oppdateringer/enheter': innhold(OPPDATERINGER),
  },
};
