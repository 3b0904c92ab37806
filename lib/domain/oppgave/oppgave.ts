import type { Dato, Periode } from '#lib/domain/dag/dato';
import type { IkkeVirkedagAarsak } from '#lib/domain/dag/virkedag';
import type { SpraakTekst } from '#lib/domain/felles/spraak';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import type { FristType, Myndighet, Oppgavestatus, OppgaveType } from '#lib/domain/virksomhet/kodelister';
import type { Betaling } from './betaling';
import type { Noekkel } from './noekkel';

/** A day by which something is due. A frist is a day, never a moment. */
export interface Frist {
  readonly fristType: FristType;
  readonly frist: Dato;
}

/** A paragraph, as cited, and the address of its text. */
export interface Hjemmel {
  readonly tekst: string;
  readonly lenke: string;
}

/**
 * Why the frist differs from the day the rule names. `fra` is the day before the move: the nominal day when
 * moved to a working day, the ordinary frist when extended, the computed frist when a kilde states another
 * day.
 */
export interface Flytting {
  readonly fra: Dato;
  aarsak:
    | IkkeVirkedagAarsak
    /** A general extension. */
    | { type: 'utsettelse'; hjemmel: Hjemmel }
    /** An extension granted to this virksomhet. */
    | { type: 'innvilgetUtsettelse'; hjemmel: Hjemmel }
    /** A move by a kilde, with the reason it gave. */
    | { type: 'kilde'; aarsak: string | null };
}

/**
 * What happens to a date that is not a working day. `nesteVirkedag`: skatteforvaltningsloven § 5-5,
 * skattebetalingsloven § 10-2. `ingen`: the date is never moved. `virkedag`: the rule itself names a working
 * day, so nothing needs to be moved.
 */
export type Flytteregel = 'nesteVirkedag' | 'ingen' | 'virkedag';

/** The period an oppgave concerns. The message catalogue makes words of the name. */
export interface Gjelder extends Periode {
  /** The part of the noekkel after the colon, for instance `2026-T5`, `2026-10` or `2025`. */
  readonly navn: string;
}

/** A statutory oppgave as the rules compute it, before any delivery or mark. Shared by those it is the same for. */
export interface BeregnetOppgave {
  readonly noekkel: Noekkel;
  readonly regel: string;
  readonly gjelder: Gjelder;
  readonly myndighet: Myndighet;
  readonly produktomraade: string;
  readonly oppgaveType: OppgaveType;
  readonly frist: Frist;
  /** The date the rule names, before any move. */
  readonly nominellFrist: Dato;
  readonly flytting: Flytting | null;
  readonly flytteregel: Flytteregel;
  /** The forhold that trigger it, for «why this frist?». */
  readonly utloestAv: readonly ForholdNavn[];
  readonly hjemmel: readonly Hjemmel[];
  readonly lenke: string;
  /** The noekkel of the payment that belongs to a delivery, or the reverse. */
  readonly par: Noekkel | null;
  /**
   * True for a right that may be used until the frist (apply, pay in advance), not a duty. Such an oppgave is
   * never forfalt.
   */
  readonly frivillig: boolean;
}

/** A rule that may apply but cannot be dated or decided until the forhold in `mangler` are known. */
export interface UtenDato {
  readonly regel: string;
  readonly myndighet: Myndighet;
  readonly produktomraade: string;
  readonly oppgaveType: OppgaveType;
  readonly hjemmel: readonly Hjemmel[];
  readonly mangler: readonly ForholdNavn[];
}

/** The statuses a kilde can deliver. `trukket` takes the oppgave back. */
export const LEVERT_STATUSER = ['ikkeStartet', 'paagaaende', 'fullfoert', 'trukket'] as const;

/**
 * A conditional decision of a daily fine, sent as a warning with a new frist: nothing is to be paid by a virksomhet that
 * delivers before `loeperFra`, the first day of the fine (skatteforvaltningsforskriften § 14-1-1 (4)).
 */
