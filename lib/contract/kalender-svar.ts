import { z } from 'zod';
import { OPPGAVETYPER, type Oppgavestatus } from '#lib/domain/kodelister';
import type { Oppgave } from '#lib/domain/oppgave';
import { erTrukket } from '#lib/domain/oppgavestatus';
import type { Format } from './format';
import { Identifikator, type Partidentifikator } from './kalender-request';
import { KALENDER_NAVNEROM } from './kalender-request-xml';
import { FristdagSvar, tidspunktSvar } from './svar-felt';
import { skrivXml } from './xml-ut';

/** `Oppgavestatus` as the published code list spells it. */
export const OPPGAVESTATUS_UT = {
  ikkeStartet: 'ikkeStartet',
  paagaaende: 'pågående',
  fullfoert: 'fullført',
  forfalt: 'forfallt',
} as const satisfies Record<Oppgavestatus, string>;

/** One oppgave as schema 1.1 has it, its fields in the order of the XSD. */
export const KalenderOppgave = z.strictObject({
  myndighet: z.string().max(4000),
  produktomraade: z.string(),
  oppgaveType: z.enum(OPPGAVETYPER),
  oppgaveBeskrivelse: z.string().max(4000),
  frist: FristdagSvar,
  oppgavestatus: z.enum(OPPGAVESTATUS_UT),
});
export type KalenderOppgave = z.infer<typeof KalenderOppgave>;

/** The calendars themselves, which is the root in XML: each part under the identifier it was asked for by. */
export const KalenderInnhold = z.strictObject({
  hentetDato: tidspunktSvar,
  part: z
    .array(z.strictObject({ part: Identifikator, oppgave: z.array(KalenderOppgave).readonly() }))
    .readonly(),
});

/** The answer of `POST /api/kalender/v1/frister`. */
export const KalenderSvar = z.strictObject({ kalender: KalenderInnhold });
export type KalenderSvar = z.infer<typeof KalenderSvar>;

/** A part and its calendar. */
export interface Partkalender {
  part: Partidentifikator;
  oppgaver: readonly Oppgave[];
}

/**
 * Calendars as they are published. `beskriv` gives the words of an oppgave, since a format has no language; `naa` is when they
 * were read. What a kilde has taken back is left out: schema 1.1 has no status for it.
 */
export function toKalenderSvar(
  parter: readonly Partkalender[],
  beskriv: (oppgave: Oppgave) => string,
  naa: Date,
): KalenderSvar {
  return {
    kalender: {
      hentetDato: naa.toISOString(),
      part: parter.map(({ part, oppgaver }) => ({
        part,
        oppgave: oppgaver
          .filter((oppgave) => !erTrukket(oppgave))
          .map((oppgave) => toOppgave(oppgave, beskriv)),
      })),
    },
  };
}

const toOppgave = (oppgave: Oppgave, beskriv: (oppgave: Oppgave) => string): KalenderOppgave => ({
  myndighet: oppgave.myndighet,
  produktomraade: oppgave.produktomraade,
  oppgaveType: oppgave.oppgaveType,
  oppgaveBeskrivelse: beskriv(oppgave),
  frist: { fristType: oppgave.frist.fristType, frist: oppgave.frist.frist },
  oppgavestatus: OPPGAVESTATUS_UT[oppgave.status],
});

/** An answer as the text to send. */
export const skrivKalender = (svar: KalenderSvar, format: Format): string =>
  format === 'xml' ? skrivXml(svar, KALENDER_NAVNEROM) : JSON.stringify(svar);
