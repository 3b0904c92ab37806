import { z } from 'zod';
import { withoutEmpty } from '#lib/contract/felles/ingen-soek';
import { feil } from '#lib/contract/felles/levering-felt';
import { tidspunktSvar } from '#lib/contract/felles/svar-felt';
import { isDato } from '#lib/domain/dag/dato';
import { DELTE_HENDELSETYPER } from '#lib/domain/kilde/hendelse';

const heltall = (maks: number) =>
  z
    .string({ error: feil('ugyldig-tall') })
    .regex(/^[1-9]\d{0,15}$/, 'ugyldig-tall')
    .transform(Number)
    .refine((tall) => tall <= maks, 'ugyldig-tall')
    .meta({ parameter: { type: 'integer', minimum: 1, maximum: maks } });

const STANDARD_ANTALL = 1000;

/**
 * The parameters of `GET /api/kalender/v1/hendelser`: the first sekvensnummer (included) and the largest
 * number of events.
 */
export const HendelserSoek = z.preprocess(
  withoutEmpty,
  z.strictObject({
    fraSekvensnummer: heltall(Number.MAX_SAFE_INTEGER),
    antall: heltall(10_000)
      .default(STANDARD_ANTALL)
      .meta({ parameter: { default: STANDARD_ANTALL } }),
  }),
);

/** The parameter of `GET /api/kalender/v1/hendelser/start`. */
export const HendelsestartSoek = z.preprocess(
  withoutEmpty,
  z.strictObject({
    dato: z
      .string({ error: feil('ugyldig-dato') })
      .refine(isDato, 'ugyldig-dato')
      .meta({ format: 'date' }),
  }),
);

/** One event as published. It names the virksomhet only: the content is fetched where access is checked. */
export const HendelseSvar = z.strictObject({
  sekvensnummer: z.int(),
  identifikator: z.string(),
  gjelderPeriode: z.string().nullable(),
  registreringstidspunkt: tidspunktSvar,
  hendelsetype: z.enum(DELTE_HENDELSETYPER),
});
export type HendelseSvar = z.infer<typeof HendelseSvar>;

/** The answer of `GET /api/kalender/v1/hendelser`. */
export const HendelserSvar = z.strictObject({ hendelser: z.array(HendelseSvar) });
export type HendelserSvar = z.infer<typeof HendelserSvar>;

/** The answer of `GET /api/kalender/v1/hendelser/start`; null when there are no events from that day on. */
export const HendelsestartSvar = z.strictObject({ sekvensnummer: z.int().nullable() });

/** Maps events to the published list. */
export function toHendelserSvar(
  hendelser: readonly {
    sekvensnummer: number;
    organisasjonsnummer: string;
    gjelderPeriode: string | null;
    tidspunkt: Date;
    type: HendelseSvar['hendelsetype'];
  }[],
): HendelserSvar {
  return {
    hendelser: hendelser.map((hendelse) => ({
      sekvensnummer: hendelse.sekvensnummer,
      identifikator: hendelse.organisasjonsnummer,
      gjelderPeriode: hendelse.gjelderPeriode,
      registreringstidspunkt: hendelse.tidspunkt.toISOString(),
      hendelsetype: hendelse.type,
    })),
  };
}
