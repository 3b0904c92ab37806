import type { Mangel } from '#lib/domain/kilde/komplett';
import type { UtelattPart } from '#lib/usecases/partner/get-kalendere-for-parter';
import { APIFEIL } from './apifeil';

/** So many characters that a header about a thousand parts is still one that servers let through. */
const LENGST = 6_000;

/** The first parts that a header has room for, and how many more there are. */
function withMaxLength(deler: readonly string[]): string[] {
  let lengde = 0;
  const nevnt = deler.filter((del) => {
    lengde += del.length + ', '.length;
    return lengde <= LENGST;
  });
  const resten = deler.length - nevnt.length;
  return [...nevnt, ...(resten > 0 ? [`+${resten}`] : [])];
}

/** The header that names the parts left out of an answer: `310079197 KAL-006, part-3 KAL-007, …`. A person is
 * the place in the question, never a foedselsnummer. */
export function toUtelatt(utelatt: readonly UtelattPart[]): { Utelatt?: string } {
  if (utelatt.length === 0) return {};
  return {
    Utelatt: withMaxLength(utelatt.map(({ navn, kode }) => `${navn} ${APIFEIL[kode].kode}`)).join(', '),
  };
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
  const deler = ufullstendige.map(({ navn, mangler }) =>
    [navn, ...mangler.map((en) => `${en.type}:${en.navn}`)].join(' '),
  );
  return { Ufullstendig: withMaxLength(deler).join(', ') };
}
