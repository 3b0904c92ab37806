import { type Form, formAv, type Om } from './form';

/** The product's reading of two decisions: may the system user read about `orgnr`, and about `annetOrgnr`? */
export type Svart = readonly [boolean | null, boolean | null];

const VEILEDNING =
  'https://docs.altinn.studio/en/authorization/guides/system-vendor/system-user/usetoken and the guide for resource owners (Decision, Status, Obligations, no Category)';
const PROFIL = 'XACML 3.0 JSON Profile v1.1 (https://docs.oasis-open.org/xacml/xacml-json-http/v1.1/)';
const FLERE = 'github.com/Altinn/altinn-authorization-tmp (Decision, MultiRequests)';

type Objekt = Record<string, unknown>;
const OK = {
  StatusCode: { Value: 'urn:oasis:names:tc:xacml:1.0:status:ok', StatusCode: null },
  StatusMessage: null,
};
const ressurskategori = 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource';
const subjektkategori = 'urn:oasis:names:tc:xacml:1.0:subject-category:access-subject';
const attributt = (AttributeId: string, Value: string) => ({
  AttributeId,
  Value,
  DataType: 'http://www.w3.org/2001/XMLSchema#string',
  Issuer: null,
  IncludeInResult: false,
});
const gjentatt = (om: Om, orgnr: string): Objekt[] => [
  {
    CategoryId: subjektkategori,
    Id: null,
    Content: null,
    Attribute: [attributt('urn:altinn:systemuser:uuid', om.systembruker)],
  },
  {
    CategoryId: ressurskategori,
    Id: null,
    Content: null,
    Attribute: [
      attributt('urn:altinn:resource', om.ressurs),
      attributt('urn:altinn:organization:identifier-no', orgnr),
    ],
  },
];
const nivaa = (value: unknown, category = 'urn:altinn:minimum-authenticationlevel') => ({
  id: 'urn:altinn:obligation:authenticationLevel1',
  attributeAssignment: [
    {
      attributeId: 'urn:altinn:obligation-assignment:1',
      value,
      category,
      dataType: 'http://www.w3.org/2001/XMLSchema#integer',
      issuer: null,
    },
  ],
});
export const svar = (om: Om, orgnr: string, Decision: string, endring: Objekt = {}): Objekt => ({
  Decision,
  Status: OK,
  Obligations: Decision === 'Permit' ? [nivaa('3')] : null,
  AssociateAdvice: null,
  Category: gjentatt(om, orgnr),
  PolicyIdentifierList: null,
  ...endring,
});
/** Makes the first letter of every name lower case, as the server's default JSON serialisation does. */
export const camel = (verdi: unknown): unknown => {
  if (Array.isArray(verdi)) return verdi.map(camel);
  if (typeof verdi !== 'object' || verdi === null) return verdi;
  return Object.fromEntries(
    Object.entries(verdi).map(([navn, innhold]) => [
      navn.charAt(0).toLowerCase() + navn.slice(1),
      camel(innhold),
    ]),
  );
};
const begge = (om: Om): Objekt[] => [svar(om, om.orgnr, 'Permit'), svar(om, om.annetOrgnr, 'NotApplicable')];

const form = formAv<Svart>('pdp');
export const PDP: readonly Form<Svart>[] = [
  form('one granted and one not', FLERE, (om) => ({ Response: begge(om) }), [true, false]),
  form('the same in camel case', VEILEDNING, (om) => camel({ Response: begge(om) }), [true, false]),
  form('in another order', PROFIL, (om) => ({ Response: begge(om).reverse() }), [true, false]),
  form(
    'without what it is about',
    VEILEDNING,
    () => ({ Response: [{ Decision: 'Permit', Status: OK, Obligations: [nivaa('2')] }] }),
    'feil',
  ),
  form(
    'a single answer that is no list',
    'JSON profile of XACML v1.0, and as Nav’s decision point answered (github.com/navikt/veilarbfilter XacmlResponse.kt)',
    (om) => ({ Response: svar(om, om.orgnr, 'Permit') }),
    'feil',
  ),
  form(
    'Indeterminate for one without roles',
    'github.com/Altinn/altinn-studio/issues/2995',
    (om) => ({
      Response: [
        svar(om, om.orgnr, 'Indeterminate', {
          Status: { StatusCode: { Value: 'urn:oasis:names:tc:xacml:1.0:status:processing-error' } },
        }),
        svar(om, om.annetOrgnr, 'Permit'),
      ],
    }),
    [false, true],
  ),
  form(
    'a status within a status',
    `${PROFIL} (StatusCode may hold a StatusCode)`,
    (om) => ({
      Response: [
        svar(om, om.orgnr, 'Permit', { Status: { StatusCode: { Value: 'ok', StatusCode: { Value: 'a' } } } }),
      ],
    }),
    [true, null],
  ),
  form(
    'no obligations at all',
    `${PROFIL} (Obligations is optional)`,
    (om) => ({ Response: [svar(om, om.orgnr, 'Permit', { Obligations: null })] }),
    [true, null],
  ),
  form(
    'a level that is a number',
    `${PROFIL} (Value is of any JSON type)`,
    (om) => ({
      Response: [
        svar(om, om.orgnr, 'Permit', { Obligations: [nivaa(3)] }),
        svar(om, om.annetOrgnr, 'Permit', { Obligations: [nivaa(4)] }),
      ],
    }),
    [true, false],
  ),
  form(
    'a level for persons and another for organisations',
    'github.com/Altinn/altinn-authorization-tmp (MinimumAuthenticationLevelOrg)',
    (om) => ({
      Response: [
        svar(om, om.orgnr, 'Permit', {
          Obligations: [nivaa('4'), nivaa('3', 'urn:altinn:minimum-authenticationlevel-org')],
        }),
      ],
    }),
    [true, null],
  ),
  form(
    'more is repeated than was asked for',
    'github.com/Altinn/altinn-studio/issues/3004 (the party id comes unasked)',
    (om) => ({
      Response: [
        svar(om, om.orgnr, 'Permit', {
          Category: [
            { CategoryId: ressurskategori, Attribute: [attributt('urn:altinn:partyid', '50100006')] },
            ...gjentatt(om, om.orgnr),
          ],
        }),
      ],
    }),
    [true, null],
  ),
  form(
    'one answer about two virksomheter',
    `${PROFIL} (an attribute may come more than once)`,
    (om) => ({
      Response: [
        svar(om, om.orgnr, 'Permit', {
          Category: [...gjentatt(om, om.orgnr), ...gjentatt(om, om.annetOrgnr)],
        }),
        svar(om, om.annetOrgnr, 'Deny'),
      ],
    }),
    [null, false],
  ),
  form(
    'an obligation written another way, which no one here understands',
    'https://docs.pingidentity.com/pingauthorize/ (AttributeAssignments); XACML 3.0 § 7.18: who does not understand an obligation denies',
    (om) => ({
      Response: [
        svar(om, om.orgnr, 'Permit', {
          Obligations: [{ Id: 'x', AttributeAssignments: nivaa('4').attributeAssignment }],
        }),
        svar(om, om.annetOrgnr, 'Deny'),
      ],
    }),
    [null, false],
  ),
  form(
    'an error of the platform',
    'https://docs.altinn.studio/authorization/what-do-you-get/pdp/ (401 without a subscription key)',
    () => ({ statusCode: 401, message: 'Access denied due to missing subscription key.' }),
    'feil',
    { status: 401 },
  ),
];
