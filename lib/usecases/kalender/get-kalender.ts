import type { Virksomhet } from '#lib/data/virksomhet';
import { type Dato, idagIOslo, type Periode } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import { findMangler, type Mangel } from '#lib/domain/kilde/komplett';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import { canSee, isHele, type Rett, toSynlige } from '#lib/domain/virksomhet/rett';
import { type Intervall, intervallPaa, type Situasjon, toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { canSeeKilde } from '#lib/regelverk/adgang/can-see';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { forklarOppgave } from '#lib/regelverk/forklaring/forklar-oppgave';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { type Grunnlag, readGrunnlagFor } from '#lib/usecases/grunnlag/read-grunnlag';

/** The calendar of a virksomhet in a periode. */
export interface Kalender {
  virksomhet: Virksomhet;
  /** The konkurs or avvikling in force today, and its first day. */
  avvikling: Pick<Intervall<'avvikling'>, 'verdi' | 'fraOgMed'> | null;
  /** The day of the last answer of Enhetsregisteret. */
  registerdato: Dato;
  /** Whether the register does not answer and the facts are older than they should be. */
  utdatert: boolean;
  /** When this was read, in milliseconds since 1970. */
  lest: number;
  situasjon: Situasjon;
  oppgaver: readonly Oppgave[];
  utenDato: UtenDato[];
  /** The answer of each kilde. */
  kilder: Kildesvar[];
  /** Why the calendar may be incomplete; empty when it is complete. */
  mangler: Mangel[];
  /** What the reader may see. The rest is in none of the fields. */
  rett: Rett;
  /** The noekler of oppgaver that the reader may not see. A function, so that they are never sent anywhere. */
  findSkjulte: () => ReadonlySet<string>;
  /** Explains one of `oppgaver`. A function, since an answer may show only one page of them. */
  forklar: (oppgave: Oppgave) => ForklartOppgave;
}

/** Returns the calendar of one virksomhet: every oppgave with its frist in the periode. */
export async function getKalender(
  tilgang: Kalendertilgang,
  periode: Periode,
  tid: { naa: Date; idag: Dato },
): Promise<Kalender> {
  return toKalender(await readGrunnlagFor(tilgang, tid), tilgang.rett, periode, tid);
}

/** Computes the calendar that somebody may see from what is known. Pure. */
export function toKalender(
  { kjent, fraKildene, forhold, markeringer }: Grunnlag,
  rett: Rett,
  periode: Periode,
  tid: { naa: Date; idag: Dato },
): Kalender {
  const situasjon = toSituasjon(forhold);
  const { leverteOppgaver, hendelser, kilder } = fraKildene;
  const alt = kalender({
    forhold,
    leverteOppgaver,
    hendelser,
    markeringer,
    kilder,
    periode,
    idag: tid.idag,
  });
  const oppgaver = toSynlige(rett, alt.oppgaver);
  const utenDato = alt.utenDato.filter((en) => canSee(rett, en));
  const synligeKilder = isHele(rett)
    ? kilder
    : // When it last delivered may be about what is left out.
      kilder
        .filter((kilde) => canSeeKilde(rett, kilde))
        .map((kilde) => ({ ...kilde, sistOmVirksomheten: null }));
  return {
    virksomhet: kjent.virksomhet,
    registerdato: idagIOslo(kjent.virksomhet.hentet),
    utdatert: kjent.utdatert,
    lest: tid.naa.getTime(),
    avvikling: intervallPaa(situasjon, 'avvikling', tid.idag) ?? null,
    situasjon,
    oppgaver,
    utenDato,
    kilder: synligeKilder,
    mangler: findMangler({ kilder: synligeKilder, utenDato, situasjon }, periode),
    rett,
    findSkjulte: () => new Set(alt.oppgaver.flatMap((en) => (canSee(rett, en) ? [] : en.noekkel))),
    forklar: (oppgave) => ({ ...oppgave, ...forklarOppgave(situasjon, oppgave, tid.idag) }),
  };
}
