import { aarAv, type Dato, idagIOslo } from '#lib/domain/dag/dato';
import { tidspunkt } from './aar';
import { egenNoekkel, type Levering, type Oppgaveitem, Simulatorfeil, toOppgavelevering } from './levering';
import type { Minne } from './minne';
import { findOppgaver, type Kildeoppgave } from './oppgaver';
import type { Simulert } from './virksomheter';

/** What an order is carried out with. */
export interface Stilling {
  virksomhet: Simulert;
  minne: Minne;
  idag: Dato;
  naa: Date;
}

/** What a kilde can say about, from last year to the next. */
export const kjente = ({ virksomhet, minne, idag }: Stilling): Kildeoppgave[] =>
  findOppgaver(minne.forhold(virksomhet), minne.hendelser(virksomhet), {
    fra: aarAv(idag) - 1,
    til: aarAv(idag) + 1,
  });

/** The same as last time but for what has changed; what was taken back is told anew. */
export function paaNytt(stilling: Stilling, en: Kildeoppgave, endring: Partial<Oppgaveitem>): Levering {
  const basis = toOppgavelevering(stilling.virksomhet, en);
  const sist = stilling.minne.finn(basis);
  const foer = sist && !isTrukket(sist) ? sist : basis;
  return { ...foer, item: { ...foer.item, ...endring } } as Levering;
}

const isTrukket = ({ sti, item }: Levering): boolean =>
  sti === 'oppgaver' ? item.status === 'trukket' : item.trukket === true;

export function finn(noekkel: string, stilling: Stilling): Kildeoppgave {
  const funnet = kjente(stilling).find(({ oppgave }) => oppgave.noekkel === noekkel);
  if (funnet) return funnet;
  throw new Simulatorfeil(
    `${stilling.virksomhet.navn} har ingen oppgave ${noekkel} som en kilde svarer for.`,
  );
}

/** An oppgave that stands by the word of a kilde alone, and so is known only from that. */
export const egen = (noekkel: string, { virksomhet, minne }: Stilling): Levering | undefined =>
  minne.om(virksomhet.organisasjonsnummer).find((levering) => egenNoekkel(levering) === noekkel);

/** A moment today: now, unless the day it is in the product is another. */
export const naaTekst = ({ idag, naa }: Stilling): string =>
  idagIOslo(naa) === idag ? naa.toISOString() : tidspunkt(idag);
