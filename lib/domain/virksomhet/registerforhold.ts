import { addDager, type Dato } from '#lib/domain/dag/dato';
import type { Avvikling, Forhold, ForholdNavn } from './forhold';

/**
 * Merges a new answer of Enhetsregisteret with what was known. The register states how things are, seldom
 * since when: a fact without a date holds from the day it was seen, and the time before keeps what was known.
 * Both lists have opphav `enhetsregisteret`.
 */

/** One answer of the register. */
export interface Registeravlesning {
  /** The facts it states now. A fact it does not mention is not a no. */
  forhold: readonly Forhold[];
  /** The kinds of avvikling it explicitly denies. One it does not mention may still hold. */
  nektet: readonly Avvikling[];
  /** Facts whose `fraOgMed` is assumed, because the answer has none. A known beginning is kept. */
  antattStart?: readonly ForholdNavn[];
  /** Facts whose `tilOgMed` is assumed to be today, because the answer has none. A known end is kept. */
  antattSlutt?: readonly ForholdNavn[];
  /** Graver kinds of avvikling that it neither confirms nor denies. */
  aapen?: readonly Avvikling[];
}

/**
 * Returns the facts after an answer. Reading the same answer twice changes nothing; an answer without dates
 * changes no day before `idag`; a fact it leaves out stays as it was. Dates from the register are used as
 * given, since it may correct itself.
 */
export function withTidligere(
  tidligere: readonly Forhold[],
  avlesning: Registeravlesning,
  idag: Dato,
): Forhold[] {
  const { forhold } = avlesning;
  const navnene = new Set([...tidligere, ...forhold].map(({ navn }) => navn));
  return [...navnene].flatMap((navn) => {
    const foer = av(tidligere, navn);
    const nye = withKnownEnds(foer, av(forhold, navn), avlesning);
    // A graver avvikling that the answer leaves open may still hold.
    if (isAvviklingAv(foer, avlesning.aapen ?? [])) return foer;
    // Only the first answer about a virksomhet is assumed for the time before it; a fact that appears later
    // holds from that day.
    if (nye.length > 0 && foer.length === 0)
      return tidligere.length === 0 ? nye : nye.map((ett) => fromIdag(ett, idag));
    if (nye.length > 0) return etter(foer, nye, idag);
    return isAvviklingAv(foer, avlesning.nektet) ? avsluttet(foer, addDager(idag, -1)) : foer;
  });
}

/** Whether two answers state the same facts. `registrert` is not compared: the register does not state it. */
export function sierDetSamme(a: readonly Forhold[], b: readonly Forhold[]): boolean {
  const linjer = (alle: readonly Forhold[]) =>
    alle
      .map(({ navn, verdi, fraOgMed, tilOgMed }) => JSON.stringify([navn, verdi, fraOgMed, tilOgMed]))
      .sort();
  return linjer(a).join() === linjer(b).join();
}

/**
 * Facts that the register has no date for, so they could be assumed for the time before the first reading.
 */
const UTEN_DATO: readonly ForholdNavn[] = ['organisasjonsform', 'avvikling', 'mvaRegistrert', 'arbeidsgiver'];

/**
 * Whether a fact is only assumed for the time before `registrert`, the day it was first seen: the register
 * gave no date, and nothing was known before.
 */
export const isAntattBakover = ({ navn, opphav, fraOgMed, tilOgMed, verdi }: Forhold): boolean =>
  opphav === 'enhetsregisteret' &&
  fraOgMed === null &&
  UTEN_DATO.includes(navn) &&
  // A no with an end follows from the date of registration for mva, so it is not assumed.
  !(navn === 'mvaRegistrert' && verdi === false && tilOgMed !== null);

const fromIdag = (ett: Forhold, idag: Dato): Forhold =>
  ett.tilOgMed === null && ett.fraOgMed === null && UTEN_DATO.includes(ett.navn)
    ? ({ ...ett, fraOgMed: idag } as Forhold)
    : ett;

const av = (forhold: readonly Forhold[], navn: ForholdNavn): Forhold[] =>
  forhold.filter((ett) => ett.navn === navn);

/** Replaces an assumed beginning or end by a known one. */
function withKnownEnds(
  foer: readonly Forhold[],
  nye: readonly Forhold[],
  { antattStart, antattSlutt }: Registeravlesning,
): readonly Forhold[] {
  const [foerste] = foer;
  const sist = foer.at(-1);
  if (!foerste || !sist) return nye;
  return nye.map(
    (ett) =>
      ({
        ...ett,
        fraOgMed: antattStart?.includes(ett.navn) ? foerste.fraOgMed : ett.fraOgMed,
        tilOgMed: antattSlutt?.includes(ett.navn) ? (sist.tilOgMed ?? ett.tilOgMed) : ett.tilOgMed,
      }) as Forhold,
  );
}

/** Whether the current avvikling is one of these kinds. */
function isAvviklingAv(foer: readonly Forhold[], slag: readonly Avvikling[]): boolean {
  const sist = foer.find(({ tilOgMed }) => tilOgMed === null);
  return sist?.navn === 'avvikling' && slag.includes(sist.verdi);
}

/** Returns the history of one fact when both the answer and what was known mention it. */
function etter(foer: readonly Forhold[], nye: readonly Forhold[], idag: Dato): Forhold[] {
  const naa = nye.find(({ tilOgMed }) => tilOgMed === null);
  // The fact ends, such as the drift of a deleted virksomhet. The known beginning is kept.
  if (!naa)
    return nye.map((ett) => ({ ...ett, fraOgMed: ett.fraOgMed ?? foer[0]?.fraOgMed ?? null }) as Forhold);
  const sist = foer.find(({ tilOgMed }) => tilOgMed === null);
  if (sist?.verdi === naa.verdi) {
    return naa.fraOgMed === null || naa.fraOgMed === sist.fraOgMed
      ? [...foer]
      : withDato(
          foer.filter((ett) => ett !== sist),
          nye,
          naa,
          sist,
        );
  }
  return nyVerdi(foer, { ...naa, fraOgMed: naa.fraOgMed ?? idag } as Forhold);
}

/**
 * The register gives another date for the same value, which is a correction: the previous value is extended
 * or cut to the new date.
 */
function withDato(
  tidligere: readonly Forhold[],
  nye: readonly Forhold[],
  naa: Forhold,
  sist: Forhold,
): Forhold[] {
  if (tidligere.length === 0) return [...nye];
  const { fraOgMed } = sist;
  const gammelSlutt = fraOgMed && addDager(fraOgMed, -1);
  const nySlutt = naa.fraOgMed && addDager(naa.fraOgMed, -1);
  const strukket = tidligere.map((ett) =>
    ett.tilOgMed === gammelSlutt ? ({ ...ett, tilOgMed: nySlutt } as Forhold) : ett,
  );
  return nyVerdi(strukket, naa);
}

/** Returns what was known until the new value begins, and then the new value. */
function nyVerdi(foer: readonly Forhold[], naa: Forhold): Forhold[] {
  const { fraOgMed } = naa;
  return fraOgMed === null ? [naa] : [...avsluttet(foer, addDager(fraOgMed, -1)), naa];
}

/** Cuts what was known at a day. */
const avsluttet = (foer: readonly Forhold[], til: Dato): Forhold[] =>
  foer
    .filter(({ fraOgMed }) => fraOgMed === null || fraOgMed <= til)
    .map((ett) => ({ ...ett, tilOgMed: ett.tilOgMed === null || ett.tilOgMed > til ? til : ett.tilOgMed }));
