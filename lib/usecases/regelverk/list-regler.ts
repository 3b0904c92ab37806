import { aarAv, type Dato, type Periode, toDato } from '#lib/domain/dag/dato';
import { tidligereRegelider } from '#lib/domain/oppgave/noekkel';
import type { Hjemmel, Oppgave } from '#lib/domain/oppgave/oppgave';
import { FORHOLD_NAVN, type ForholdNavn } from '#lib/domain/virksomhet/forhold';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { PROEVESITUASJONER } from '#lib/regelverk/beregning/proevesituasjoner';
import type { Regel, Regelfakta } from '#lib/regelverk/motor/regel';
import { UTSETTELSER, type Utsettelse } from '#lib/regelverk/motor/utsettelser';
import { HENDELSESREGLER } from '#lib/regelverk/regler/hendelsesregler';
import { REGLER } from '#lib/regelverk/regler/regler';

/** The year of the example frister. Fixed, so that the list changes only when a rule does. */
export const EKSEMPELAAR = 2026;

/** Static metadata of a rule. */
export interface Regelopplysning
  extends Pick<
    Regelfakta,
    'id' | 'myndighet' | 'produktomraade' | 'oppgaveType' | 'fristType' | 'flytting' | 'lenke' | 'konsekvens'
  > {
  par: string | null;
  /** Earlier ids of the rule. */
  tidligere: readonly string[];
  /** The organisasjonsformer it can apply to; null for all. */
  former: NonNullable<Regel['former']> | null;
  /** The forhold that must be true for the rule to be evaluated; null for none. */
  krever: NonNullable<Regel['krever']> | null;
  frivillig: boolean;
  forbehold: NonNullable<Regel['forbehold']>;
  /**
   * The wordings of the rule, oldest first. `fraOgMed: null` means always before, `tilOgMed: null` means
   * still.
   */
  regimer: { fraOgMed: Dato | null; tilOgMed: Dato | null; hjemmel: readonly Hjemmel[] }[];
  /** True for a rule that follows from an event of an authority, not from the calendar. */
  hendelse: boolean;
  /** One-time extensions for everyone. */
  utsettelser: Pick<Utsettelse, 'periode' | 'nominellFrist' | 'nyFrist' | 'hjemmel'>[];
  /** The forhold that make it apply. */
  utloestAv: ForholdNavn[];
  /** Its frister in `EKSEMPELAAR`: the day the rule names, and the actual day. */
  eksempler: { nominellFrist: Dato; frist: Dato }[];
}

let kjent: readonly Regelopplysning[] | undefined;

/** Returns all rules in the order of the catalogue, those that follow from events last. Open to everyone. */
export function listRegler(): readonly Regelopplysning[] {
  if (kjent) return kjent;
  const oppgaver = perRegel();
  kjent = [
    ...REGLER.map((regel) => toOpplysning(regel, oppgaver.get(regel.id) ?? [])),
    ...Object.values(HENDELSESREGLER).map(toHendelseopplysning),
  ];
  return kjent;
}

function felles(regel: Regelfakta) {
  const { id, myndighet, produktomraade, oppgaveType, fristType, flytting, lenke, konsekvens } = regel;
  return {
    ...{ id, myndighet, produktomraade, oppgaveType, fristType, flytting, lenke, konsekvens },
    par: regel.par ?? null,
    tidligere: tidligereRegelider(regel.id),
    frivillig: regel.frivillig ?? false,
    forbehold: regel.forbehold ?? [],
  };
}

/** `mine` are the frister of the rule in all the situations of `PROEVESITUASJONER`. */
function toOpplysning(regel: Regel, mine: readonly Oppgave[]): Regelopplysning {
  const iAaret = mine.filter(({ frist }) => aarAv(frist.frist) === EKSEMPELAAR);
  const perFrist = new Map(iAaret.map(({ frist, nominellFrist }) => [frist.frist, nominellFrist]));
  return {
    ...felles(regel),
    former: regel.former ?? null,
    krever: regel.krever ?? null,
    regimer: regel.regimer.map(({ fraOgMed, tilOgMed, hjemmel }) => ({ fraOgMed, tilOgMed, hjemmel })),
    hendelse: false,
    utsettelser: UTSETTELSER.filter((utsettelse) => utsettelse.regel === regel.id),
    utloestAv: FORHOLD_NAVN.filter((navn) => mine.some(({ utloestAv }) => utloestAv.includes(navn))),
    eksempler: [...perFrist]
      .map(([frist, nominellFrist]) => ({ frist, nominellFrist }))
      .sort((a, b) => (a.frist < b.frist ? -1 : 1)),
  };
}

function toHendelseopplysning(
  regel: (typeof HENDELSESREGLER)[keyof typeof HENDELSESREGLER],
): Regelopplysning {
  const regimer = [{ fraOgMed: null, tilOgMed: null, hjemmel: regel.hjemmel }];
  const uten = { former: null, krever: null, utsettelser: [], utloestAv: [], eksempler: [] };
  return { ...felles(regel), ...uten, regimer, hendelse: true };
}

/** Years around the example year, so that rules that have ended are included. */
const PROEVETID: Periode = {
  fraOgMed: toDato(EKSEMPELAAR - 2, 1, 1),
  tilOgMed: toDato(EKSEMPELAAR + 4, 12, 31),
};

/** Computes all oppgaver in all the situations, by rule. */
function perRegel(): Map<string | null, Oppgave[]> {
  const grunnlag = { leverteOppgaver: [], markeringer: [], periode: PROEVETID, idag: PROEVETID.fraOgMed };
  const ut = new Map<string | null, Oppgave[]>();
  for (const forhold of PROEVESITUASJONER) {
    for (const oppgave of kalender({ ...grunnlag, forhold }).oppgaver) {
      const mine = ut.get(oppgave.regel);
      if (mine) mine.push(oppgave);
      else ut.set(oppgave.regel, [oppgave]);
    }
  }
  return ut;
}
