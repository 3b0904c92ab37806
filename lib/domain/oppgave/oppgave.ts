import type { Dato, Periode } from '#lib/domain/dag/dato';
import type { IkkeVirkedagAarsak } from '#lib/domain/dag/virkedag';
import type { SpraakTekst } from '#lib/domain/felles/spraak';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import type { FristType, Myndighet, Oppgavestatus, OppgaveType } from '#lib/domain/virksomhet/kodelister';
import type { Betaling } from './betaling';
import type { Noekkel } from './noekkel';

/** A day by which something is due. A frist is a day, never a moment. */
export interface Frist {
  fristType: FristType;
  frist: Dato;
}

/** A paragraph, as one would cite it, and where to read it. */
export interface Hjemmel {
  tekst: string;
  lenke: string;
}

/**
 * Why the frist is not the day the rule names. `fra` is the day it would else have been: the nominal day when it is
 * moved to a working day, the ordinary frist when it is extended, the computed frist when a kilde says another day.
 */
export interface Flytting {
  fra: Dato;
  aarsak:
    | IkkeVirkedagAarsak
    /** For everybody. */
    | { type: 'utsettelse'; hjemmel: Hjemmel }
    /** For this virksomhet, which has applied. */
    | { type: 'innvilgetUtsettelse'; hjemmel: Hjemmel }
    /** By a kilde, in its own words. */
    | { type: 'kilde'; aarsak: string | null };
}

/**
 * What happens to a date that is no working day. `nesteVirkedag`: skatteforvaltningsloven § 5-5, skattebetalingsloven
 * § 10-2. `ingen`: the date stands whatever day it is. `virkedag`: the rule itself names a working day, so there is
 * nothing to move.
 */
export type Flytteregel = 'nesteVirkedag' | 'ingen' | 'virkedag';

/** What the period is called: `T1`–`T6` for a termin, a month, or a whole year. Words are the message catalogue's. */
export interface Gjelder extends Periode {
  /** The part of the noekkel after the colon, for instance `2026-T5`, `2026-10` or `2025`. */
  navn: string;
}

/** A statutory oppgave as the rules compute it, before anyone has said anything about it. */
export interface BeregnetOppgave {
  noekkel: Noekkel;
  regel: string;
  gjelder: Gjelder;
  myndighet: Myndighet;
  produktomraade: string;
  oppgaveType: OppgaveType;
  frist: Frist;
  /** The date as the rule says it, before any move. */
  nominellFrist: Dato;
  flytting: Flytting | null;
  flytteregel: Flytteregel;
  /** The forhold that trigger it, for «why this frist?». */
  utloestAv: readonly ForholdNavn[];
  hjemmel: readonly Hjemmel[];
  lenke: string;
  /** Noekkel of the payment that belongs to a delivery, or the other way round. */
  par: Noekkel | null;
  /** A right one may use until the frist (apply, pay in advance), not a duty. Never forfalt. */
  frivillig: boolean;
}

/** A rule that seems to apply but cannot be dated or decided before the named forhold are known. */
export interface UtenDato {
  regel: string;
  myndighet: Myndighet;
  produktomraade: string;
  oppgaveType: OppgaveType;
  hjemmel: readonly Hjemmel[];
  mangler: readonly ForholdNavn[];
}

export const LEVERT_STATUSER = ['ikkeStartet', 'paagaaende', 'fullfoert', 'trukket'] as const;

/** What a kilde has delivered about one virksomhet. With the noekkel of a computed oppgave it overlays it, else it stands alone. */
export interface LevertOppgave {
  noekkel: Noekkel;
  kilde: string;
  kildenavn: string;
  gjelder: Gjelder | null;
  /** The code of the authority, from the register of kilder: one of ours, or one nobody had heard of before. */
  myndighet: string;
  myndighetsnavn: string;
  /** Whom to ask the kilde's own. */
  kontakt: { telefon: string; side: string };
  produktomraade: string;
  oppgaveType: OppgaveType;
  /** What it is, in the kilde's words, in one or more languages. */
  beskrivelse: readonly SpraakTekst[];
  frist: Frist;
  /** The frist before the kilde moved it, and why it did. */
  opprinneligFrist: Dato | null;
  aarsak: string | null;
  status: (typeof LEVERT_STATUSER)[number];
  /** The day the kilde says the status came about. */
  statusDato: Dato | null;
  /** In oere. */
  beloep: number | null;
  betaling: Betaling | null;
  lenke: string | null;
}

/** What an oppgave keeps of what the kilde said. */
export type Kildeord = Omit<
  LevertOppgave,
  'noekkel' | 'gjelder' | 'myndighet' | 'produktomraade' | 'oppgaveType' | 'frist' | 'lenke'
>;

export const MARKERINGER = ['fullfoert', 'ikkeAktuell'] as const;
export type MarkeringVerdi = (typeof MARKERINGER)[number];

/** What a person has said about an oppgave. It never changes what the kilde says; both are kept and shown. */
export interface Markering {
  noekkel: Noekkel;
  verdi: MarkeringVerdi;
  /** Display name of who marked; never a foedselsnummer. */
  av: string;
  /** The day (Europe/Oslo) it was marked. */
  dato: Dato;
}

/** An oppgave in the calendar: computed or delivered, with status as of today and both truths beside each other. */
export interface Oppgave
  extends Omit<BeregnetOppgave, 'regel' | 'myndighet' | 'gjelder' | 'lenke' | 'flytteregel'> {
  /** Null when it comes from a kilde alone. */
  regel: string | null;
  /** One of the code list, or one that only the kilde knows. */
  myndighet: string;
  gjelder: Gjelder | null;
  lenke: string | null;
  /** Null when it comes from a kilde alone. */
  flytteregel: Flytteregel | null;
  status: Oppgavestatus;
  /** What the user said, or null. `ikkeAktuell` keeps the status but takes the oppgave out of what is still to be done. */
  markering: Markering | null;
  /** What the kilde said, or null while no kilde has said anything. */
  levert: Kildeord | null;
  /** Set when a kilde has taken back what it had said, and nothing else has been said since. */
  trukket: Pick<Kildeord, 'kilde' | 'kildenavn' | 'statusDato'> | null;
}
