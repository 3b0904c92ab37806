/** `<regel-id>:<periode>`, for instance `mva-alm-levering:2026-T5`. Shared by what is computed and what a kilde delivers. */
export type Noekkel = string & { readonly __noekkel: true };

const REGEL = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const PERIODE = /^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/;
const MAKS_LENGDE = 100;

/** Rules that were published under another id, and the present one. The old id is read for ever and never written. */
const TIDLIGERE_REGELIDER: ReadonlyMap<string, string> = new Map([['rf1301', 'rf1321']]);

/** The present id of a rule, given the one it has or one it had before. An id of no rule of ours is its own. */
export const gjeldendeRegelId = (id: string): string => TIDLIGERE_REGELIDER.get(id) ?? id;

/** The ids a rule was published under before. */
export const tidligereRegelider = (id: string): readonly string[] =>
  [...TIDLIGERE_REGELIDER].flatMap(([tidligere, naa]) => (naa === id ? [tidligere] : []));

/** The parts of `<regel-id>:<periode>`, or null: a wrong shape, anything but ASCII letters, digits and single hyphens (in the period also full stops and underscores), or more than 100 characters. */
export function parseNoekkel(tekst: string): { regel: string; periode: string } | null {
  if (tekst.length > MAKS_LENGDE) return null;
  const skille = tekst.indexOf(':');
  if (skille < 0) return null;
  const regel = tekst.slice(0, skille);
  const periode = tekst.slice(skille + 1);
  return REGEL.test(regel) && PERIODE.test(periode) ? { regel, periode } : null;
}

/** Whether an unknown value is a well-formed noekkel. It need not belong to a rule we know. */
export function isNoekkel(verdi: unknown): verdi is Noekkel {
  return typeof verdi === 'string' && parseNoekkel(verdi) !== null;
}

/** The noekkel in a text from outside, with the present id of its rule, or null when it is none. */
export function readNoekkel(tekst: string): Noekkel | null {
  const deler = parseNoekkel(tekst);
  return deler && toNoekkel(gjeldendeRegelId(deler.regel), deler.periode);
}

/** The same noekkel with the present id of its rule. */
export const withGjeldendeId = (noekkel: Noekkel): Noekkel => readNoekkel(noekkel) ?? noekkel;

/** The noekkel of a rule and the name of a period (`mva-alm-levering`, `2026-T5`). Throws RangeError when that is not a noekkel. */
export function toNoekkel(regelId: string, periodeNavn: string): Noekkel {
  const tekst = `${regelId}:${periodeNavn}`;
  if (!isNoekkel(tekst)) throw new RangeError(`not a noekkel: ${tekst.slice(0, MAKS_LENGDE)}`);
  return tekst;
}
