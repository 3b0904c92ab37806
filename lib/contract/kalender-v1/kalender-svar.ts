import { z } from 'zod';
import type { Format } from '#lib/contract/felles/format';
import { FristdagSvar, tidspunktSvar } from '#lib/contract/felles/svar-felt';
import { xmlbiter, xmlFelter } from '#lib/contract/xml-json/xml-ut';
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

/** Returns the description of an oppgave, since a schema has no language. */
type Beskriv = (oppgave: Oppgave) => string;

const toOppgave = (oppgave: Oppgave, beskriv: Beskriv): KalenderOppgaveSvar => ({
  myndighet: oppgave.myndighet,
  produktomraade: oppgave.produktomraade,
  oppgaveType: oppgave.oppgaveType,
  oppgaveBeskrivelse: beskriv(oppgave),
  frist: { fristType: oppgave.frist.fristType, frist: oppgave.frist.frist },
  oppgavestatus: OPPGAVESTATUS_UT[oppgave.status],
});

/** How the parts of an answer are written in a format. */
interface Skrivemaate {
  oppgave(oppgave: KalenderOppgaveSvar): string;
  /** What is between two of them. */
  skille: string;
  /** Of an identifier, and of its oppgaver as they have been written. */
  part(part: Partidentifikator, oppgaver: string): string;
  /** The answer around the parts. */
  rundt(hentetDato: string, parter: Iterable<string>): Generator<string>;
}

const SKRIVEMAATER: Readonly<Record<Format, Skrivemaate>> = {
  json: {
    oppgave: (oppgave) => JSON.stringify(oppgave),
    skille: ',',
    part: (part, oppgaver) => `{"part":${JSON.stringify(part)},"oppgave":[${oppgaver}]}`,
    *rundt(hentetDato, parter) {
      yield `{"kalender":{"hentetDato":${JSON.stringify(hentetDato)},"part":[`;
      let skille = '';
      for (const part of parter) {
        yield skille + part;
        skille = ',';
      }
      yield ']}}';
    },
  },
  xml: {
    oppgave: (oppgave) => xmlFelter({ oppgave }),
    skille: '',
    part: (part, oppgaver) => `<part>${xmlFelter({ part })}${oppgaver}</part>`,
    rundt: (hentetDato, parter) => xmlbiter('kalender', KALENDER_NAVNEROM, xmlFelter({ hentetDato }), parter),
  },
};

/** Serialises the calendars that were read at `naa` in chunks, one part at a time. Lazy: each part is read when it is to be written. */
export type Kalenderskriver = (parter: Iterable<Kalenderdel>, naa: Date, format: Format) => Generator<string>;

/**
 * Makes a writer of answers. It remembers the text of each oppgave that nobody has delivered or marked: all in the same
 * situation have the same object, and an answer about a thousand parts has it a thousand times. An oppgave that a kilde has
 * withdrawn is left out: schema 1.1 has no status for it.
 */
export function makeKalenderskriver(beskriv: Beskriv): Kalenderskriver {
  const husket = { json: new WeakMap<Oppgave, string>(), xml: new WeakMap<Oppgave, string>() };
  const writeOppgave = (oppgave: Oppgave, format: Format): string => {
    const tekster = husket[format];
    const kjent = tekster.get(oppgave);
    if (kjent !== undefined) return kjent;
    const tekst = SKRIVEMAATER[format].oppgave(toOppgave(oppgave, beskriv));
    if (!oppgave.levert && !oppgave.markering && !oppgave.trukket) tekster.set(oppgave, tekst);
    return tekst;
  };
  function* writeParter(parter: Iterable<Kalenderdel>, format: Format): Generator<string> {
    for (const { part, oppgaver } of parter) {
      let tekst = '';
      for (const oppgave of oppgaver) {
        if (isTrukket(oppgave)) continue;
        if (tekst !== '') tekst += SKRIVEMAATER[format].skille;
        tekst += writeOppgave(oppgave, format);
      }
      yield SKRIVEMAATER[format].part(part, tekst);
    }
  }
  return (parter, naa, format) => SKRIVEMAATER[format].rundt(naa.toISOString(), writeParter(parter, format));
}

/** Serialises calendars at once. */
export const writeKalender = (
  parter: readonly Kalenderdel[],
  beskriv: Beskriv,
  naa: Date,
  format: Format,
): string => [...makeKalenderskriver(beskriv)(parter, naa, format)].join('');
