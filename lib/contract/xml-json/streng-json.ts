/** Why a text is not accepted as JSON. */
export type Jsonfeilkode = 'ikke-json' | 'dobbel-noekkel' | 'ulovlig-noekkel' | 'ulovlig-tegn' | 'for-dyp';

/**
 * A text that is not JSON, or JSON that two parsers could read differently. `sted` is the key at fault, if
 * any.
 */
export class Jsonfeil extends Error {
  override readonly name = 'Jsonfeil';
  constructor(
    readonly kode: Jsonfeilkode,
    readonly sted = '',
  ) {
    super(`not acceptable JSON: ${kode}`);
  }
}

/** Far deeper than any format here. */
const STOERSTE_DYBDE = 32;

/**
 * Parses JSON and rejects what `JSON.parse` accepts: a repeated key in an object, the key `__proto__`, U+0000
 * and unpaired surrogates (which no database can store), and deep nesting.
 * @throws Jsonfeil
 */
export function parseStrengJson(tekst: string): unknown {
  try {
    checkForm(tekst);
    return JSON.parse(tekst);
  } catch (feil) {
    throw feil instanceof SyntaxError ? new Jsonfeil('ikke-json') : feil;
  }
}

/**
 * Scans the strings and brackets of a text. Exact when the text is JSON. When it is not, a fault may be
 * missed, and `JSON.parse` rejects it afterwards.
 */
function checkForm(tekst: string): void {
  /** The keys seen in each enclosing object; null for an array. */
  const rundt: (Set<string> | null)[] = [];
  let ventNoekkel = false;
  for (let i = 0; i < tekst.length; i++) {
    switch (tekst[i]) {
      case '{':
      case '[':
        ventNoekkel = tekst[i] === '{';
        rundt.push(ventNoekkel ? new Set() : null);
        if (rundt.length > STOERSTE_DYBDE) throw new Jsonfeil('for-dyp');
        break;
      case '}':
      case ']':
        rundt.pop();
        ventNoekkel = false;
        break;
      case ',':
        ventNoekkel = Boolean(rundt.at(-1));
        break;
      case '"': {
        const slutt = findSlutt(tekst, i);
        const streng = readStreng(tekst.slice(i, slutt + 1));
        if (ventNoekkel) checkNoekkel(streng, rundt.at(-1));
        ventNoekkel = false;
        i = slutt;
      }
    }
  }
}

/** Returns the index of the quotation mark that ends the string that begins at `start`. */
function findSlutt(tekst: string, start: number): number {
  for (let i = start + 1; i < tekst.length; i++) {
    if (tekst[i] === '\\') i++;
    else if (tekst[i] === '"') return i;
  }
  throw new Jsonfeil('ikke-json');
}

function readStreng(raa: string): string {
  // Without an escape the string is safe: decoded text has no unpaired surrogates, and JSON allows no raw
  // control characters.
  if (!raa.includes('\\')) return raa.slice(1, -1);
  const streng: string = JSON.parse(raa);
  if (streng.includes('\0') || !streng.isWellFormed()) throw new Jsonfeil('ulovlig-tegn');
  return streng;
}

function checkNoekkel(noekkel: string, sette: Set<string> | null | undefined): void {
  if (noekkel === '__proto__') throw new Jsonfeil('ulovlig-noekkel', noekkel);
  if (sette?.has(noekkel)) throw new Jsonfeil('dobbel-noekkel', noekkel);
  sette?.add(noekkel);
}
