import { findMarkeringer } from '#lib/data/markering';
import type { Virksomhet } from '#lib/data/virksomhet';
import { type Dato, idagIOslo, type Periode } from '#lib/domain/dato';
import type { Forhold } from '#lib/domain/forhold';
import type { Kildesvar } from '#lib/domain/kilde';
import type { Markering, Oppgave, UtenDato } from '#lib/domain/oppgave';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { type Intervall, intervallPaa, type Situasjon, toSituasjon } from '#lib/domain/situasjon';
import { kalender } from '#lib/regelverk/kalender';
import type { Aktoer } from './aktoer';
import { type FraKildene, lesFraKildene } from './fra-kildene';
import { type KjentVirksomhet, lesVirksomhet } from './les-virksomhet';
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
  /** What each kilde has answered: only when all are OK may one say that nothing is missing. */
  kilder: Kildesvar[];
}

/** All a calendar of a virksomhet is made of, whatever stretch of time one looks at. */
export interface Grunnlag {
  kjent: Omit<KjentVirksomhet, 'forhold'>;
  fraKildene: FraKildene;
  forhold: Forhold[];
  markeringer: Markering[];
}

/** The calendar of one virksomhet: every oppgave with its frist in the periode. */
export async function getKalender(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  periode: Periode,
  tid: { naa: Date; idag: Dato },
): Promise<Kalender> {
  return toKalender(await lesGrunnlag(aktoer, organisasjonsnummer, tid), periode, tid);
}

/** @throws AppError `ikke-tilgang` */
export async function lesGrunnlag(
  aktoer: Aktoer,
  nummer: string,
  tid: { naa: Date; idag: Dato },
): Promise<Grunnlag> {
  const { organisasjonsnummer } = await requireTilgang(aktoer, nummer);
  return lesGrunnlagFor(organisasjonsnummer, tid);
}

/** The caller has authorised. */
export async function lesGrunnlagFor(
  organisasjonsnummer: Organisasjonsnummer,
  tid: { naa: Date; idag: Dato },
): Promise<Grunnlag> {
  const { forhold, ...kjent } = await lesVirksomhet(organisasjonsnummer, tid);
  const [fraKildene, markeringer] = await Promise.all([
    lesFraKildene(organisasjonsnummer, tid.naa),
    findMarkeringer(organisasjonsnummer),
  ]);
  return {
    kjent,
    fraKildene,
    forhold: [...forhold, ...fraKildene.forhold],
    markeringer: markeringer.map(({ noekkel, verdi, navn, tidspunkt }) => ({
      noekkel,
      verdi,
      av: navn,
      dato: idagIOslo(tidspunkt),
    })),
  };
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
  };
}
