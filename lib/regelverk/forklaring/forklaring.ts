import type { Dato } from '#lib/domain/dag/dato';
import type { Forklaring } from '#lib/domain/oppgave/forklaring';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { LENKER } from '#lib/regelverk/henvisninger/lenker';
import type { Regelfakta } from '#lib/regelverk/motor/regel';
import { konsekvensAv } from './konsekvens';
import { KONTAKT } from './kontakt';
import { regelfaktaFor } from './regelfakta';

/** Payments of what was withheld from others, which cannot be paid in instalments. */
const UTEN_AVTALE = [
  'forskuddstrekk-betaling-termin',
  'forskuddstrekk-betaling-lopende',
  'utleggstrekk-betaling',
];

function betalingsavtale({ id, fristType, frivillig }: Regelfakta): Forklaring['betalingsavtale'] {
  if (fristType !== 'betalingsfrist' || frivillig) return null;
  return { mulig: !UTEN_AVTALE.includes(id), lenke: LENKER.betalingsavtale };
}

/** An oppgave as the rules compute it, with the status it has in a calendar when it has one. */
export type Forklarbar = Omit<Oppgave, 'status' | 'markering' | 'levert' | 'oppsyn' | 'trukket'> &
  Partial<Pick<Oppgave, 'status' | 'levert'>>;

function forbeholdAv(regel: Regelfakta, { gjelder }: Forklarbar): Forklaring['forbehold'] {
  return (gjelder && regel.forbeholdFor?.(gjelder)) ?? regel.forbehold ?? [];
}

/**
 * Explains an oppgave on a day: why it applies, why it has this frist, what happens when it is missed and
 * what can be done. Returns null for an oppgave that only a kilde has delivered, since it has no rule. No
 * amount has accrued for an oppgave that is fullfoert.
 */
export function forklar(oppgave: Forklarbar, idag: Dato): Forklaring | null {
  const regel = oppgave.regel === null ? undefined : regelfaktaFor(oppgave.regel);
  if (!regel) return null;
  const konsekvens = konsekvensAv(regel, oppgave, idag);
  return {
    utloestAv: oppgave.utloestAv,
    hjemmel: oppgave.hjemmel,
    nominellFrist: oppgave.nominellFrist,
    flytteregel: oppgave.flytteregel ?? regel.flytting,
    flytting: oppgave.flytting,
    frivillig: oppgave.frivillig,
    konsekvens: oppgave.status === 'fullfoert' ? { ...konsekvens, beloepTilNaa: null } : konsekvens,
    handling: regel.konsekvens.handling,
    betalingsavtale: betalingsavtale(regel),
    lenke: oppgave.lenke ?? regel.lenke,
    kontakt: KONTAKT[regel.myndighet],
    forbehold: forbeholdAv(regel, oppgave),
    par: oppgave.par,
  };
}
