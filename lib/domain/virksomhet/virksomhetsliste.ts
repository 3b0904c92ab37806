import type { Representasjon } from './representasjon';

/** So many rows stand on one page of a list of virksomheter. */
export const RADER_PER_SIDE = 60;

const rekkefoelge = new Intl.Collator('nb-NO', { numeric: true });

/** Orders by name as in a Norwegian index: æ, ø and å last, aa as å. For `Array.sort`; the same wherever the process runs. */
export const compareNavn = (a: { navn: string }, b: { navn: string }): number =>
  rekkefoelge.compare(a.navn, b.navn);

/** So many sub-units stand under one virksomhet. */
export const VISTE_UNDERENHETER = 10;

/** One page of the virksomheter that a search leaves. */
export interface Virksomhetsside {
  rader: readonly Representasjon[];
  /** How many the search leaves in all. */
  treff: number;
  /** The page, from 1 to `sider`. */
  side: number;
  sider: number;
}

/**
 * The virksomheter whose name or number, or that of a sub-unit, holds `soek`, by name, `RADER_PER_SIDE` at a time. A page outside what there is,
 * is the nearest one.
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
