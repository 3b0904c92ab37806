import type { Dato } from '#lib/domain/dato';
import { nesteAapne } from '#lib/domain/kalender';
import { alleHarSvart, type Kildesvar, type Svartilstand } from '#lib/domain/kilde';
import type { Oppgave } from '#lib/domain/oppgave';
import type { ForklartOppgave } from './frister-svar';
import { type Innsyn, type OppgaveOrd, type OppgaveSvar, toOppgaveSvar } from './oppgave-svar';
import { toSide } from './oppgaver-side';
import type { OppgaverSoek } from './oppgaver-soek';

/** The answer of `GET /api/kalender/v2/virksomheter/{organisasjonsnummer}/oppgaver`. No oppgaver is an empty list. */
export interface OppgaverSvar {
  organisasjonsnummer: string;
  /** Whether every kilde has answered: only then may one say that nothing is missing. */
  komplett: boolean;
  kilder: readonly KildeSvar[];
  /** Whether amounts and payment are told: without the access that claims need, they are null for that reason. */
  krav: boolean;
  /** Noekkel of what is next: every open oppgave with the earliest frist from today on, among those asked for. */
  neste: readonly string[];
  oppgaver: readonly OppgaveSvar[];
  /** What to send as `etter` to get the next page; null on the last. */
  nesteSide: string | null;
}

/** How one kilde stands towards the virksomhet. */
export interface KildeSvar {
  kilde: string;
  navn: string;
  myndighet: string;
  tilstand: Svartilstand;
  melding: string | null;
  sistHoert: string | null;
  sistOmVirksomheten: string | null;
}

const toTidspunkt = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** How a kilde stands, as it is published: moments and not milliseconds. */
export const toKildeSvar = (kilde: Kildesvar): KildeSvar => ({
  kilde: kilde.kilde,
  navn: kilde.navn,
  myndighet: kilde.myndighet,
  tilstand: kilde.tilstand,
  melding: kilde.melding,
  sistHoert: toTidspunkt(kilde.sistHoert),
  sistOmVirksomheten: toTidspunkt(kilde.sistOmVirksomheten),
});

/**
 * What was asked for of a calendar. `forklar` gives what explains an oppgave, and is asked only about those on the page.
 */
export function toOppgaverSvar(
  {
    organisasjonsnummer,
    oppgaver,
    kilder,
  }: { organisasjonsnummer: string; oppgaver: readonly Oppgave[]; kilder: readonly Kildesvar[] },
  soek: OppgaverSoek,
  forklar: (oppgave: Oppgave) => ForklartOppgave,
  ord: OppgaveOrd,
  innsyn: Innsyn,
  idag: Dato,
): OppgaverSvar {
  const side = toSide(oppgaver, soek);
  return {
    organisasjonsnummer,
    komplett: alleHarSvart(kilder),
    kilder: kilder.map(toKildeSvar),
    krav: innsyn.krav,
    neste: nesteAapne(oppgaver, idag).map(({ noekkel }) => noekkel),
    oppgaver: side.oppgaver.map((oppgave) =>
      toOppgaveSvar(organisasjonsnummer, forklar(oppgave), ord, innsyn, idag),
    ),
    nesteSide: side.nesteSide,
  };
}

/** What two answers must have in common to be the same to whoever has one: all but when a kilde was last heard, which is every minute. */
export const toEtaggrunnlag = ({ kilder, ...svar }: OppgaverSvar): string =>
  JSON.stringify({ ...svar, kilder: kilder.map((kilde) => ({ ...kilde, sistHoert: null })) });
