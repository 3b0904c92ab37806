import { findHistorikk } from '#lib/data/hendelse';
import type { Dato, Periode } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { type Hendelse, toSynligHendelse } from '#lib/domain/kilde/hendelse';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { LevertOppgave, Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Rett } from '#lib/domain/virksomhet/rett';
import { fristvindu } from '#lib/regelverk/beregning/fristvindu';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { type Grunnlag, readGrunnlagFor } from '#lib/usecases/grunnlag/read-grunnlag';
import { type Kalender, toKalender } from './get-kalender';

/** One oppgave with its explanation and history, and what is known about its virksomhet. */
export interface OppgaveMedForklaring
  extends Omit<Kalender, 'oppgaver' | 'utenDato' | 'situasjon' | 'forklar' | 'findSkjulte'> {
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
  const { rett } = tilgang;
  const { oppgave, kalender } = requireOppgave(grunnlag, rett, noekkel, tid);
  const { oppgaver: _, utenDato: __, situasjon: ___, findSkjulte: ____, forklar, ...kjent } = kalender;
  const historikk = await findHistorikk(kjent.virksomhet.organisasjonsnummer, oppgave.noekkel);
  return {
    ...kjent,
    oppgave: forklar(oppgave),
    par: (oppgave.par && findOppgave(grunnlag, rett, oppgave.par, tid)?.oppgave) ?? null,
    historikk: historikk.map((hendelse) => toSynligHendelse(rett, hendelse)),
  };
}

/**
 * Returns one oppgave by its noekkel, and the calendar of the periode it lies in.
 * @throws AppError `ikke-funnet` when the virksomhet has no such oppgave, or the reader may not see it
 */
export function requireOppgave(
  grunnlag: Grunnlag,
  rett: Rett,
  noekkel: string,
  tid: { naa: Date; idag: Dato },
) {
  const funnet = findOppgave(grunnlag, rett, noekkel, tid);
  if (!funnet) throw new AppError('ikke-funnet');
  return funnet;
}

function findOppgave(grunnlag: Grunnlag, rett: Rett, noekkel: string, tid: { naa: Date; idag: Dato }) {
  const periode = vindu(noekkel, grunnlag.fraKildene.leverteOppgaver);
  if (!periode) return null;
  const kalender = toKalender(grunnlag, rett, periode, tid);
  const oppgave = kalender.oppgaver.find((kandidat) => kandidat.noekkel === noekkel);
  return oppgave ? { oppgave, kalender } : null;
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
