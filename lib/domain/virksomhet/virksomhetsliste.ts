import type { Representasjon } from './representasjon';

/** Rows per page of a list of virksomheter. */
export const RADER_PER_SIDE = 60;

const rekkefoelge = new Intl.Collator('nb-NO', { numeric: true });

/**
 * Compares names as in a Norwegian index: æ, ø and å last, aa as å. For `Array.sort`. Does not depend on the
 * locale of the process.
 */
export const compareNavn = (a: { navn: string }, b: { navn: string }): number =>
  rekkefoelge.compare(a.navn, b.navn);

/** How many sub-units are shown under one virksomhet. */
export const VISTE_UNDERENHETER = 10;

/** One page of the result of a search among virksomheter. */
export interface Virksomhetsside {
  rader: readonly Representasjon[];
  /** The number of hits in all. */
  treff: number;
  /** The page number, from 1 to `sider`. */
  side: number;
  sider: number;
}

/**
 * Searches virksomheter by name or number, sub-units included. Returns one page of `RADER_PER_SIDE`, sorted
 * by name. A page number out of range gives the nearest page.
 */
export function findVirksomhetsside(
  virksomheter: readonly Representasjon[],
  { soek, side }: { soek: string; side: number },
): Virksomhetsside {
  const ord = soek.trim().toLocaleLowerCase('nb');
  const tall = ord.replace(/\s/g, '');
  const nummer = /^\d+$/.test(tall) ? tall : null;
  const passer = ({ navn, organisasjonsnummer, underenheter }: Representasjon) =>
    navn.toLocaleLowerCase('nb').includes(ord) ||
    (nummer !== null && organisasjonsnummer.includes(nummer)) ||
    underenheter.some(
      (enhet) =>
        enhet.navn.toLocaleLowerCase('nb').includes(ord) ||
        (nummer !== null && enhet.organisasjonsnummer.includes(nummer)),
    );
  const funnet = virksomheter.filter(passer).sort(compareNavn);
  const sider = Math.max(1, Math.ceil(funnet.length / RADER_PER_SIDE));
  const valgt = Math.min(Math.max(1, Math.trunc(side) || 1), sider);
  return {
    rader: funnet.slice((valgt - 1) * RADER_PER_SIDE, valgt * RADER_PER_SIDE),
    treff: funnet.length,
    side: valgt,
    sider,
  };
}
