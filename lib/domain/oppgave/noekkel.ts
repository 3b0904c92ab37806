/**
 * The key of an oppgave: `<regel-id>:<periode>`, for instance `mva-alm-levering:2026-T5`. Computed and
 * delivered oppgaver share keys.
 */
export type Noekkel = string & { readonly __noekkel: true };

const REGEL = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const PERIODE = /^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/;
const MAKS_LENGDE = 100;

/** Earlier published rule ids and the present ones. Earlier ids are always accepted and never written. */
const TIDLIGERE_REGELIDER: ReadonlyMap<string, string> = new Map([['rf1301', 'rf1321']]);

/**
 * Returns the present id of a rule, given its present or an earlier id. An unknown id is returned as it is.
 */
export const gjeldendeRegelId = (id: string): string => TIDLIGERE_REGELIDER.get(id) ?? id;

/** Returns the ids a rule was published under earlier. */
export const tidligereRegelider = (id: string): readonly string[] =>
  [...TIDLIGERE_REGELIDER].flatMap(([tidligere, naa]) => (naa === id ? [tidligere] : []));

/**
 * Returns the parts of `<regel-id>:<periode>`. Returns null for a wrong shape, more than 100 characters, or
 * anything but ASCII letters, digits and single hyphens (in the period also full stops and underscores).
 */
export function parseNoekkel(tekst: string): { regel: string; periode: string } | null {
  if (tekst.length > MAKS_LENGDE) return null;
  const skille = tekst.indexOf(':');
  if (skille < 0) return null;
  const regel = tekst.slice(0, skille);
  const periode = tekst.slice(skille + 1);
  return REGEL.test(regel) && PERIODE.test(periode) ? { regel, periode } : null;
}

/** Whether a value is a well-formed noekkel. It need not belong to a known rule. */
export function isNoekkel(verdi: unknown): verdi is Noekkel {
  return typeof verdi === 'string' && parseNoekkel(verdi) !== null;
}

/**
 * Parses a noekkel from outside and replaces an earlier rule id by the present one. Returns null when it is
 * not a noekkel.
 */
export function readNoekkel(tekst: string): Noekkel | null {
  const deler = parseNoekkel(tekst);
  return deler && toNoekkel(gjeldendeRegelId(deler.regel), deler.periode);
}

/** Returns the noekkel with the present id of its rule. */
export const withGjeldendeId = (noekkel: Noekkel): Noekkel => readNoekkel(noekkel) ?? noekkel;

/**
 * Builds the noekkel of a rule and the name of a period (`mva-alm-levering`, `2026-T5`). Throws RangeError
 * when the result is not a noekkel.
 */
export function toNoekkel(regelId: string, periodeNavn: string): Noekkel {
  const tekst = `${regelId}:${periodeNavn}`;
  if (!isNoekkel(tekst)) throw new RangeError(`not a noekkel: ${tekst.slice(0, MAKS_LENGDE)}`);
  return tekst;
}
