import type { Virksomhet } from '#lib/data/virksomhet';
import { type Dato, idagIOslo, type Periode } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import { findMangler, type Mangel } from '#lib/domain/kilde/komplett';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import { type Intervall, intervallPaa, type Situasjon, toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { type Grunnlag, readGrunnlagFor } from '#lib/usecases/grunnlag/read-grunnlag';

export interface Kalender {
  virksomhet: Virksomhet;
  /** Konkurs or avvikling today, and since when. */
  avvikling: Pick<Intervall<'avvikling'>, 'verdi' | 'fraOgMed'> | null;
  /** The day Enhetsregisteret last answered. */
  registerdato: Dato;
  /** True when the register does not answer and what we have is older than it should be. */
  utdatert: boolean;
  /** When this was read, in milliseconds. */
  lest: number;
  situasjon: Situasjon;
  oppgaver: Oppgave[];
  utenDato: UtenDato[];
  /** What each kilde has answered. */
  kilder: Kildesvar[];
  /** What keeps one from saying that nothing is missing. */
  mangler: Mangel[];
  /** Explains one of `oppgaver`. Called for those that are shown: an answer may hold a page of them only. */
  forklar: (oppgave: Oppgave) => ForklartOppgave;
}

/** The calendar of one virksomhet: every oppgave with its frist in the periode. */
export async function getKalender(
  tilgang: Kalendertilgang,
  periode: Periode,
  tid: { naa: Date; idag: Dato },
): Promise<Kalender> {
  return toKalender(await readGrunnlagFor(tilgang, tid), periode, tid);
}

/** The calendar that follows from what is known. */
export function toKalender(
  { kjent, fraKildene, forhold, markeringer }: Grunnlag,
  periode: Periode,
  tid: { naa: Date; idag: Dato },
): Kalender {
  const situasjon = toSituasjon(forhold);
  const { leverteOppgaver, hendelser, kilder } = fraKildene;
  const { oppgaver, utenDato } = kalender({
    forhold,
    leverteOppgaver,
    hendelser,
    markeringer,
    periode,
    idag: tid.idag,
  });
  return {
    virksomhet: kjent.virksomhet,
    registerdato: idagIOslo(kjent.virksomhet.hentet),
    utdatert: kjent.utdatert,
    lest: tid.naa.getTime(),
    avvikling: intervallPaa(situasjon, 'avvikling', tid.idag) ?? null,
    situasjon,
    oppgaver,
    utenDato,
    kilder,
    mangler: findMangler({ kilder, utenDato, situasjon }, periode),
    forklar: (oppgave) => ({ ...oppgave, ...forklarOppgave(situasjon, oppgave, tid.idag) }),
  };
}
