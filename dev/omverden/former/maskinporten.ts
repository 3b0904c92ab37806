import { type Form, formAv, type Om } from './form';

/** The access token the product reads from the answer. */
export type Token = 'token-a';
/** The product's reading of the caller's identity. */
export interface Kaller {
  consumer: string;
  supplier?: string | null;
  systembruker?: string | null;
  /** The organisations that have consented; null for a person. */
  samtykker?: readonly (string | null)[];
}

const TOKEN = 'https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_token';
const ATOKEN = 'https://docs.digdir.no/docs/Maskinporten/maskinporten_func_delegering';
const BRUKER = 'https://docs.altinn.studio/en/authorization/guides/system-vendor/system-user/usetoken';
const SAMTYKKE = 'https://docs.altinn.studio/en/authorization/guides/resource-owner/consent/validate-concent';
const HENTET = 'https://docs.altinn.studio/en/authorization/guides/system-vendor/consent/retrieve-token';

type Objekt = Record<string, unknown>;
export const part = (orgnr: string, felt = 'ID') => ({
  authority: 'iso6523-actorid-upis',
  [felt]: `0192:${orgnr}`,
});

const tokenform = formAv<Token>('maskinporten-token');
const svar = {
  access_token: 'token-a',
  token_type: 'Bearer',
  expires_in: 119,
  scope: 'altinn:authorization/authorize',
};
export const MASKINPORTEN_TOKEN: readonly Form<Token>[] = [
  tokenform('a token', TOKEN, () => svar, 'token-a'),
  tokenform(
    'a token by reference',
    `${TOKEN} (a token may be by reference)`,
    () => ({ ...svar, access_token: 'token-a', expires_in: 599, scope: 'a:b c:d' }),
    'token-a',
  ),
  tokenform(
    'seconds as text',
    'github.com/badgateway/oauth2-client/issues/123 and github.com/ramosbugs/oauth2-rs/issues/151, of other servers',
    () => ({ ...svar, expires_in: '119' }),
    'feil',
  ),
  tokenform(
    'no word of how long',
    'RFC 6749 § 5.1 (expires_in is recommended)',
    () => ({ access_token: 'token-a', token_type: 'Bearer' }),
    'feil',
  ),
  tokenform(
    'an empty token',
    'RFC 6749 § A.12 asks for one character or more',
    () => ({ ...svar, access_token: '' }),
    'feil',
  ),
  tokenform(
    'a refusal',
    `${TOKEN} (invalid_grant)`,
    () => ({
      error: 'invalid_grant',
      error_description: 'Invalid assertion. (correlation id: 5e9c1d)',
      error_uri: 'https://docs.digdir.no/maskinporten_feil',
    }),
    'feil',
    { status: 400 },
  ),
];

const systembruker = ({ systembruker: id }: Om, systemuser_org: unknown, endring: Objekt = {}) => ({
  type: 'urn:altinn:systemuser',
  systemuser_id: [id],
  systemuser_org,
  system_id: '310_fjordtall',
  ...endring,
});
const samtykke = (om: Om, endring: Objekt = {}) => ({
  type: 'urn:altinn:consent',
  id: '93413201-b7e8-4ec3-a899-580fc02c6aeb',
  from: `urn:altinn:organization:identifier-no:${om.annetOrgnr}`,
  to: part(om.orgnr),
  consented: '2025-07-18T07:57:30.409251+00:00',
  validTo: '2035-07-18T07:57:15.639509+00:00',
  consentRights: [
    {
      action: ['consent'],
      resource: [{ type: 'urn:altinn:resource', value: om.ressurs }],
      metadata: { inntektsaar: '2022' },
    },
  ],
  ...endring,
});
/** The claims of an access token. Times and issuer are added when it is signed. */
const krav = (om: Om, endring: Objekt = {}): Objekt => ({
  scope: 'skatteetaten:kalendertjeneste.lever',
  client_amr: 'private_key_jwt',
  token_type: 'Bearer',
  client_id: '107c6f58-e06b-44e9-be7a-11ea44c7ad8b',
  jti: 'T2KUt3ufgIPycdoGPMEFU87pNm9e9nPB1ODkJj5wH0k',
  consumer: part(om.orgnr),
  ...endring,
});
const detaljer = (om: Om, ...authorization_details: unknown[]) => krav(om, { authorization_details });

