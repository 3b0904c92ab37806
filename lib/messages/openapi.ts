import { type Openapitekster, openapiEn } from './en/openapi';
import { openapiNb } from './nb/openapi';
import { openapiNn } from './nn/openapi';
import type { Spraak } from './tekster';

export type { Openapitekster } from './en/openapi';

/** The languages the APIs are described in. */
export const OPENAPITEKSTER: Readonly<Record<Spraak, Openapitekster>> = {
  nb: openapiNb,
  nn: openapiNn,
  en: openapiEn,
};

/** What a field means: what is said of it in the schema or call it stands in, else what is said of it everywhere. */
export function felttekst({ felt }: Openapitekster, sted: string, navn: string): string | undefined {
  const alle: Readonly<Record<string, string>> = felt;
  return alle[`${sted}.${navn}`] ?? alle[navn];
}
