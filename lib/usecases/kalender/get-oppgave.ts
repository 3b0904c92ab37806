import { findHistorikk } from '#lib/data/hendelse';
import type { Dato, Periode } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import type { Hendelse } from '#lib/domain/kilde/hendelse';
import type { Oppgaveforklaring } from '#lib/domain/oppgave/forklaring';
import type { LevertOppgave, Oppgave } from '#lib/domain/oppgave/oppgave';
import { fristvindu } from '#lib/regelverk/beregning/fristvindu';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { readGrunnlagFor } from '#lib/usecases/grunnlag/read-grunnlag';
import { type Kalender, toKalender } from './get-kalender';

export interface OppgaveMedForklaring
  extends Omit<Kalender, 'oppgaver' | 'utenDato' | 'situasjon'>,
    Oppgaveforklaring {
  oppgave: Oppgave;
  /** What has happened to it, oldest first. */
  historikk: Hendelse[];
}

/**
 * One oppgave of a virksomhet, by its noekkel, with what explains it.
 * @throws AppError `ikke-funnet` when the virksomhet has no such oppgave.
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
  return {
    ...kjent,
    oppgave,
    historikk: await findHistorikk(kjent.virksomhet.organisasjonsnummer, oppgave.noekkel),
    ...forklarOppgave(situasjon, oppgave, tid.idag),
  };
}

/** When the frist can lie: where the rule may put it, and where a kilde has. Null for a noekkel nobody has said anything under. */
function vindu(noekkel: string, leverte: readonly LevertOppgave[]): Periode | null {
  const dager = leverte.filter((levert) => levert.noekkel === noekkel).map(({ frist }) => frist.frist);
  const regelens = fristvindu(noekkel);
  const alle = [...dager, ...(regelens ? [regelens.fraOgMed, regelens.tilOgMed] : [])].sort();
  const [fraOgMed, tilOgMed] = [alle[0], alle.at(-1)];
  return fraOgMed && tilOgMed ? { fraOgMed, tilOgMed } : null;
}
