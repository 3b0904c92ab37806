import type { Dato } from '#lib/domain/dato';
import type { Konsekvens, Oere, Sats } from '#lib/domain/konsekvens';
import type { Hjemmel } from '#lib/domain/oppgave';

/** An amount in kroner, or null when it is not fixed yet for that year. */
type Kroner = number | null;

/** What it costs, in the year it begins to run. `rente` is in per cent a year. */
type SatsSvar =
  | { type: 'perDag' | 'perPersonPerDag'; aar: number; perDag: Kroner; tak: Kroner }
  | {
      type: 'perUke';
      aar: number;
      trinn: { fraUke: number; tilUke: number; perUke: Kroner }[];
      tak: Kroner;
    }
  | { type: 'rente'; satser: { fraOgMed: Dato; prosent: number | null; hjemmel: Hjemmel | null }[] }
  | { type: 'iVedtaket' };

/** What happens when the frist is missed, as data and in words. Never a final amount where the law gives none. */
export interface KonsekvensSvar {
  type: string;
  automatisk: boolean;
  etterBrev: boolean;
  loeperFra: Konsekvens['loeperFra'];
  sats: SatsSvar | null;
  foelger: readonly string[];
  hjemmel: readonly Hjemmel[];
  tekst: string;
}

const toKroner = (oere: Oere): Kroner => oere && oere / 100;

function toSatsSvar(sats: Sats): SatsSvar {
  switch (sats.type) {
    case 'perDag':
    case 'perPersonPerDag':
      return { ...sats, perDag: toKroner(sats.perDag), tak: toKroner(sats.tak) };
    case 'perUke': {
      const trinn = sats.trinn.map((ett) => ({ ...ett, perUke: toKroner(ett.perUke) }));
      return { ...sats, trinn, tak: toKroner(sats.tak) };
    }
    case 'rente': {
      const satser = sats.satser.map(({ fraOgMed, hundredeler, hjemmel }) => {
        return { fraOgMed, prosent: hundredeler && hundredeler / 100, hjemmel };
      });
      return { type: 'rente', satser };
    }
    case 'iVedtaket':
      return sats;
  }
}

/** The consequence of an oppgave as it is published: kroner and per cent, where the house counts in oere and hundredths. */
export function toKonsekvensSvar(konsekvens: Konsekvens, tekst: string): KonsekvensSvar {
  const { type, automatisk, etterBrev, loeperFra, sats, foelger, hjemmel } = konsekvens;
  return {
    type,
    automatisk,
    etterBrev,
    loeperFra,
    sats: sats && toSatsSvar(sats),
    foelger,
    hjemmel,
    tekst,
  };
}
