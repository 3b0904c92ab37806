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

/** The year whose frister show what a rule does. It stays the same, so that the list changes only when a rule does. */
export const EKSEMPELAAR = 2026;

/** A rule without what computes: all that can be said of it before one knows whom it is about. */
export interface Regelopplysning
  extends Pick<
    Regelfakta,
    'id' | 'myndighet' | 'produktomraade' | 'oppgaveType' | 'fristType' | 'flytting' | 'lenke' | 'konsekvens'
  > {
  par: string | null;
  /** The ids it was published under before. */
  tidligere: readonly string[];
  /** The forms it can apply to; null for any. */
  former: NonNullable<Regel['former']> | null;
  /** What somebody must have said yes to; null when nothing. */
  krever: NonNullable<Regel['krever']> | null;
  frivillig: boolean;
  forbehold: NonNullable<Regel['forbehold']>;
  /** The wordings the rule has had, oldest first. Null ends: always before, still. */
  regimer: { fraOgMed: Dato | null; tilOgMed: Dato | null; hjemmel: readonly Hjemmel[] }[];
  /** True for one that follows from something an authority has sent, not from the calendar. */
  hendelse: boolean;
  /** Periods whose frist was put off once, for everyone. */
  utsettelser: Pick<Utsettelse, 'periode' | 'nominellFrist' | 'nyFrist' | 'hjemmel'>[];
  /** The forhold that make it apply. */
  utloestAv: ForholdNavn[];
  /** Its frister in the year of the examples: the day the rule names, and the day it became. */
  eksempler: { nominellFrist: Dato; frist: Dato }[];
}

let kjent: readonly Regelopplysning[] | undefined;

/** Every rule there is, in the order of the catalogue, those that follow from events last. Open to everyone. */
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

/** `mine` are the frister of the rule in all the situations that are tried. */
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

/** Years around the example that are tried, so that also a rule that has ended is seen. */
const PROEVETID: Periode = {
  fraOgMed: toDato(EKSEMPELAAR - 2, 1, 1),
  tilOgMed: toDato(EKSEMPELAAR + 4, 12, 31),
};

/** Everything the rules say of the situations that are tried, by rule. */
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
