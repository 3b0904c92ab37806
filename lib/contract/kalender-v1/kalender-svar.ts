import { z } from 'zod';
import type { Format } from '#lib/contract/felles/format';
import { FristdagSvar, tidspunktSvar } from '#lib/contract/felles/svar-felt';
import { writeTekst, xmlFelter, xmlRamme } from '#lib/contract/xml-json/xml-ut';
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
  /** What is between two of them, and between two parts. */
  skille: string;
  /** Of an identifier, and of its oppgaver as they have been written. */
  part(part: Partidentifikator, oppgaver: string): string;
  /** What is before and after the parts. */
  ramme(hentetDato: string): [foer: string, etter: string];
}

/** The same as `xmlFelter({ oppgave })` in a third of the time: an answer has ten thousand that are not shared. */
const writeXmlOppgave = (o: KalenderOppgaveSvar): string =>
  `<oppgave><myndighet>${writeTekst(o.myndighet)}</myndighet><produktomraade>${writeTekst(o.produktomraade)}</produktomraade><oppgaveType>${o.oppgaveType}</oppgaveType><oppgaveBeskrivelse>${writeTekst(o.oppgaveBeskrivelse)}</oppgaveBeskrivelse><frist><fristType>${o.frist.fristType}</fristType><frist>${o.frist.frist}</frist></frist><oppgavestatus>${o.oppgavestatus}</oppgavestatus></oppgave>`;

const SKRIVEMAATER: Readonly<Record<Format, Skrivemaate>> = {
  json: {
    oppgave: (oppgave) => JSON.stringify(oppgave),
    skille: ',',
    part: (part, oppgaver) => `{"part":${JSON.stringify(part)},"oppgave":[${oppgaver}]}`,
    ramme: (hentetDato) => [`{"kalender":{"hentetDato":${JSON.stringify(hentetDato)},"part":[`, ']}}'],
  },
  xml: {
    oppgave: writeXmlOppgave,
    skille: '',
    part: (part, oppgaver) => `<part>${xmlFelter({ part })}${oppgaver}</part>`,
    ramme(hentetDato) {
      const [foer, etter] = xmlRamme('kalender', KALENDER_NAVNEROM);
      return [foer + xmlFelter({ hentetDato }), etter];
    },
  },
};

/** One answer that is written in pieces: what comes first, then any number of bunches of parts, and what comes last. */
export interface Kalenderskriving {
  foer: string;
  /** Writes one part at a time. Lazy: each is read when it is to be written. */
  writeParter(parter: Iterable<Kalenderdel>): Generator<string>;
  etter: string;
}

/** Begins an answer with the calendars that were read at `naa`. */
export type Kalenderskriver = (naa: Date, format: Format) => Kalenderskriving;

/** V8 keeps a text as the thirty pieces it was put together from, and goes through them each time it is written. */
const inOnePiece = (tekst: string): string => Buffer.from(tekst).toString();

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
    if (oppgave.levert || oppgave.markering || oppgave.trukket) return tekst;
    const samlet = inOnePiece(tekst);
    tekster.set(oppgave, samlet);
    return samlet;
  };
  return (naa, format) => {
    const { skille, part: writePart, ramme } = SKRIVEMAATER[format];
    const [foer, etter] = ramme(naa.toISOString());
    let mellom = '';
    function* writeParter(parter: Iterable<Kalenderdel>): Generator<string> {
      for (const { part, oppgaver } of parter) {
        let tekst = '';
        for (const oppgave of oppgaver) {
          if (isTrukket(oppgave)) continue;
          if (tekst !== '') tekst += skille;
          tekst += writeOppgave(oppgave, format);
        }
        yield mellom + writePart(part, tekst);
        mellom = skille;
      }
    }
    return { foer, writeParter, etter };
  };
}

/** Serialises calendars at once. */
export const writeKalender = (
  parter: readonly Kalenderdel[],
  beskriv: Beskriv,
  naa: Date,
  format: Format,
): string => {
  const { foer, writeParter, etter } = makeKalenderskriver(beskriv)(naa, format);
  return [foer, ...writeParter(parter), etter].join('');
};
