import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import type { Konsekvensdager } from '#lib/domain/paaminnelse/plan';

/**
 * Returns the first day of what missing a frist costs, where the law or a decision names one: the fee for a late aarsregnskap
 * (regnskapsloven § 8-3), a fine from the day in the decision (skatteforvaltningsforskriften § 14-1-1 (4)), and a warning
 * of tvangsopploesning (aksjeloven § 16-15). Null for interest.
 */
export function toKonsekvensdager(konsekvens: Konsekvens | null): Konsekvensdager {
  if (!konsekvens) return { konsekvens: null, opploesning: null };
  const { loeperFra, type, foelgerFra } = konsekvens;
  return {
    konsekvens: loeperFra?.type === 'dato' && type !== 'forsinkelsesrente' ? loeperFra.dato : null,
    opploesning: foelgerFra,
  };
}
