import type { Mangel } from '#lib/domain/komplett';
import type { UtelattPart } from '#lib/usecases/get-kalendere-for-parter';
import { APIFEIL } from './apifeil';

/** So many that a header of a thousand parts is still one that servers let through. */
const FLEST = 300;

/** The header that names the parts left out of an answer: `310079197 KAL-006, part-3 KAL-007, …`. A person is
 * the place in the question, never a foedselsnummer. */
export function toUtelatt(utelatt: readonly UtelattPart[]): { Utelatt?: string } {
  if (utelatt.length === 0) return {};
  const nevnt = utelatt.slice(0, FLEST).map(({ navn, kode }) => `${navn} ${APIFEIL[kode].kode}`);
  const resten = utelatt.length - nevnt.length;
  return { Utelatt: [...nevnt, ...(resten > 0 ? [`+${resten}`] : [])].join(', ') };
}

/**
 * The header that names the parts whose calendars may lack frister, and for what: `310079197 forhold:arbeidsgiver kilde:mva, …`. The
 * published formats have no place for it in the answer itself. Named as in `Utelatt`.
 */
export function toUfullstendig(parter: readonly { navn: string; mangler: readonly Mangel[] }[]): {
  Ufullstendig?: string;
} {
  const ufullstendige = parter.filter(({ mangler }) => mangler.length > 0);
  if (ufullstendige.length === 0) return {};
  return {
    Ufullstendig: ufullstendige
      .map(({ navn, mangler }) => [navn, ...mangler.map((en) => `${en.type}:${en.navn}`)].join(' '))
      .join(', '),
  };
}