export interface BetingetVedtak {
  /** The day it was sent. */
  sendt: Dato;
  loeperFra: Dato;
}

/**
 * An oppgave that a kilde has delivered about one virksomhet. With the noekkel of a computed oppgave it
 * overrides that one, else it stands alone.
 */
export interface LevertOppgave {
  noekkel: Noekkel;
  kilde: string;
  kildenavn: string;
  gjelder: Gjelder | null;
  /** The code of the authority, from the register of kilder. It need not be in `MYNDIGHETER`. */
  myndighet: string;
  myndighetsnavn: string;
  /** The contact of the kilde. */
  kontakt: { telefon: string; side: string };
  produktomraade: string;
  oppgaveType: OppgaveType;
  /** The kilde's own description, in one or more languages. */
  beskrivelse: readonly SpraakTekst[];
  frist: Frist;
  /** The frist before the kilde moved it, and the reason it gave. */
  opprinneligFrist: Dato | null;
  aarsak: string | null;
  status: (typeof LEVERT_STATUSER)[number];
  /** The day the status came about, according to the kilde. */
  statusDato: Dato | null;
  /** In øre. */
  beloep: number | null;
  betaling: Betaling | null;
  /** Absent when no warning has been sent. */
  betingetVedtak?: BetingetVedtak;
  lenke: string | null;
}

/** The part of a delivery that an oppgave keeps. */
export type Kildeord = Omit<
  LevertOppgave,
  'noekkel' | 'gjelder' | 'myndighet' | 'produktomraade' | 'oppgaveType' | 'frist' | 'lenke'
>;

/**
 * How much a kilde can say about whether an oppgave is done.
 * - `ingen`: no kilde answers for its rule.
 * - `taus`: a kilde answers for the rule, and has delivered nothing about the oppgave.
 * - `foer`: a kilde has delivered it, and has not been heard after the frist.
 * - `etter`: a kilde has delivered it, and has been heard after the frist.
 */
export const OPPSYN = ['ingen', 'taus', 'foer', 'etter'] as const;
export type Oppsyn = (typeof OPPSYN)[number];

export const MARKERINGER = ['fullfoert', 'ikkeAktuell'] as const;
export type MarkeringVerdi = (typeof MARKERINGER)[number];

/**
 * A mark that a user has set on an oppgave. It never changes what the kilde says; both are kept and shown.
 */
export interface Markering {
  noekkel: Noekkel;
  verdi: MarkeringVerdi;
  /** Display name of the user; never a foedselsnummer. */
  av: string;
  /** The day (Europe/Oslo) it was marked. */
  dato: Dato;
}

/**
 * An oppgave in the calendar: computed or delivered, with its status today. Keeps both what the user and what
 * the kilde says. Frozen: one that nobody has delivered or marked is shared by all calendars it is in.
 */
export interface Oppgave
  extends Omit<BeregnetOppgave, 'regel' | 'myndighet' | 'gjelder' | 'lenke' | 'flytteregel'> {
  /** Null when only a kilde has delivered it. */
  readonly regel: string | null;
  /** A code of `MYNDIGHETER`, or one that only the kilde knows. */
  readonly myndighet: string;
  readonly gjelder: Gjelder | null;
  readonly lenke: string | null;
  /** Null when only a kilde has delivered it. */
  readonly flytteregel: Flytteregel | null;
  readonly status: Oppgavestatus;
  /** The user's mark, or null. `ikkeAktuell` keeps the status but takes the oppgave out of the open ones. */
  readonly markering: Markering | null;
  /** What the kilde says; null while no kilde has delivered it. */
  readonly levert: Kildeord | null;
  readonly oppsyn: Oppsyn;
  /** Set when a kilde has withdrawn its delivery, and no delivery replaces it. */
  readonly trukket: Pick<Kildeord, 'kilde' | 'kildenavn' | 'statusDato'> | null;
}
