import { expect } from 'vitest';
import type { Innholdstype } from '#lib/contract/felles/format';
import { type KalenderRequest, readKalenderRequest } from '#lib/contract/kalender-v1/kalender-request';
import { toDato } from '#lib/domain/dag/dato';
import { Formatfeil } from './formatfeil';

/** The day the tests of bodies use as today. For tests only. */
export const IDAG = toDato(2026, 11, 10);
/** The namespace of the published schema. For tests only. */
export const NAVNEROM = 'no:skatteetaten:innkreving:deling:kalendertjeneste:v1';

/** Encodes a text as UTF-8. For tests only. */
export const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

/**
 * Parses a body. Returns the request, or the mistakes as `path: code`. Any other error is rethrown. For tests
 * only.
 */
export function les(
  kropp: string | Uint8Array,
  type: Partial<Innholdstype> = {},
): KalenderRequest | string[] {
  const innhold = { format: 'json', charset: null, ...type } as const;
  try {
    return readKalenderRequest(typeof kropp === 'string' ? bytes(kropp) : kropp, innhold, IDAG);
  } catch (feil) {
    if (!(feil instanceof Formatfeil)) throw feil;
    expect(feil.detaljer.length).toBeGreaterThan(0);
    return feil.detaljer.map(({ felt, kode }) => (felt === '' ? kode : `${felt}: ${kode}`));
  }
}
