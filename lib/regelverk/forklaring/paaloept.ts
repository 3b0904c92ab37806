import { type Dato, dagerMellom, tidligste } from '#lib/domain/dag/dato';
import type { Konsekvens, Sats } from '#lib/domain/oppgave/konsekvens';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isForSent } from '#lib/domain/oppgave/oppgavestatus';
import type { Paaloept, Renteledd } from '#lib/domain/oppgave/paaloept';

const AARETS_DAGER = 365;

/**
 * Returns the cost of a late oppgave by a day. It is simple interest of the claimed amount for each day after the frist, `idag`
 * included (skattebetalingsloven § 11-1, forsinkelsesrenteloven § 2), the fee that the law fixes (regnskapsloven § 8-3), or the
 * daily fine from the day that the decision names, up to its cap (skatteforvaltningsforskriften § 14-1-1).
 * Null when no cost runs, or when an amount, a rate or the day is not known.
 */
export function toPaaloept(oppgave: Oppgave, konsekvens: Konsekvens, idag: Dato): Paaloept | null {
  if (!isForSent(oppgave, idag)) return null;
  if (konsekvens.beloepTilNaa) return { type: 'gebyr', oere: konsekvens.beloepTilNaa };
  if (konsekvens.sats?.type === 'perDag') return toMulkt(konsekvens.sats, konsekvens.loeperFra, idag);
  const grunnlag = oppgave.levert?.beloep ?? 0;
  if (konsekvens.sats?.type !== 'rente' || grunnlag <= 0) return null;
  const { satser } = konsekvens.sats;
  const ledd: Renteledd[] = [];
  for (const [nr, { fraOgMed, hundredeler }] of satser.entries()) {
    if (hundredeler === null) return null;
    const neste = satser[nr + 1]?.fraOgMed;
    const dager = neste ? dagerMellom(fraOgMed, tidligste(neste, idag)) : dagerMellom(fraOgMed, idag) + 1;
    ledd.push({ hundredeler, dager });
  }
  const oere = ledd.reduce(
    (sum, { hundredeler, dager }) => sum + (grunnlag * hundredeler * dager) / AARETS_DAGER,
    0,
  );
  return { type: 'rente', oere: Math.round(oere / 10_000), grunnlag, ledd };
}

function toMulkt(
  { perDag, tak }: Extract<Sats, { type: 'perDag' }>,
  fra: Konsekvens['loeperFra'],
  idag: Dato,
): Paaloept | null {
  if (fra?.type !== 'dato' || idag < fra.dato || perDag === null) return null;
  const oere = (dagerMellom(fra.dato, idag) + 1) * perDag;
  return { type: 'mulkt', oere: tak === null ? oere : Math.min(oere, tak) };
}
