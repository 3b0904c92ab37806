import { join } from 'node:path';
import { z } from 'zod';
import { NAVN } from '#lib/contract/felles/levering-felt';
import type {
  ApiDokument,
  ApiOperasjon,
  ApiParameter,
  ApiSvar,
  JsonSkjema,
} from '#lib/contract/utvikler/openapi';
import { openapiEn as ord } from '#lib/messages/en/openapi';
import { felttekst } from '#lib/messages/openapi';
import { TESTAVSLAG, TESTSCENARIOER } from '#lib/usecases/partner/testscenario';
import { hode, makeFeilsvar } from './feil';
import { OPERASJONER, type OperasjonId, type Operasjonsfakta } from './operasjoner';
import { makeSkjemaer, toJsonSkjema } from './skjemaer';

/** The file of the document, served as /openapi.json. */
export const FIL = join(import.meta.dirname, '../../../public/openapi.json');

/** Schemas of the path parameters. */
const I_STIEN: Readonly<Record<string, z.ZodType>> = {
  organisasjonsnummer: NAVN.organisasjonsnummer,
  kilde: z
    .string()
    .max(30)
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
};

const parameter = (navn: string) => ({ $ref: `#/components/parameters/${navn}` });

/** Makes the OpenAPI document of all APIs from the schemas that parse requests and build answers. The texts are in English. */
export function makeDokument(): ApiDokument {
  return {
    openapi: '3.1.0',
    info: {
      title: ord.tjeneste.tittel,
      version: '1.0.0',
      description: ord.tjeneste.beskrivelse,
      license: { name: 'MIT', identifier: 'MIT' },
      contact: { name: 'Skatteetaten', url: 'https://www.skatteetaten.no/kontakt/' },
    },
    servers: [{ url: '/', description: ord.tjeneste.server }],
    tags: Object.entries(ord.grupper).map(([name, { beskrivelse }]) => ({ name, description: beskrivelse })),
    paths: makeStier(),
    components: {
      schemas: Object.fromEntries(
        Object.entries(makeSkjemaer()).map(([navn, skjema]) => [navn, withOrd(skjema, navn)]),
      ),
      parameters: {
        Korrelasjonsid: hodeparameter('Korrelasjonsid', { type: 'string', format: 'uuid' }),
        'Test-Scenario': hodeparameter('Test-Scenario', {
          type: 'string',
          enum: [...TESTSCENARIOER, ...Object.keys(TESTAVSLAG)],
        }),
        'If-None-Match': hodeparameter('If-None-Match', { type: 'string' }),
      },
      headers: Object.fromEntries(
        Object.entries(ord.hoder).map(([navn, description]) => [
          navn,
          { description, schema: { type: navn === 'Retry-After' ? 'integer' : 'string' } },
        ]),
      ),
      securitySchemes: {
        maskinporten: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: ord.sikkerhet.maskinporten,
        },
        portalsesjon: {
          type: 'apiKey',
          in: 'cookie',
          // next-auth's name of the cookie over https.
          name: '__Host-next-auth.session-token',
          description: ord.sikkerhet.portalsesjon,
        },
      },
    },
  };
}

const hodeparameter = (name: keyof typeof ord.parametre, schema: JsonSkjema): ApiParameter => ({
  name,
  in: 'header',
  description: ord.parametre[name],
  schema,
});

function makeStier(): ApiDokument['paths'] {
  const stier: Record<string, Record<string, ApiOperasjon>> = {};
  for (const [id, fakta] of Object.entries(OPERASJONER) as [OperasjonId, Operasjonsfakta][])
    stier[fakta.sti] = { ...stier[fakta.sti], [fakta.metode]: makeOperasjon(id, fakta) };
  return stier;
}

