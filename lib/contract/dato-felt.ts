import { type Dato, parseDato } from '#lib/domain/dato';

/**
 * A day as people write it (`1.4.2026`, `01.04.2026`) or as systems do (`2026-04-01`). Null when left empty, undefined
 * when it is not a day: 31 February is not.
 */
export function lesDato(verdi: unknown): Dato | null | undefined {
  const tekst = typeof verdi === 'string' ? verdi.trim() : '';
  if (tekst === '') return null;
  const [, dag = '', maaned = '', aar = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tekst) ?? [];
  return parseDato(aar ? `${aar}-${maaned.padStart(2, '0')}-${dag.padStart(2, '0')}` : tekst) ?? undefined;
}
