import { z } from 'zod';
import { writeXml } from '#lib/contract/xml-json/xml-ut';
import type { Format } from './format';

/** The error body of the sharing services. Clients rely on `kode`; the wording of `melding` may change. */
export const FeilSvar = z.strictObject({
  kode: z.string(),
  melding: z.string(),
  korrelasjonsid: z.uuid(),
});
export type FeilSvar = z.infer<typeof FeilSvar>;

const FEIL_NAVNEROM = 'urn:no:skatteetaten:datasamarbeid:feil:v1';

/** Serialises an error. */
export function writeFeil({ kode, melding, korrelasjonsid }: FeilSvar, format: Format): string {
  const feil = { kode, melding, korrelasjonsid };
  return format === 'xml' ? writeXml({ feil }, FEIL_NAVNEROM) : JSON.stringify(feil);
}
