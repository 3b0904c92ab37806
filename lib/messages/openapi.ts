import { openapiEn } from './en/openapi';
import { openapiNb } from './nb/openapi';

/** The words about the APIs, in one language. */
export type Openapitekster = typeof openapiEn;

/** The languages the APIs are described in. */
export const OPENAPITEKSTER: Readonly<Record<'nb' | 'en', Openapitekster>> = { nb: openapiNb, en: openapiEn };

/** What a field means: what is said of it in the schema or call it stands in, else what is said of it everywhere. */
export function felttekst({ felt }: Openapitekster, sted: string, navn: string): string | undefined {
  const alle: Readonly<Record<string, string>> = felt;
  return alle[`${sted}.${navn}`] ?? alle[navn];
}