function makeOperasjon(id: OperasjonId, fakta: Operasjonsfakta): ApiOperasjon {
  const { tittel, tekst } = ord.operasjoner[id];
  const parameters = [
    ...[...fakta.sti.matchAll(/\{(\w+)\}/g)].map(([, navn = '']) => stiparameter(id, navn)),
    ...soekeparametre(id, fakta.soek),
    ...(fakta.proeves ? [parameter('Test-Scenario')] : []),
    ...(fakta.etag ? [parameter('If-None-Match')] : []),
    ...(fakta.drift ? [] : [parameter('Korrelasjonsid')]),
  ];
  return {
    operationId: id,
    tags: [fakta.gruppe],
    summary: tittel,
    description: tekst,
    security: fakta.adgang,
    ...(parameters.length > 0 && { parameters }),
    ...(fakta.kropp && { requestBody: { required: true, content: fakta.kropp } }),
    responses: { ...makeSvar(fakta), ...makeFeilsvar(fakta.feil, fakta) },
  };
}

function makeSvar({ svar, etag, drift }: Operasjonsfakta): Record<string, ApiSvar> {
  const felles = { ...(!drift && hode('Korrelasjonsid')), ...(etag && hode('ETag')) };
  const alle = Object.entries(svar).map(([status, { content, hoder = [] }]): [string, ApiSvar] => {
    const headers = Object.assign({}, felles, ...hoder.map(hode));
    return [
      status,
      {
        description: statusord(status),
        ...(Object.keys(headers).length > 0 && { headers }),
        ...(content && { content }),
      },
    ];
  });
  const uendret: [string, ApiSvar][] = etag
    ? [['304', { description: statusord('304'), headers: felles }]]
    : [];
  return Object.fromEntries([...alle, ...uendret]);
}

const statusord = (status: string): string =>
  (ord.status as Readonly<Record<string, string>>)[status] ?? status;

function stiparameter(id: OperasjonId, name: string): ApiParameter {
  const skjema = I_STIEN[name];
  if (!skjema) throw new RangeError(`no schema for the path parameter {${name}}`);
  return {
    name,
    in: 'path',
    required: true,
    description: felttekst(ord, id, name) ?? '',
    schema: toJsonSkjema(skjema),
  };
}

/** The query parameters, from the schema that parses them. Lists are comma-separated. */
function soekeparametre(id: OperasjonId, soek: z.ZodType): ApiParameter[] {
  const { properties = {}, required = [] } = toJsonSkjema(soek);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(required.includes(name) && { required: true }),
    description: felttekst(ord, id, name) ?? '',
    schema,
    ...(schema.type === 'array' && { style: 'form', explode: false }),
  }));
}

/** Adds descriptions to the fields of a schema at any depth. */
function withOrd(skjema: JsonSkjema, sted: string): JsonSkjema {
  const { properties, items, anyOf, oneOf, ...resten } = skjema;
  const dypere = (del: JsonSkjema) => withOrd(del, sted);
  return {
    ...resten,
    ...(anyOf && { anyOf: anyOf.map(dypere) }),
    ...(oneOf && { oneOf: oneOf.map(dypere) }),
    ...(items && { items: dypere(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([navn, felt]) => {
          const description = felttekst(ord, sted, navn);
          return [navn, { ...(description && { description }), ...dypere(felt) }];
        }),
      ),
    }),
  };
}

/** Lists every field and parameter as `<schema or operation>.<name>`. A test checks that each has a description. */
export function alleFelt({ paths, components }: ApiDokument): string[] {
  const funnet = new Set<string>();
  const gaa = (skjema: JsonSkjema, sted: string): void => {
    for (const [navn, felt] of Object.entries(skjema.properties ?? {})) {
      funnet.add(`${sted}.${navn}`);
      gaa(felt, sted);
    }
    for (const del of [...(skjema.anyOf ?? []), ...(skjema.oneOf ?? [])]) gaa(del, sted);
    if (skjema.items) gaa(skjema.items, sted);
  };
  for (const [navn, skjema] of Object.entries(components.schemas)) gaa(skjema, navn);
  for (const operasjon of Object.values(paths).flatMap((sti) => Object.values(sti)))
    for (const ett of operasjon.parameters ?? [])
      if ('name' in ett) funnet.add(`${operasjon.operationId}.${ett.name}`);
  return [...funnet];
}

/** The text of the file. */
export const writeDokument = (): string => `${JSON.stringify(makeDokument(), null, 2)}\n`;
