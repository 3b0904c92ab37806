import { z } from 'zod';
import { noekkelSvar, tidspunktSvar } from '#lib/contract/felles/svar-felt';
import type { Dato } from '#lib/domain/dag/dato';
import { type Kildesvar, SVARTILSTANDER } from '#lib/domain/kilde/kilde';
import { MANGELTYPER, type Mangel } from '#lib/domain/kilde/komplett';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import { nesteAapne } from '#lib/domain/oppgave/kalender';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { type OppgaveOrd, OppgaveSvar, type Svarinnsyn, toOppgaveSvar } from './oppgave-svar';
import { toSide } from './oppgaver-side';
import type { OppgaverSoek } from './oppgaver-soek';

/** The state of a kilde's answer about the virksomhet. */
export const KildeSvar = z.strictObject({
  kilde: z.string(),
  navn: z.string(),
  myndighet: z.string(),
  tilstand: z.enum(SVARTILSTANDER),
  melding: z.string().nullable(),
  sistHoert: tidspunktSvar.nullable(),
  sistOmVirksomheten: tidspunktSvar.nullable(),
});
export type KildeSvar = z.infer<typeof KildeSvar>;

/** A reason why an answer may lack frister; see `lib/domain/kilde/komplett.ts`. */
export const MangelSvar = z.strictObject({ type: z.enum(MANGELTYPER), navn: z.string() });

/**
 * The answer of `GET /api/kalender/v2/virksomheter/{organisasjonsnummer}/oppgaver`. `oppgaver` is empty when
 * there are none.
 */
export const OppgaverSvar = z.strictObject({
  organisasjonsnummer: z.string(),
  /**
   * Whether nothing is missing: every kilde has answered, every forhold is known, and the organisasjonsform
   * is covered.
   */
  komplett: z.boolean(),
  /** What is missing; empty when `komplett`. */
  mangler: z.array(MangelSvar).readonly(),
  kilder: z.array(KildeSvar).readonly(),
  /** Whether amounts and payment are included. They are null without access to claims. */
  krav: z.boolean(),
  /**
   * The noekler of the open oppgaver with the earliest frist from today on, whether or not they are on this
   * page.
   */
  neste: z.array(noekkelSvar).readonly(),
  oppgaver: z.array(OppgaveSvar).readonly(),
  /** The value of `etter` for the next page; null on the last. */
  nesteSide: z.string().nullable(),
});
export type OppgaverSvar = z.infer<typeof OppgaverSvar>;

const toTidspunkt = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** Maps the answer of a kilde: milliseconds become UTC timestamps. */
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
 * Filters and maps a calendar to one page of version 2. `forklar` is called only for the oppgaver on the
 * page.
 */
export function toOppgaverSvar(
  {
    organisasjonsnummer,
    oppgaver,
    kilder,
    mangler,
  }: {
    organisasjonsnummer: string;
    oppgaver: readonly Oppgave[];
    kilder: readonly Kildesvar[];
    mangler: readonly Mangel[];
  },
  soek: OppgaverSoek,
  forklar: (oppgave: Oppgave) => ForklartOppgave,
  ord: OppgaveOrd,
  innsyn: Svarinnsyn,
  idag: Dato,
): OppgaverSvar {
  const side = toSide(oppgaver, soek);
  return {
    organisasjonsnummer,
    komplett: mangler.length === 0,
    mangler,
    kilder: kilder.map(toKildeSvar),
    krav: innsyn.krav,
    neste: nesteAapne(oppgaver, idag).map(({ noekkel }) => noekkel),
    oppgaver: side.oppgaver.map((oppgave) =>
      toOppgaveSvar(organisasjonsnummer, forklar(oppgave), ord, innsyn, idag),
    ),
    nesteSide: side.nesteSide,
  };
}

/** Returns the input of the ETag: the answer without `sistHoert`, which changes every minute. */
export const toEtaggrunnlag = ({ kilder, ...svar }: OppgaverSvar): string =>
  JSON.stringify({ ...svar, kilder: kilder.map((kilde) => ({ ...kilde, sistHoert: null })) });
