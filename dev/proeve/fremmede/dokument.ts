import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Operasjon {
  operationId: string;
  requestBody?: { content: Record<string, { examples?: Record<string, { value: unknown }> }> };
}

/** The published OpenAPI document. */
export const FIL = join(import.meta.dirname, '../../../public/openapi.json');

interface Dokument {
  paths: Record<string, Record<string, Operasjon>>;
  components: { schemas: Record<string, object> };
}

export const readDokument = (): Dokument => JSON.parse(readFileSync(FIL, 'utf8'));

/** Every operation with its path and method. */
export const OPERASJONER = Object.entries(readDokument().paths).flatMap(([sti, metoder]) =>
  Object.entries(metoder).map(([metode, operasjon]) => ({ sti, metode, ...operasjon })),
);

/** The first example of an operation's request body, as text. */
export function sendt(operationId: string, type = 'application/json'): string {
  const operasjon = OPERASJONER.find((en) => en.operationId === operationId);
  const [eksempel] = Object.values(operasjon?.requestBody?.content[type]?.examples ?? {});
  if (!eksempel) throw new RangeError(`${operationId} has no example of ${type}`);
  return typeof eksempel.value === 'string' ? eksempel.value : JSON.stringify(eksempel.value);
}
