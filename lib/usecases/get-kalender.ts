import { findMarkeringer } from '#lib/data/markering';
import type { Virksomhet } from '#lib/data/virksomhet';
import { type Dato, idagIOslo, type Periode } from '#lib/domain/dato';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave';
import { type Intervall, intervallPaa, type Situasjon, toSituasjon } from '#lib/domain/situasjon';
import { kalender } from '#lib/regelverk/kalender';
import type { Aktoer } from './aktoer';
import { lesVirksomhet } from './les-virksomhet';
import { requireTilgang } from './require-tilgang';

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
}

/** The calendar of one virksomhet: every oppgave with its frist in the periode. */
export async function getKalender(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  periode: Periode,
  tid: { naa: Date; idag: Dato },
): Promise<Kalender> {
  const tilgang = await requireTilgang(aktoer, organisasjonsnummer);
  const { virksomhet, forhold, utdatert } = await lesVirksomhet(tilgang.organisasjonsnummer, tid);
  const markeringer = await findMarkeringer(tilgang.organisasjonsnummer);
  const situasjon = toSituasjon(forhold);
  const { oppgaver, utenDato } = kalender({
    forhold,
    // Kilder are hooked on here: until one is, nothing has been delivered.
    leverteOppgaver: [],
    markeringer: markeringer.map(({ noekkel, verdi, navn, tidspunkt }) => ({
      noekkel,
      verdi,
      av: navn,
      dato: idagIOslo(tidspunkt),
    })),
    periode,
    idag: tid.idag,
  });
  return {
    virksomhet,
    registerdato: idagIOslo(virksomhet.hentet),
    utdatert,
    lest: tid.naa.getTime(),
    avvikling: intervallPaa(situasjon, 'avvikling', tid.idag) ?? null,
    situasjon,
    oppgaver,
    utenDato,
  };
}
