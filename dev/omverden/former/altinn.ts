import { type Form, formAv, type Om } from './form';

/** The product's reading of an answer from authorizedparties. */
export interface Parter {
  navn: string | null;
  /** The virksomheter shown, and the subset that can be chosen. */
  viste: readonly string[];
  valgbare: readonly string[];
  uleselige?: number;
}

const OPENAPI =
  'https://docs.altinn.studio/nb/api/accessmanagement/resourceowneropenapi (AuthorizedPartyExternal)';
const TESTDATA = 'github.com/Altinn/altinn-authorization-tmp AccessMgmt.Tests/Data/Json/AuthorizedParties';
const NAV = 'github.com/navikt/arbeidsgiver-altinn-tilganger, tests of authorizedparties';
const APPKLIENT = 'tests of the authorization client in Altinn’s app library (AuthorizationClientTests)';

type Objekt = Record<string, unknown>;
const felles = {
  partyId: 50100006,
  isDeleted: false,
  onlyHierarchyElementWithNoAccess: false,
  authorizedAccessPackages: [],
  authorizedResources: [],
  authorizedRoles: [],
  authorizedInstances: [],
  subunits: [],
};
const person = (personId: string | null, name: string | null, endring: Objekt = {}): Objekt => ({
  ...felles,
  partyUuid: '00000000-0000-0000-0001-000000000011',
  name,
  organizationNumber: null,
  personId,
  type: 'Person',
  unitType: null,
  authorizedRoles: ['PRIV'],
  ...endring,
});
const enhet = (organizationNumber: string | null, endring: Objekt = {}): Objekt => ({
  ...felles,
  partyUuid: '00000000-0000-0000-0001-000000000006',
  name: `RIDABU OG STAVERN REGNSKAP ${organizationNumber} AS`,
  organizationNumber,
  personId: null,
  type: 'Organization',
  unitType: 'AS',
  authorizedRoles: ['DAGL'],
  ...endring,
});
const bedrift = (nummer: string, endring: Objekt = {}) => enhet(nummer, { unitType: 'BEDR', ...endring });
/** Parties the person cannot act for in the product. The last one is unreadable. */
export const annenPerson = (om: Om) => person(om.annenPid, 'TRAVEL MUFFINS');
export const utenNummer = person(null, 'epost:a@example.no', { type: 'SelfIdentified' });
export const senereSlag: Objekt = { partyId: 4, type: 'SomethingNew', authorizedRoles: ['DAGL'] };
export const uleselig = enhet(null);
const SELV = 'ROLIG TEVLING';
const selv = ({ pid }: Om) => person(pid, SELV);
const uten = (felt: string, { [felt]: _, ...resten }: Objekt): Objekt => resten;

