/** The parts of OpenAPI 3.1 that our document uses, shared by the generator and the page that shows it. */

/** A JSON schema, with the keywords our document uses. */
export interface JsonSkjema {
  $ref?: string;
  type?: string | readonly string[];
  description?: string;
  format?: string;
  pattern?: string;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, JsonSkjema>>;
  required?: readonly string[];
  items?: JsonSkjema;
  anyOf?: readonly JsonSkjema[];
  oneOf?: readonly JsonSkjema[];
  additionalProperties?: JsonSkjema | boolean;
}

/** One parameter in the address or a header. */
export interface ApiParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description: string;
  schema: JsonSkjema;
  style?: 'form';
  explode?: boolean;
}

/** One format of a body, with an inline sample or the address of one. */
export interface ApiInnhold {
  schema: JsonSkjema;
  examples?: Readonly<Record<string, { summary: string; value?: unknown; 'x-fil'?: string }>>;
}

/**
 * The answer of one status code. `x-feil` lists the errors it can contain, by their name in the message
 * catalogue.
 */
export interface ApiSvar {
  description: string;
  headers?: Readonly<Record<string, { $ref: string }>>;
  content?: Readonly<Record<string, ApiInnhold>>;
  'x-feil'?: readonly { navn: string; kode: string }[];
}

/** One operation. Each entry of `security` is sufficient; an empty list means open to everyone. */
export interface ApiOperasjon {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description: string;
  security: readonly Readonly<Record<string, readonly string[]>>[];
  parameters?: readonly (ApiParameter | { $ref: string })[];
  requestBody?: { required: true; content: Readonly<Record<string, ApiInnhold>> };
  responses: Readonly<Record<string, ApiSvar>>;
}

/** The HTTP methods in use. */
export const APIMETODER = ['get', 'put', 'post'] as const;
export type Apimetode = (typeof APIMETODER)[number];

/** The whole document. */
export interface ApiDokument {
  openapi: string;
  info: {
    title: string;
    version: string;
    description: string;
    license: { name: string; identifier: string };
    contact: { name: string; url: string };
  };
  servers: readonly { url: string; description: string }[];
  tags: readonly { name: string; description: string }[];
  paths: Readonly<Record<string, { readonly [M in Apimetode]?: ApiOperasjon }>>;
  components: {
    schemas: Readonly<Record<string, JsonSkjema>>;
    parameters: Readonly<Record<string, ApiParameter>>;
    headers: Readonly<Record<string, { description: string; schema: JsonSkjema }>>;
    securitySchemes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}
