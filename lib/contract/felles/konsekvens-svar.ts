import { z } from 'zod';
import {
  FOELGER,
  KONSEKVENSTYPER,
  type Konsekvens,
  type Oere,
  type Sats,
} from '#lib/domain/oppgave/konsekvens';
import { dagSvar, HjemmelSvar } from './svar-felt';

/** An amount in kroner; null when it is not fixed yet for that year. */
const kroner = z.number().nullable();

/**
 * What it costs, by the rates of the year it begins to run. Amounts in kroner; `rente` in per cent a year.
 */
export const SatsSvar = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['perDag', 'perPersonPerDag']),
    aar: z.int(),
    perDag: kroner,
    tak: kroner,
  }),
  z.strictObject({
    type: z.literal('perUke'),
    aar: z.int(),
    trinn: z.array(z.strictObject({ fraUke: z.int(), tilUke: z.int(), perUke: kroner })),
    tak: kroner,
  }),
  z.strictObject({
    type: z.literal('rente'),
    satser: z.array(
      z.strictObject({ fraOgMed: dagSvar, prosent: z.number().nullable(), hjemmel: HjemmelSvar.nullable() }),
    ),
  }),
  z.strictObject({ type: z.literal('iVedtaket') }),
]);
type SatsSvar = z.infer<typeof SatsSvar>;

/**
 * The consequence of missing the frist, as data and in words. Has no final amount where the law gives none.
 */
export const KonsekvensSvar = z.strictObject({
  type: z.enum(KONSEKVENSTYPER),
  automatisk: z.boolean(),
  etterBrev: z.boolean(),
  loeperFra: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('dato'), dato: dagSvar }),
      z.strictObject({ type: z.literal('vedtak') }),
    ])
    .nullable(),
  sats: SatsSvar.nullable(),
  foelger: z.array(z.enum(FOELGER)).readonly(),
  hjemmel: z.array(HjemmelSvar).readonly(),
  tekst: z.string(),
});
export type KonsekvensSvar = z.infer<typeof KonsekvensSvar>;

const toKroner = (oere: Oere): number | null => oere && oere / 100;

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

/** Maps a consequence to what is published: kroner instead of øre, per cent instead of hundredths. */
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
