/** The parts of an OpenAPI 3.1 document that ours has: for what writes it, and the page that shows it. */

/** A JSON schema, as far as ours go. */
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

/** One value that is sent in the address or a header. */
export interface ApiParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  description: string;
  schema: JsonSkjema;
  style?: 'form';
  explode?: boolean;
}

/** One format of a body, with a sample written out or the address of one. */
export interface ApiInnhold {
  schema: JsonSkjema;
  examples?: Readonly<Record<string, { summary: string; value?: unknown; 'x-fil'?: string }>>;
}

/** What one status comes with. `x-feil` names the mistakes it can be about, by their name in the message catalogue. */
export interface ApiSvar {
  description: string;
  headers?: Readonly<Record<string, { $ref: string }>>;
  content?: Readonly<Record<string, ApiInnhold>>;
  'x-feil'?: readonly { navn: string; kode: string }[];
}

/** One thing that can be asked. Each entry of `security` is enough; an empty list is open to everyone. */
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

/** The methods our addresses take. */
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
