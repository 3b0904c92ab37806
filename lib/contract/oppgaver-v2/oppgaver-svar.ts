import { z } from 'zod';
import { noekkelSvar, tidspunktSvar } from '#lib/contract/felles/svar-felt';
import type { Dato } from '#lib/domain/dag/dato';
import { type Kildesvar, SVARTILSTANDER } from '#lib/domain/kilde/kilde';
import { MANGELTYPER, type Mangel } from '#lib/domain/kilde/komplett';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import { nesteAapne } from '#lib/domain/oppgave/kalender';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { type Innsyn, type OppgaveOrd, OppgaveSvar, toOppgaveSvar } from './oppgave-svar';
import { toSide } from './oppgaver-side';
import type { OppgaverSoek } from './oppgaver-soek';

/** How one kilde stands towards the virksomhet. */
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

/** What an answer may lack frister for, as `lib/domain/kilde/komplett.ts` has it. */
export const MangelSvar = z.strictObject({ type: z.enum(MANGELTYPER), navn: z.string() });

/** The answer of `GET /api/kalender/v2/virksomheter/{organisasjonsnummer}/oppgaver`. No oppgaver is an empty list. */
export const OppgaverSvar = z.strictObject({
  organisasjonsnummer: z.string(),
  /** Whether nothing is missing: every kilde has answered, every fact is known, and we cover the form of organisation. */
  komplett: z.boolean(),
  /** What is missing when it is not. */
  mangler: z.array(MangelSvar).readonly(),
  kilder: z.array(KildeSvar).readonly(),
  /** Whether amounts and payment are told: without the access that claims need, they are null for that reason. */
  krav: z.boolean(),
  /** Noekkel of what is next: every open oppgave with the earliest frist from today on, among those asked for. */
  neste: z.array(noekkelSvar).readonly(),
  oppgaver: z.array(OppgaveSvar).readonly(),
  /** What to send as `etter` to get the next page; null on the last. */
  nesteSide: z.string().nullable(),
});
export type OppgaverSvar = z.infer<typeof OppgaverSvar>;

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
  innsyn: Innsyn,
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

/** What two answers must have in common to be the same to whoever has one: all but when a kilde was last heard, which is every minute. */
export const toEtaggrunnlag = ({ kilder, ...svar }: OppgaverSvar): string =>
  JSON.stringify({ ...svar, kilder: kilder.map((kilde) => ({ ...kilde, sistHoert: null })) });
