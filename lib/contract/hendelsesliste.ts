import { z } from 'zod';
import { isDato } from '#lib/domain/dato';
import { feil } from './levering-felt';
import { utenTomme } from './situasjon-soek';

const heltall = (maks: number) =>
  z
    .string({ error: feil('ugyldig-tall') })
    .regex(/^[1-9]\d{0,15}$/, 'ugyldig-tall')
    .transform(Number)
    .refine((tall) => tall <= maks, 'ugyldig-tall');

/** The parameters of `GET /api/kalender/v1/hendelser`: from which number (included) and at most how many. */
export const HendelserSoek = z.preprocess(
  utenTomme,
  z.strictObject({
    fraSekvensnummer: heltall(Number.MAX_SAFE_INTEGER),
    antall: heltall(10_000).default(1000),
  }),
);

/** The parameter of `GET /api/kalender/v1/hendelser/start`. */
export const HendelsestartSoek = z.preprocess(
  utenTomme,
  z.strictObject({ dato: z.string({ error: feil('ugyldig-dato') }).refine(isDato, 'ugyldig-dato') }),
);

/** One event as it is published: thin, so that the content is looked up where access to it is checked. */
export interface HendelseSvar {
  sekvensnummer: number;
  identifikator: string;
  gjelderPeriode: string | null;
  registreringstidspunkt: string;
  hendelsetype: string;
}

/** The list as it is published. */
export function toHendelserSvar(
  hendelser: readonly {
    sekvensnummer: number;
    organisasjonsnummer: string;
    gjelderPeriode: string | null;
    tidspunkt: Date;
    type: string;
  }[],
): { hendelser: HendelseSvar[] } {
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
