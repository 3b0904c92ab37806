import { addDager, type Dato, seneste, toDato } from '#lib/domain/dag/dato';
import { ikkeVirkedagAarsak, nesteVirkedag } from '#lib/domain/dag/virkedag';
import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import type { BeregnetOppgave, Flytting, Gjelder } from '#lib/domain/oppgave/oppgave';
import { kalenderaar } from '#lib/regelverk/motor/perioder';
import type { Hendelsesregel } from '#lib/regelverk/motor/regel';
import { HENDELSESREGLER } from '#lib/regelverk/regler/hendelsesregler';
import { utsattSkattemelding } from './utsatt-skattemelding';

const TRE_UKER = 21;
const FEM_UKER = 35;
const SEKS_UKER = 42;
/** Restskatt below 1000 kroner is not divided (skattebetalingsloven § 10-21). In øre. */
const DELES_FRA = 1000_00;

function toOppgave(regel: Hendelsesregel, gjelder: Gjelder, nominellFrist: Dato): BeregnetOppgave {
  const aarsak = ikkeVirkedagAarsak(nominellFrist);
  const flytting: Flytting | null = aarsak && { fra: nominellFrist, aarsak };
  return {
    noekkel: toNoekkel(regel.id, gjelder.navn),
    regel: regel.id,
    gjelder,
    myndighet: regel.myndighet,
    produktomraade: regel.produktomraade,
    oppgaveType: regel.oppgaveType,
    frist: { fristType: regel.fristType, frist: nesteVirkedag(nominellFrist) },
    nominellFrist,
    flytting,
    flytteregel: regel.flytting,
    utloestAv: [],
    hjemmel: regel.hjemmel,
    lenke: regel.lenke,
    par: null,
    frivillig: regel.frivillig === true,
  };
}

/** A period of one day, named by the day and the reference, if any. */
function dagen(dag: Dato, referanse: string | undefined): Gjelder {
  return { navn: referanse ? `${dag}-${referanse}` : dag, fraOgMed: dag, tilOgMed: dag };
}

/**
 * Skattebetalingsloven § 10-21 (1) and (2): three weeks after the oppgjoer, not before 20 August of the year after the
 * inntektsaar; from 1000 kroner in two equal terminer, the second five weeks after the first. The five weeks are
 * counted from the day the law names, before any move.
 */
function restskattPersonlig(inntektsaar: number, sendt: Dato, restskatt: number | null): BeregnetOppgave[] {
  const regel = HENDELSESREGLER.restskattPersonlig;
  const foerste = seneste(addDager(sendt, TRE_UKER), toDato(inntektsaar + 1, 8, 20));
  const aaret = kalenderaar(inntektsaar);
  if (restskatt !== null && restskatt < DELES_FRA) return [toOppgave(regel, aaret, foerste)];
  return [foerste, addDager(foerste, FEM_UKER)].map((forfall, i) =>
    toOppgave(regel, { ...aaret, navn: `${inntektsaar}-T${i + 1}` }, forfall),
  );
}

/**
 * Due in the fastsettingsaar (the year after the inntektsaar) plus three years (skattebetalingsloven § 10-51
 * (4)).
 */
function utsattFormuesskatt(inntektsaar: number): BeregnetOppgave[] {
  if (inntektsaar < 2026) return [];
  const forfall = toDato(inntektsaar + 4, 5, 31);
  return [toOppgave(HENDELSESREGLER.utsattFormuesskatt, kalenderaar(inntektsaar), forfall)];
}

/**
 * Returns the oppgaver that follow from an event, sorted by frist. Pure: only the days of the event count. A
 * granted extension has the noekkel of the ordinary oppgave, to replace it. Empty where the event gives no
 * oppgave (an extension for inntektsaar 2019, formuesskatt postponed before 2026).
 */
export function toOppgaver(hendelse: Myndighetshendelse): BeregnetOppgave[] {
  switch (hendelse.type) {
    case 'skatteoppgjoer': {
      const { form, inntektsaar, sendt, restskatt } = hendelse;
      if (form === 'ENK') return restskattPersonlig(inntektsaar, sendt, restskatt);
      const forfall = addDager(sendt, TRE_UKER);
      return [toOppgave(HENDELSESREGLER.restskattUpersonlig, kalenderaar(inntektsaar), forfall)];
    }
    case 'endringsvedtak': {
      const { sendt, ordinaertForfall, referanse } = hendelse;
      const forfall = seneste(addDager(sendt, TRE_UKER), ordinaertForfall ?? sendt);
      return [toOppgave(HENDELSESREGLER.endringsvedtak, dagen(sendt, referanse), forfall)];
    }
    case 'tvangsmulkt': {
      const { sendt, referanse } = hendelse;
      const forfall = addDager(sendt, TRE_UKER);
      return [toOppgave(HENDELSESREGLER.tvangsmulkt, dagen(sendt, referanse), forfall)];
    }
    case 'vedtak': {
      // Weeks end on the same weekday (domstolloven § 148).
      const { kommetFram, referanse } = hendelse;
      const frist = addDager(kommetFram, SEKS_UKER);
      return [toOppgave(HENDELSESREGLER.klage, dagen(kommetFram, referanse), frist)];
    }
    case 'utsattFormuesskatt':
      return utsattFormuesskatt(hendelse.inntektsaar);
    case 'utsattSkattemelding':
      return utsattSkattemelding(hendelse.form, hendelse.inntektsaar);
  }
}
