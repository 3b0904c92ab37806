import type { Mangel } from '#lib/domain/kilde/komplett';
import type { UtelattPart } from '#lib/usecases/partner/get-kalendere-for-parter';
import { APIFEIL } from './apifeil';

/** The longest header, in characters, that servers accept without problems. */
const LENGST = 6_000;

/** Keeps the first parts that fit in a header, and adds the number of those left out. */
function withMaxLength(deler: readonly string[]): string[] {
  let lengde = 0;
  const nevnt = deler.filter((del) => {
    lengde += del.length + ', '.length;
    return lengde <= LENGST;
  });
  const resten = deler.length - nevnt.length;
  return [...nevnt, ...(resten > 0 ? [`+${resten}`] : [])];
}

/**
 * Returns the header that lists the parts left out of an answer: `310079197 KAL-006, part-3 KAL-007, …`. A
 * person is named by position in the request, never by foedselsnummer.
 */
export function toUtelatt(utelatt: readonly UtelattPart[]): { Utelatt?: string } {
  if (utelatt.length === 0) return {};
  return {
    Utelatt: withMaxLength(utelatt.map(({ navn, kode }) => `${navn} ${APIFEIL[kode].kode}`)).join(', '),
  };
}

/**
 * Returns the header that lists the parts whose calendars may lack frister, and why: `310079197
 * forhold:arbeidsgiver kilde:mva, …`. The published formats have no field for it. Named as in `Utelatt`.
 */
export function toUfullstendig(parter: readonly { navn: string; mangler: readonly Mangel[] }[]): {
  Ufullstendig?: string;
} {
  const ufullstendige = parter.filter(({ mangler }) => mangler.length > 0);
  if (ufullstendige.length === 0) return {};
  const deler = ufullstendige.map(({ navn, mangler }) =>
    [navn, ...mangler.map((en) => `${en.type}:${en.navn}`)].join(' '),
  );
  return { Ufullstendig: withMaxLength(deler).join(', ') };
}
