import type { Dato } from '#lib/domain/dag/dato';
import type { ForbeholdKode } from '#lib/domain/oppgave/forbehold';
import type { Foelge, Handling, KonsekvensForbehold, Konsekvenstype } from '#lib/domain/oppgave/konsekvens';
import type { Flytteregel, Gjelder, Hjemmel } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn, Organisasjonsform, SaerligForholdNavn } from '#lib/domain/virksomhet/forhold';
import type { FristType, Myndighet, OppgaveType, Produktomraade } from '#lib/domain/virksomhet/kodelister';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';

/**
 * One period of a rule and the day the law names for it, before any move to a working day. Where a forhold that
 * decides the day is missing, the day is the latest it could be and `gjelder` must answer `ukjent`: it is then
 * never shown, and only places the question in time.
 */
export interface Termin {
  gjelder: Gjelder;
  nominellFrist: Dato;
}

/**
 * Whether a rule applies to a virksomhet for a termin. `utloestAv` names the forhold that make it apply;
 * `mangler` the forhold that must be known before the question can be answered.
 */
export type Anvendelse =
  | { svar: 'ja'; utloestAv: readonly ForholdNavn[] }
  | { svar: 'nei' }
  | { svar: 'ukjent'; mangler: readonly ForholdNavn[] };

/** A stretch of time in which the rule had one wording. `fraOgMed`/`tilOgMed` are compared with the first day of the termin. */
export interface Regime {
  fraOgMed: Dato | null;
  tilOgMed: Dato | null;
  hjemmel: readonly Hjemmel[];
  /** Where this wording treats days off in another way than the rule's others. */
  flytting?: Flytteregel;
  /**
   * All terminer whose nominal frist lies in calendar year `aar`, oldest first. Pure; the machinery remembers
   * the answer per year, and per `terminNoekkel` where the dates depend on the virksomhet.
   */
  terminer(aar: number, situasjon: Situasjon): readonly Termin[];
  /**
   * What the dates depend on, when they depend on the virksomhet: equal answers mean equal dates in every year.
   * Few different answers, or null for a situasjon of its own kind, which is then worked out each time.
   */
  terminNoekkel?(situasjon: Situasjon): string | null;
}

/** What follows when a rule is not kept, as the rule says it: the kind, and what else may come. The amounts are worked out by `konsekvensAv`. */
export interface Konsekvensregel {
  type: Konsekvenstype;
  hjemmel: readonly Hjemmel[];
  foelger?: readonly Foelge[];
  forbehold?: readonly KonsekvensForbehold[];
  handling: Handling;
}

/** What is true of a rule whatever its dates: of a duty in the calendar, and of one that follows from an event. */
export interface Regelfakta {
  /** Kebab-case id as in the regelverk reference, first half of the noekkel. Stable for ever. */
  id: string;
  myndighet: Myndighet;
  produktomraade: Produktomraade;
  oppgaveType: OppgaveType;
  fristType: FristType;
  flytting: Flytteregel;
  /** A right one may use until the frist, not a duty. */
  frivillig?: boolean;
  /** The payment that belongs to a delivery, or the other way round: same period, other rule id. */
  par?: string;
  /** What happens when it is missed, and what one can still do. */
  konsekvens: Konsekvensregel;
  /** Where one does it. */
  lenke: string;
  /** What one should know about how sure the rule is. None when it rests on law that has been read. */
  forbehold?: readonly ForbeholdKode[];
  /** Where they differ from period to period. `forbehold` has all of them. */
  forbeholdFor?(gjelder: Gjelder): readonly ForbeholdKode[];
  /** The end of the name of the last termin, after which none of the year is left to fall due. */
  sisteTermin?: string;
}

/** A statutory duty, written so that it reads like the law it states. */
export interface Regel extends Regelfakta {
  /** The forms it can apply to; any form when not given. A virksomhet that never had one of them is not asked. */
  former?: readonly Organisasjonsform[];
  /** The particular forhold that somebody must have said yes to; without it the rule is as if it were not there. */
  krever?: SaerligForholdNavn;
  regimer: readonly Regime[];
  /** `frist` is the actual one, after any move or extension. */
  gjelder(situasjon: Situasjon, termin: Termin, frist: Dato): Anvendelse;
}

/** A duty that follows from something an authority has sent, not from the calendar; see `toOppgaver`. */
export interface Hendelsesregel extends Regelfakta {
  hjemmel: readonly Hjemmel[];
}