export const maskinportenKrav = ({
  orgnr,
  annetOrgnr,
  underenhet: leverandoer,
}: Om): readonly Form<Kaller>[] => {
  const form = formAv<Kaller>('maskinporten-krav');
  return [
    form('an ordinary token', TOKEN, (om) => krav(om), { consumer: orgnr }),
    form('with an audience that says nothing', TOKEN, (om) => krav(om, { aud: 'unspecified' }), {
      consumer: orgnr,
    }),
    form(
      'a supplier on behalf of the consumer',
      `${ATOKEN} (supplier, delegation_source)`,
      (om) => krav(om, { supplier: part(om.underenhet), delegation_source: 'https://tt02.altinn.no' }),
      { consumer: orgnr, supplier: leverandoer },
    ),
    form('a system user', BRUKER, (om) => detaljer(om, systembruker(om, part(om.annetOrgnr))), {
      consumer: orgnr,
      systembruker: annetOrgnr,
    }),
    form(
      'a system user whose organisation has `id`',
      `${BRUKER}, where both spellings stand`,
      (om) => detaljer(om, systembruker(om, part(om.annetOrgnr, 'id'))),
      { consumer: orgnr, systembruker: annetOrgnr },
    ),
    form(
      'a system user whose organisation has both `ID` and `id`',
      `${BRUKER}, where both spellings stand`,
      (om) => detaljer(om, systembruker(om, { ...part(om.annetOrgnr), ...part(om.annetOrgnr, 'id') })),
      { consumer: orgnr, systembruker: annetOrgnr },
    ),
    form(
      'a system user without its system, with the reference it was asked by',
      `${BRUKER} (externalRef)`,
      (om) =>
        detaljer(
          om,
          systembruker(om, part(om.annetOrgnr), { system_id: undefined, externalRef: '310_bruker' }),
        ),
      { consumer: orgnr, systembruker: annetOrgnr },
    ),
    form(
      'a consent of a virksomhet, with offset and fractions',
      SAMTYKKE,
      (om) => detaljer(om, samtykke(om)),
      {
        consumer: orgnr,
        samtykker: [annetOrgnr],
      },
    ),
    form(
      'a consent of a person',
      SAMTYKKE,
      (om) => detaljer(om, samtykke(om, { from: `urn:altinn:person:identifier-no:${om.pid}` })),
      { consumer: orgnr, samtykker: [null] },
    ),
    form(
      'a consent whose metadata is `metaData`',
      HENTET,
      (om) => {
        const [rett] = samtykke(om).consentRights;
        return detaljer(
          om,
          samtykke(om, { consentRights: [{ ...rett, metadata: undefined, metaData: { a: '1' } }] }),
        );
      },
      { consumer: orgnr, samtykker: [annetOrgnr] },
    ),
    form(
      'the first draft of consents: concent, and the receiver as an urn',
      'https://docs.altinn.studio/authorization/what-do-you-get/consent (as of June 2025)',
      (om) =>
        detaljer(om, {
          type: 'urn:altinn:concent',
          id: 'b55b0a8c-46db-4239-a417-a89daabfabba',
          from: `urn:altinn:person:identifier-no:${om.pid}`,
          to: `urn:altinn:organization:identifier-no:${om.orgnr}`,
          concented: '2024-06-01T00:00:00Z',
          validTo: '2035-12-10T00:00:00Z',
          concentrights: [],
        }),
      { consumer: orgnr, samtykker: [] },
    ),
    form(
      'authorization_details null',
      'RFC 9396 leaves it out; libraries that write every field give null',
      (om) => krav(om, { authorization_details: null }),
      'feil',
    ),
  ];
};
