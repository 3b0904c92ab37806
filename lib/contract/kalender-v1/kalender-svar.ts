import { z } from 'zod';
import type { Format } from '#lib/contract/felles/format';
import { FristdagSvar, tidspunktSvar } from '#lib/contract/felles/svar-felt';
import { xmlbiter } from '#lib/contract/xml-json/xml-ut';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isTrukket } from '#lib/domain/oppgave/oppgavestatus';
import { OPPGAVETYPER, type Oppgavestatus } from '#lib/domain/virksomhet/kodelister';
import { IdentifikatorSchema, type Partidentifikator } from './kalender-request';
import { KALENDER_NAVNEROM } from './kalender-request-xml';

/** `Oppgavestatus` in the spelling of the published code list. */
export const OPPGAVESTATUS_UT = {
  ikkeStartet: 'ikkeStartet',
  paagaaende: 'pågående',
  fullfoert: 'fullført',
  forfalt: 'forfallt',
} as const satisfies Record<Oppgavestatus, string>;

/** One oppgave in schema 1.1, with fields in the order of the XSD. */
export const KalenderOppgaveSvar = z.strictObject({
  myndighet: z.string().max(4000),
  produktomraade: z.string(),
  oppgaveType: z.enum(OPPGAVETYPER),
  oppgaveBeskrivelse: z.string().max(4000),
  frist: FristdagSvar,
  oppgavestatus: z.enum(OPPGAVESTATUS_UT),
});
export type KalenderOppgaveSvar = z.infer<typeof KalenderOppgaveSvar>;

/** The calendar of one part, with the identifier from the request. */
export const KalenderPartSvar = z.strictObject({
  part: IdentifikatorSchema,
  oppgave: z.array(KalenderOppgaveSvar).readonly(),
});
export type KalenderPartSvar = z.infer<typeof KalenderPartSvar>;

/** The calendars, which is the root element in XML. */
export const KalenderInnholdSvar = z.strictObject({
  hentetDato: tidspunktSvar,
  part: z.array(KalenderPartSvar).readonly(),
});

/** The answer of `POST /api/kalender/v1/frister`. */
export const KalenderSvar = z.strictObject({ kalender: KalenderInnholdSvar });
export type KalenderSvar = z.infer<typeof KalenderSvar>;

/** A part and its calendar. */
export interface Kalenderdel {
  part: Partidentifikator;
  oppgaver: readonly Oppgave[];
}

/**
 * Maps calendars to the published answer. `naa` is when they were read; `beskriv` returns the description of
 * an oppgave.
 */
export function toKalenderSvar(
  parter: readonly Kalenderdel[],
  beskriv: (oppgave: Oppgave) => string,
  naa: Date,
): KalenderSvar {
  const part = parter.map((ett) => toKalenderPart(ett, beskriv));
  return { kalender: { hentetDato: naa.toISOString(), part } };
}

/**
 * Maps one calendar. `beskriv` returns the description of an oppgave, since a schema has no language. An
 * oppgave that a kilde has withdrawn is left out: schema 1.1 has no status for it.
 */
export const toKalenderPart = (
  { part, oppgaver }: Kalenderdel,
  beskriv: (oppgave: Oppgave) => string,
): KalenderPartSvar => ({
  part,
  oppgave: oppgaver.filter((oppgave) => !isTrukket(oppgave)).map((oppgave) => toOppgave(oppgave, beskriv)),
});

const toOppgave = (oppgave: Oppgave, beskriv: (oppgave: Oppgave) => string): KalenderOppgaveSvar => ({
  myndighet: oppgave.myndighet,
  produktomraade: oppgave.produktomraade,
  oppgaveType: oppgave.oppgaveType,
  oppgaveBeskrivelse: beskriv(oppgave),
  frist: { fristType: oppgave.frist.fristType, frist: oppgave.frist.frist },
  oppgavestatus: OPPGAVESTATUS_UT[oppgave.status],
});

/** Serialises an answer. */
export const writeKalender = ({ kalender }: KalenderSvar, format: Format): string =>
  [...kalenderbiter(kalender.part, kalender.hentetDato, format)].join('');

/** Serialises an answer in chunks, one part at a time. Lazy: each part is read when it is to be written. */
export function* kalenderbiter(
  parter: Iterable<KalenderPartSvar>,
  hentetDato: string,
  format: Format,
): Generator<string> {
  if (format === 'xml') yield* xmlbiter('kalender', KALENDER_NAVNEROM, innhold(parter, hentetDato));
  else {
    yield `{"kalender":{"hentetDato":${JSON.stringify(hentetDato)},"part":[`;
    let skille = '';
    for (const part of parter) {
      yield skille + JSON.stringify(part);
      skille = ',';
    }
    yield ']}}';
  }
}

function* innhold(parter: Iterable<KalenderPartSvar>, hentetDato: string): Generator<object> {
  yield { hentetDato };
  for (const part of parter) yield { part };
}
