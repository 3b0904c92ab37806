import { z } from 'zod';
import { KonsekvensSvar, toKonsekvensSvar } from '#lib/contract/felles/konsekvens-svar';
import {
  BegrunnelseSvar,
  dagSvar,
  FLYTTEREGLER,
  FlyttingSvar,
  FristdagSvar,
  GjelderSvar,
  HjemmelSvar,
  KodeMedTekstSvar,
  KontaktSvar,
  noekkelSvar,
} from '#lib/contract/felles/svar-felt';
import type { Dato } from '#lib/domain/dag/dato';
import { SPRAAK } from '#lib/domain/felles/spraak';
import type { ForbeholdKode } from '#lib/domain/oppgave/forbehold';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import { LEVERT_STATUSER, MARKERINGER, OPPSYN, type Oppgave } from '#lib/domain/oppgave/oppgave';
import { isFerdig } from '#lib/domain/oppgave/oppgavestatus';
import { OPPGAVESTATUSER, OPPGAVETYPER } from '#lib/domain/virksomhet/kodelister';

/** What a kilde has delivered, in its own words. */
export const KildeordSvar = z.strictObject({
  kilde: z.string(),
  navn: z.string(),
  status: z.enum(LEVERT_STATUSER),
  statusDato: dagSvar.nullable(),
  beskrivelse: z.array(z.strictObject({ spraak: z.enum(SPRAAK), tekst: z.string() })).readonly(),
  opprinneligFrist: dagSvar.nullable(),
  aarsak: z.string().nullable(),
  /** The contact of the kilde. */
  kontakt: z.strictObject({ telefon: z.string(), side: z.string() }),
});
type KildeordSvar = z.infer<typeof KildeordSvar>;

/**
 * One oppgave with everything known about it. All fields are always present; a missing value is null or an
 * empty list.
 */
export const OppgaveSvar = z.strictObject({
  /** Unique among all virksomheter. */
  id: z.string(),
  /** Unique within the virksomhet, and the same for computed, delivered and marked oppgaver. */
  noekkel: noekkelSvar,
  /** Null when only a kilde has delivered it. */
  regel: z.string().nullable(),
  gjelder: GjelderSvar.nullable(),
  myndighet: z.string(),
  myndighetsnavn: z.string(),
  produktomraade: z.string(),
  oppgaveType: z.enum(OPPGAVETYPER),
  oppgaveBeskrivelse: z.string(),
  /** The actual frist. */
  frist: FristdagSvar,
  /** The day the rule names, before any move. */
  nominellFrist: dagSvar,
  /** The day it was moved from, and why; null when it was not moved. */
  flytting: FlyttingSvar.nullable(),
  /** What the rule does with a day that is not a working day; null when only a kilde has delivered it. */
  flytteregel: z.enum(FLYTTEREGLER).nullable(),
  /** True for a right that may be used until the frist, not a duty. */
  frivillig: z.boolean(),
  /** The noekkel of the payment that belongs to a delivery, or the reverse. */
  par: noekkelSvar.nullable(),
  status: z.enum(OPPGAVESTATUSER),
  /** What can be known of whether it is done: whether a kilde answers for the rule, and has been heard since the frist. */
  oppsyn: z.enum(OPPSYN),
  /** What the kilde has said; null while none has said anything. */
  kilde: KildeordSvar.nullable(),
  /** The user's mark, or null. `av` is set only for callers from the virksomhet itself. */
  bruker: z.strictObject({ verdi: z.enum(MARKERINGER), dato: dagSvar, av: z.string().nullable() }).nullable(),
  /** Set when a kilde has taken its delivery back. */
  trukket: z.strictObject({ kilde: z.string(), navn: z.string(), dato: dagSvar.nullable() }).nullable(),
  /**
   * Whether nothing more is to be done: fullfoert, withdrawn, marked as not relevant, or a right that was not
   * used in time.
   */
  historikk: z.boolean(),
  begrunnelse: BegrunnelseSvar,
  hjemmel: z.array(HjemmelSvar).readonly(),
  konsekvens: KonsekvensSvar.nullable(),
  forbehold: z.array(KodeMedTekstSvar).readonly(),
  lenke: z.string().nullable(),
  kontakt: KontaktSvar,
  /** The amount in øre and how to pay it. Null when unknown, or when the caller has no access to claims. */
  beloep: z.int().nullable(),
  betaling: z.strictObject({ konto: z.string(), kid: z.string() }).nullable(),
});
export type OppgaveSvar = z.infer<typeof OppgaveSvar>;

