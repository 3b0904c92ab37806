import type { Dato } from '#lib/domain/dag/dato';
import type { ForbeholdKode } from '#lib/domain/oppgave/forbehold';
import type { Foelge, Handling, KonsekvensForbehold, Konsekvenstype } from '#lib/domain/oppgave/konsekvens';
import type { Flytteregel, Gjelder, Hjemmel } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn, Organisasjonsform, SaerligForholdNavn } from '#lib/domain/virksomhet/forhold';
import type { FristType, Myndighet, OppgaveType, Produktomraade } from '#lib/domain/virksomhet/kodelister';
import type { Situasjon } from '#lib/domain/virksomhet/situasjon';

/**
 * One period of a rule and the day the law names for it, before any move to a working day. Where a forhold
 * that decides the day is unknown, the day is the latest possible one and `gjelder` must answer `ukjent`: the
 * day is then never shown, and only decides which periode the question belongs to.
 */
export interface Termin {
  gjelder: Gjelder;
  nominellFrist: Dato;
}

/**
 * Whether a rule applies to a virksomhet for a termin. `utloestAv` lists the forhold that make it apply;
 * `mangler` the forhold that must be known before it can be decided.
 */
export type Anvendelse =
  | { svar: 'ja'; utloestAv: readonly ForholdNavn[] }
  | { svar: 'nei' }
  | { svar: 'ukjent'; mangler: readonly ForholdNavn[] };

/**
 * A span of time in which the rule had one wording. `fraOgMed` and `tilOgMed` are compared with the first day
 * of the termin.
 */
export interface Regime {
  fraOgMed: Dato | null;
  tilOgMed: Dato | null;
  hjemmel: readonly Hjemmel[];
  /** Set where this wording treats days off in another way than the rest of the rule. */
  flytting?: Flytteregel;
  /**
   * Returns all terminer whose nominal frist is in calendar year `aar`, oldest first. Pure: the result is
   * cached per year, and per `terminNoekkel` where the dates depend on the virksomhet.
   */
  terminer(aar: number, situasjon: Situasjon): readonly Termin[];
  /**
   * Returns a cache key where the dates depend on the virksomhet: equal keys mean equal dates in every year.
   * Must have few different values. Null means no caching for this situasjon.
   */
  terminNoekkel?(situasjon: Situasjon): string | null;
}

/**
 * The consequence of breaking a rule: its kind, and what else may follow. `konsekvensAv` computes the
 * amounts.
 */
export interface Konsekvensregel {
  type: Konsekvenstype;
  hjemmel: readonly Hjemmel[];
  foelger?: readonly Foelge[];
  forbehold?: readonly KonsekvensForbehold[];
  handling: Handling;
}

/**
 * Static metadata of a rule, without what computes its dates. Shared by rules of the calendar and rules that
 * follow from an event.
 */
export interface Regelfakta {
  /** Kebab-case id, the first half of the noekkel. Published in the regelverk reference and never changed. */
  id: string;
  myndighet: Myndighet;
  produktomraade: Produktomraade;
  oppgaveType: OppgaveType;
  fristType: FristType;
  flytting: Flytteregel;
  /** True for a right that may be used until the frist, not a duty. */
  frivillig?: boolean;
  /** The rule id of the payment that belongs to a delivery, or the reverse; same period. */
  par?: string;
  /** What happens when it is missed, and what can still be done. */
  konsekvens: Konsekvensregel;
  /** Where to do it. */
  lenke: string;
  /** Reservations about the rule. None when the law it rests on has been read. */
  forbehold?: readonly ForbeholdKode[];
  /** Reservations of one period, where they differ between periods. `forbehold` has all of them. */
  forbeholdFor?(gjelder: Gjelder): readonly ForbeholdKode[];
  /**
   * The end of the name of the last termin of a year, such as `-T4`. No later part of the debt falls due
   * after it.
   */
  sisteTermin?: string;
}

/** A statutory duty, written so that it reads like the law it states. */
export interface Regel extends Regelfakta {
  /**
   * The forms it can apply to; all when not given. The rule is not evaluated for a virksomhet that never had
   * one of them.
   */
  former?: readonly Organisasjonsform[];
  /** The forhold that must be true at some time for the rule to be evaluated. */
  krever?: SaerligForholdNavn;
  regimer: readonly Regime[];
  /** Decides whether the rule applies. `frist` is the actual one, after any move or extension. */
  gjelder(situasjon: Situasjon, termin: Termin, frist: Dato): Anvendelse;
}

/** A duty that follows from an event of an authority, not from the calendar; see `toOppgaver`. */
export interface Hendelsesregel extends Regelfakta {
  hjemmel: readonly Hjemmel[];
}
