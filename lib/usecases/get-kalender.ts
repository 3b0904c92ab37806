import { findMarkeringer } from '#lib/data/markering';
import type { Virksomhet } from '#lib/data/virksomhet';
import { type Dato, idagIOslo, type Periode } from '#lib/domain/dato';
import type { Avvikling } from '#lib/domain/forhold';
import type { Kildesvar } from '#lib/domain/kilde';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave';
import { type Situasjon, toSituasjon, verdiPaa } from '#lib/domain/situasjon';
import { kalender } from '#lib/regelverk/kalender';
import type { Aktoer } from './aktoer';
import { lesFraKildene } from './fra-kildene';
import { lesVirksomhet } from './les-virksomhet';
import { requireTilgang } from './require-tilgang';

export interface Kalender {
  virksomhet: Virksomhet;
  avvikling: Avvikling | null;
  /** The day Enhetsregisteret last answered. */
  registerdato: Dato;
  /** True when the register does not answer and what we have is older than it should be. */
  utdatert: boolean;
  /** When this was read, in milliseconds. */
  lest: number;
  situasjon: Situasjon;
  oppgaver: Oppgave[];
  utenDato: UtenDato[];
  /** What each kilde has answered: only when all are OK may one say that nothing is missing. */
  kilder: Kildesvar[];
}

/** The calendar of one virksomhet: every oppgave with its frist in the periode. */
export async function getKalender(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  periode: Periode,
  tid: { naa: Date; idag: Dato },
): Promise<Kalender> {
  const tilgang = await requireTilgang(aktoer, organisasjonsnummer);
  const { virksomhet, utdatert, ...kjent } = await lesVirksomhet(tilgang.organisasjonsnummer, tid);
  const [fraKildene, markeringer] = await Promise.all([
    lesFraKildene(tilgang.organisasjonsnummer, tid.naa),
    findMarkeringer(tilgang.organisasjonsnummer),
  ]);
  const forhold = [...kjent.forhold, ...fraKildene.forhold];
  const situasjon = toSituasjon(forhold);
  const { oppgaver, utenDato } = kalender({
    forhold,
    leverteOppgaver: fraKildene.leverteOppgaver,
    hendelser: fraKildene.hendelser,
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
    avvikling: verdiPaa(situasjon, 'avvikling', tid.idag) ?? null,
    situasjon,
    oppgaver,
    utenDato,
    kilder: fraKildene.kilder,
  };
}