/** Texts of an answer. Passed in by the caller, since a schema has no language. */
export interface OppgaveOrd {
  beskrivelse(oppgave: Oppgave): string;
  myndighet(oppgave: Oppgave): string;
  begrunnelse(oppgave: ForklartOppgave): string;
  konsekvens(konsekvens: Konsekvens): string;
  forbehold(kode: ForbeholdKode): string;
}

/** What the caller may see in addition to the oppgaver. */
export interface Svarinnsyn {
  /** Amounts and payment, which need access to claims. */
  krav: boolean;
  /** The name of the user who set a mark, which only people of the virksomhet may see. */
  navn: boolean;
}

/** Maps an oppgave of a virksomhet to version 2 of the API. */
export function toOppgaveSvar(
  organisasjonsnummer: string,
  oppgave: ForklartOppgave,
  ord: OppgaveOrd,
  innsyn: Svarinnsyn,
  idag: Dato,
): OppgaveSvar {
  const { noekkel, markering, trukket, forklaring, levert } = oppgave;
  return {
    id: `${organisasjonsnummer}:${noekkel}`,
    noekkel,
    regel: oppgave.regel,
    gjelder: oppgave.gjelder,
    myndighet: oppgave.myndighet,
    myndighetsnavn: ord.myndighet(oppgave),
    produktomraade: oppgave.produktomraade,
    oppgaveType: oppgave.oppgaveType,
    oppgaveBeskrivelse: ord.beskrivelse(oppgave),
    frist: oppgave.frist,
    nominellFrist: oppgave.nominellFrist,
    flytting: oppgave.flytting,
    flytteregel: oppgave.flytteregel,
    frivillig: oppgave.frivillig,
    par: oppgave.par,
    status: oppgave.status,
    oppsyn: oppgave.oppsyn,
    kilde: levert && toKildeord(levert),
    bruker: markering && {
      verdi: markering.verdi,
      dato: markering.dato,
      av: innsyn.navn ? markering.av : null,
    },
    trukket: trukket && { kilde: trukket.kilde, navn: trukket.kildenavn, dato: trukket.statusDato },
    historikk: isFerdig(oppgave, idag),
    begrunnelse: {
      forhold: oppgave.grunner.map(({ navn, verdi }) => ({ navn, verdi })),
      tekst: ord.begrunnelse(oppgave),
    },
    hjemmel: oppgave.hjemmel,
    konsekvens: forklaring && toKonsekvensSvar(forklaring.konsekvens, ord.konsekvens(forklaring.konsekvens)),
    forbehold: (forklaring?.forbehold ?? []).map((kode) => ({ kode, tekst: ord.forbehold(kode) })),
    lenke: oppgave.lenke,
    kontakt: oppgave.kontakt,
    beloep: innsyn.krav ? (levert?.beloep ?? null) : null,
    betaling: innsyn.krav ? (levert?.betaling ?? null) : null,
  };
}

const toKildeord = (levert: NonNullable<Oppgave['levert']>): KildeordSvar => ({
  kilde: levert.kilde,
  navn: levert.kildenavn,
  status: levert.status,
  statusDato: levert.statusDato,
  beskrivelse: levert.beskrivelse,
  opprinneligFrist: levert.opprinneligFrist,
  aarsak: levert.aarsak,
  kontakt: { telefon: levert.kontakt.telefon, side: levert.kontakt.side },
});
