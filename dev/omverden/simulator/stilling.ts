import { aarAv, type Dato, idagIOslo } from '#lib/domain/dag/dato';
import { tidspunkt } from './aar';
import { egenNoekkel, type Levering, type Oppgaveitem, Simulatorfeil, toOppgavelevering } from './levering';
import type { Minne } from './minne';
import { findOppgaver, type Kildeoppgave } from './oppgaver';
import type { Simulert } from './virksomheter';

/** The context in which an order is carried out. */
export interface Stilling {
  virksomhet: Simulert;
  minne: Minne;
  idag: Dato;
  naa: Date;
}

/** The oppgaver a kilde can deliver, from last year to next year. */
export const kjente = ({ virksomhet, minne, idag }: Stilling): Kildeoppgave[] =>
  findOppgaver(minne.forhold(virksomhet), minne.hendelser(virksomhet), {
    fra: aarAv(idag) - 1,
    til: aarAv(idag) + 1,
  });

/** Repeats the last delivery of an oppgave with changes. After a withdrawal it starts again from the rules. */
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

/** Finds the delivery of an oppgave that exists only as a delivery. */
export const egen = (noekkel: string, { virksomhet, minne }: Stilling): Levering | undefined =>
  minne.om(virksomhet.organisasjonsnummer).find((levering) => egenNoekkel(levering) === noekkel);

/** A timestamp on the product's today: now, or a fixed time when the product has another date. */
export const naaTekst = ({ idag, naa }: Stilling): string =>
  idagIOslo(naa) === idag ? naa.toISOString() : tidspunkt(idag);
