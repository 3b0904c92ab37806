import { findHistorikk } from '#lib/data/hendelse';
import type { Dato, Periode } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import type { Hendelse } from '#lib/domain/kilde/hendelse';
import type { ForklartOppgave, Oppgaveforklaring } from '#lib/domain/oppgave/forklaring';
import type { LevertOppgave, Oppgave } from '#lib/domain/oppgave/oppgave';
import { fristvindu } from '#lib/regelverk/beregning/fristvindu';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { readGrunnlagFor } from '#lib/usecases/grunnlag/read-grunnlag';
import { type Kalender, toKalender } from './get-kalender';

/** One oppgave with its explanation and history, and what is known about its virksomhet. */
export interface OppgaveMedForklaring
  extends Omit<Kalender, 'oppgaver' | 'utenDato' | 'situasjon'>,
    Oppgaveforklaring {
  oppgave: ForklartOppgave;
  /** The delivery or payment that belongs to it; null when there is none. */
  par: Oppgave | null;
  /** The events of the oppgave, oldest first. */
  historikk: Hendelse[];
}

/**
 * Returns one oppgave of a virksomhet by its noekkel, with its explanation.
 * @throws AppError `ikke-funnet` when the virksomhet has no such oppgave
 */
export async function getOppgave(
  tilgang: Kalendertilgang,
  noekkel: string,
  tid: { naa: Date; idag: Dato },
): Promise<OppgaveMedForklaring> {
  const grunnlag = await readGrunnlagFor(tilgang, tid);
  const periode = vindu(noekkel, grunnlag.fraKildene.leverteOppgaver);
  if (!periode) throw new AppError('ikke-funnet');
  const { oppgaver, utenDato: _, situasjon, ...kjent } = toKalender(grunnlag, periode, tid);
  const oppgave = oppgaver.find((kandidat) => kandidat.noekkel === noekkel);
  if (!oppgave) throw new AppError('ikke-funnet');
  const forklaring = forklarOppgave(situasjon, oppgave, tid.idag);
  const parvindu = oppgave.par && vindu(oppgave.par, grunnlag.fraKildene.leverteOppgaver);
  const par =
    parvindu && toKalender(grunnlag, parvindu, tid).oppgaver.find((en) => en.noekkel === oppgave.par);
  return {
    ...kjent,
    oppgave: { ...oppgave, ...forklaring },
    par: par ?? null,
    historikk: await findHistorikk(kjent.virksomhet.organisasjonsnummer, oppgave.noekkel),
    ...forklaring,
  };
}

/**
 * Returns the periode in which the frist can lie, by its rule and its deliveries. Null when neither says
 * anything.
 */
function vindu(noekkel: string, leverte: readonly LevertOppgave[]): Periode | null {
  const dager = leverte.filter((levert) => levert.noekkel === noekkel).map(({ frist }) => frist.frist);
  const regelens = fristvindu(noekkel);
  const alle = [...dager, ...(regelens ? [regelens.fraOgMed, regelens.tilOgMed] : [])].sort();
  const [fraOgMed, tilOgMed] = [alle[0], alle.at(-1)];
  return fraOgMed && tilOgMed ? { fraOgMed, tilOgMed } : null;
}
