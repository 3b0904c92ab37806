import type { Dato } from '#lib/domain/dato';
import type { ForbeholdKode } from '#lib/domain/forbehold';
import type { ForholdNavn } from '#lib/domain/forhold';
import type { Kontakt } from '#lib/domain/forklaring';
import type { Oppgavestatus, OppgaveType } from '#lib/domain/kodelister';
import type { Konsekvens } from '#lib/domain/konsekvens';
import type { Betaling, SpraakTekst } from '#lib/domain/levering';
import type {
  Flytteregel,
  Flytting,
  Frist,
  Gjelder,
  Hjemmel,
  LevertOppgave,
  MarkeringVerdi,
  Noekkel,
  Oppgave,
} from '#lib/domain/oppgave';
import { alvor } from '#lib/domain/oppgavestatus';
import type { ForklartOppgave } from './frister-svar';
import { type KonsekvensSvar, toKonsekvensSvar } from './konsekvens-svar';

/** One oppgave with everything known about it. The same fields always stand there; what it does not have is null or empty. */
export interface OppgaveSvar {
  /** Unique among all virksomheter. */
  id: string;
  /** Unique within the virksomhet, and the same for what is computed, delivered and marked. */
  noekkel: Noekkel;
  /** Null when it comes from a kilde alone. */
  regel: string | null;
  gjelder: Gjelder | null;
  myndighet: string;
  myndighetsnavn: string;
  produktomraade: string;
  oppgaveType: OppgaveType;
  oppgaveBeskrivelse: string;
  /** The day it really is due. */
  frist: Frist;
  /** The day the rule names, before it was moved. */
  nominellFrist: Dato;
  /** From which day it was moved and why; null when it was not. */
  flytting: Flytting | null;
  /** What the rule does with a day that is no working day; null when it comes from a kilde alone. */
  flytteregel: Flytteregel | null;
  /** A right one may use until the frist, not a duty. */
  frivillig: boolean;
  /** Noekkel of the payment that belongs to a delivery, or the other way round. */
  par: Noekkel | null;
  status: Oppgavestatus;
  /** What the kilde has said; null while none has said anything. */
  kilde: KildeordSvar | null;
  /** What the user has said; null when nothing. `av` is told only to the virksomhet's own people. */
  bruker: { verdi: MarkeringVerdi; dato: Dato; av: string | null } | null;
  /** Set when a kilde has taken back what it had said. */
  trukket: { kilde: string; navn: string; dato: Dato | null } | null;
  /** Nothing more is to be done: it is fulfilled, taken back, not relevant, or a right that was not used in time. */
  historikk: boolean;
  begrunnelse: { forhold: readonly { navn: ForholdNavn; verdi: unknown }[]; tekst: string };
  hjemmel: readonly Hjemmel[];
  konsekvens: KonsekvensSvar | null;
  forbehold: readonly { kode: string; tekst: string }[];
  lenke: string | null;
  kontakt: Kontakt;
  /** The amount in oere and how to pay; null when it is not known, or the caller has no access to claims. */
  beloep: number | null;
  betaling: Betaling | null;
}

/** What a kilde has said, in its own words. */
interface KildeordSvar {
  kilde: string;
  navn: string;
  status: LevertOppgave['status'];
  statusDato: Dato | null;
  beskrivelse: readonly SpraakTekst[];
  opprinneligFrist: Dato | null;
  aarsak: string | null;
  /** Whom to ask about what it has said. */
  kontakt: LevertOppgave['kontakt'];
}

/** The words of an answer; given from outside, since a format has no language. */
export interface OppgaveOrd {
  beskrivelse(oppgave: Oppgave): string;
  myndighet(oppgave: Oppgave): string;
  begrunnelse(oppgave: ForklartOppgave): string;
  konsekvens(konsekvens: Konsekvens): string;
  forbehold(kode: ForbeholdKode): string;
}

/** What the caller may see beyond the oppgaver themselves. */
export interface Innsyn {
  /** Amounts and payment: the access that claims need. */
  krav: boolean;
  /** Who marked: people of the virksomhet itself. */
  navn: boolean;
}

/** An oppgave of a virksomhet as version 2 publishes it. */
export function toOppgaveSvar(
  organisasjonsnummer: string,
  oppgave: ForklartOppgave,
  ord: OppgaveOrd,
  innsyn: Innsyn,
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
    kilde: levert && toKildeord(levert),
    bruker: markering && {
      verdi: markering.verdi,
      dato: markering.dato,
      av: innsyn.navn ? markering.av : null,
    },
    trukket: trukket && { kilde: trukket.kilde, navn: trukket.kildenavn, dato: trukket.statusDato },
    historikk: ['fullfoert', 'ikkeAktuell'].includes(alvor(oppgave, idag)),
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
  kontakt: levert.kontakt,
});
