import { addDager, type Dato, dagerMellom, isIn, type Periode } from '#lib/domain/dag/dato';

/** How long a withdrawn frist is shown as cancelled, in days. Then it is gone. */
export const DAGER_UTGAATT = 30;
/** The most frister in one calendar. Clients stop reading a calendar that is too large. */
const FLEST_INNSLAG = 400;
/** The largest calendar, in bytes, for the same reason. */
export const STOERSTE_KALENDER = 200 * 1024;

/** One frist as a calendar programme sees it: the texts are in the language of the calendar. */
export interface Innslagsinnhold {
  /** Opaque, and the same for ever. */
  uid: string;
  /** The organisasjonsnummer it is about. Never in a file. */
  virksomhet: string;
  dato: Dato;
  tittel: string;
  beskrivelse: string;
  lenke: string;
  kategori: string;
  /** Done: the title says so, and there is no alarm. */
  ferdig: boolean;
}

/** A frist with its history in one calendar. */
export interface Innslag extends Innslagsinnhold {
  /** Increases by one with every change; a calendar programme keeps the highest (RFC 5545, 3.8.7.4). */
  sekvens: number;
  /** The moment of the last change, in milliseconds since 1970. */
  endret: number;
  /** The day the frist had before it was last moved; null when it never was. */
  flyttetFra: Dato | null;
  /** The day it was withdrawn; null while it applies. */
  utgikk: Dato | null;
}

/** The day and moment of a reading, and the days that the calendar covers. */
export interface Lesing {
  naa: Date;
  idag: Dato;
  periode: Periode;
}

/** Returns a frist that no calendar has shown before. */
export const nyttInnslag = (innhold: Innslagsinnhold, naa: Date): Innslag => ({
  ...innhold,
  sekvens: 0,
  endret: naa.getTime(),
  flyttetFra: null,
  utgikk: null,
});

/**
 * Returns the frister of a calendar after a new reading, by date and uid. One that is unchanged stays as it was; one
 * that is gone is shown as withdrawn for `DAGER_UTGAATT` days.
 * @param forrige what the calendar showed last time
 * @param nye every frist of the calendar now
 * @param isBorte whether one that is gone has left for another reason than being withdrawn, such as other choices or
 *   no longer the right to see it: it then goes at once
 */
export function oppdaterInnslag(
  forrige: readonly Innslag[],
  nye: readonly Innslagsinnhold[],
  isBorte: (innslag: Innslag) => boolean,
  { naa, idag, periode }: Lesing,
): Innslag[] {
  const kjente = new Map(forrige.map((en) => [en.uid, en]));
  const gjelder = nye.map((innhold) => {
    const foer = kjente.get(innhold.uid);
    return foer ? endre(foer, { ...innhold, utgikk: null }, naa) : nyttInnslag(innhold, naa);
  });
  const finnes = new Set(nye.map(({ uid }) => uid));
  const borte = forrige.filter((en) => !finnes.has(en.uid) && !isBorte(en) && isIn(periode, en.dato));
  const utgaatt = borte
    .map((en) => endre(en, { ...en, utgikk: en.utgikk ?? idag }, naa))
    .filter(({ utgikk }) => utgikk !== null && addDager(utgikk, DAGER_UTGAATT) > idag);
  return keepNearest([...gjelder, ...utgaatt], FLEST_INNSLAG, idag).sort(
    (a, b) => sammenlign(a.dato, b.dato) || sammenlign(a.uid, b.uid),
  );
}

const sammenlign = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The fields that a calendar programme shows. */
const VISES = ['dato', 'tittel', 'beskrivelse', 'lenke', 'kategori', 'ferdig', 'utgikk'] as const;

function endre(foer: Innslag, naaInnhold: Innslagsinnhold & Pick<Innslag, 'utgikk'>, naa: Date): Innslag {
  if (VISES.every((felt) => foer[felt] === naaInnhold[felt])) return foer;
  return {
    ...naaInnhold,
    sekvens: foer.sekvens + 1,
    endret: naa.getTime(),
    flyttetFra: foer.dato === naaInnhold.dato ? foer.flyttetFra : foer.dato,
  };
}

/** Returns the frister nearest to today, at most so many, what is to come before what has been. Keeps their order. */
export function keepNearest(innslag: readonly Innslag[], antall: number, idag: Dato): Innslag[] {
  if (innslag.length <= antall) return [...innslag];
  const avstand = ({ dato }: Innslag): number => {
    const dager = dagerMellom(idag, dato);
    // A past day counts ten times: the past is looked up seldom.
    return dager < 0 ? -10 * dager : dager;
  };
  const naermest = new Set(innslag.toSorted((a, b) => avstand(a) - avstand(b)).slice(0, antall));
  return innslag.filter((en) => naermest.has(en));
}