export const altinnFormer = ({ orgnr, annetOrgnr }: Om): readonly Form<Parter>[] => {
  const form = formAv<Parter>('altinn');
  const en = { navn: SELV, viste: [orgnr], valgbare: [orgnr] };
  return [
    form(
      'a person, a main unit and two subunits',
      `${TESTDATA}/ResourceOwner_GetPersonList/BothAltinn3AndAltinn2.json`,
      (om) => [selv(om), enhet(om.orgnr, { subunits: [bedrift(om.underenhet), bedrift(om.annetOrgnr)] })],
      en,
    ),
    form(
      'without packages and instances, from before they were added',
      `${TESTDATA}/ResourceOwner_GetPersonList/BothAltinn3AndAltinn2.json`,
      (om) => [selv(om), uten('authorizedInstances', uten('authorizedAccessPackages', enhet(om.orgnr)))],
      en,
    ),
    form(
      'only access to a subunit: the main unit is there to hang it on',
      `${NAV}; ${TESTDATA}/SubUnitToPerson/OnlyAltinn3.json`,
      (om) => [
        selv(om),
        enhet(om.orgnr, {
          onlyHierarchyElementWithNoAccess: true,
          authorizedRoles: [],
          subunits: [bedrift(om.underenhet)],
        }),
      ],
      { ...en, valgbare: [] },
    ),
    form(
      'nobody at all',
      `${TESTDATA}/PersonGettingSelf/OnlyAltinn3.json, where the list is short`,
      () => [],
      {
        navn: null,
        viste: [],
        valgbare: [],
      },
    ),
    form(
      'oneself is left out',
      'https://docs.altinn.studio/authorization/guides/integrating-link-service/ (promises neither order nor oneself)',
      (om) => [enhet(om.orgnr)],
      { ...en, navn: null },
    ),
    form(
      'another person comes first',
      `${TESTDATA}/PersonToPerson/OnlyAltinn3.json`,
      (om) => [annenPerson(om), enhet(om.orgnr), selv(om)],
      en,
    ),
    form(
      'virksomheter without a name',
      APPKLIENT,
      (om) => [selv(om), uten('name', enhet(om.orgnr)), enhet(om.annetOrgnr, { name: null })],
      { navn: SELV, viste: [orgnr, annetOrgnr], valgbare: [orgnr, annetOrgnr] },
    ),
    form(
      'lists and flags that are left out',
      APPKLIENT,
      (om) => [
        { partyId: 1, name: SELV, personId: om.pid, type: 'Person' },
        { partyId: 2, organizationNumber: om.orgnr, type: 'Organization', authorizedRoles: ['DAGL'] },
        { partyId: 3, organizationNumber: om.annetOrgnr, type: 'Organization' },
      ],
      { navn: SELV, viste: [orgnr, annetOrgnr], valgbare: [orgnr] },
    ),
    form('a kind of party that came later', APPKLIENT, (om) => [selv(om), senereSlag, enhet(om.orgnr)], en),
    form(
      'a user without a number (SelfIdentified)',
      OPENAPI,
      (om) => [utenNummer, selv(om), enhet(om.orgnr)],
      en,
    ),
    form(
      'subunits, roles and packages null',
      `github.com/Altinn/altinn-studio/issues/2603 (childParties null); ${OPENAPI}`,
      (om) => [
        selv(om),
        enhet(om.orgnr, {
          subunits: null,
          authorizedRoles: null,
          authorizedAccessPackages: ['skattegrunnlag'],
        }),
      ],
      en,
    ),
    form('unitType null', OPENAPI, (om) => [selv(om), enhet(om.orgnr, { unitType: null })], en),
    form(
      'a deleted main unit with a living subunit',
      'github.com/Altinn/altinn-studio/issues/2641; github.com/Altinn/app-frontend-react/issues/2971',
      (om) => [selv(om), enhet(om.orgnr, { isDeleted: true, subunits: [bedrift(om.underenhet)] })],
      en,
    ),
    form('an organisation without a number', OPENAPI, (om) => [selv(om), uleselig, enhet(om.orgnr)], {
      ...en,
      uleselige: 1,
    }),
    form(
      'the same virksomhet twice: without access in the older part, with it in the newer',
      `${TESTDATA}/MainUnitAndSubUnitToPerson/BothAltinn3AndAltinn2.json (two sources merged); github.com/Altinn/dialogporten/issues/1226`,
      (om) => [
        selv(om),
        enhet(om.orgnr, { onlyHierarchyElementWithNoAccess: true, authorizedRoles: [] }),
        enhet(om.orgnr, { authorizedRoles: [], authorizedAccessPackages: ['merverdiavgift'] }),
      ],
      en,
    ),
    form(
      'the newer answer in pages, with the list under data',
      APPKLIENT,
      (om) => ({ links: { next: null }, data: [selv(om), enhet(om.orgnr)] }),
      'feil',
    ),
    form(
      'a byte order mark in front',
      'common of .NET servers (UTF-8 with BOM)',
      (om) => [selv(om), enhet(om.orgnr)],
      en,
      {
        tekst: (json) => `\ufeff${json}`,
      },
    ),
    form(
      'problem details',
      'https://docs.altinn.studio/nb/api/accessmanagement/resourceowneropenapi (ProblemDetails)',
      () => ({
        type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
        title: 'Bad Request',
        status: 400,
      }),
      'feil',
      { status: 400 },
    ),
  ];
};
