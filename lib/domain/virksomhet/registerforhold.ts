import { addDager, type Dato } from '#lib/domain/dag/dato';
import type { Avvikling, Forhold, ForholdNavn } from './forhold';

/**
 * What a fresh answer of the register means beside what was known. The register tells how things are, seldom since when: a fact without a
 * date holds from the day it was seen, and the time before stands as it was known. Both lists are of opphav `enhetsregisteret`.
 */

/** One answer of the register. */
export interface Registeravlesning {
  /** What it says now. A fact it does not mention is not a no. */
  forhold: readonly Forhold[];
  /** The slag of avvikling it says are not so. One that it says nothing of may still be so. */
  nektet: readonly Avvikling[];
  /** Facts whose beginning it did not give, so that another day stands for it: one that was given before still holds. */
  antattStart?: readonly ForholdNavn[];
  /** Facts whose end it did not give, so that today stands for it: one that was known before still holds. */
  antattSlutt?: readonly ForholdNavn[];
  /** What it says neither yes nor no to, though it is graver than what it does say. */
  aapen?: readonly Avvikling[];
}

/**
 * The facts after an answer. To read the same answer twice changes nothing; an answer without dates changes no day before `idag`; what it
 * leaves out stays as it was. Dates that the register gives are taken as they are, since it may correct itself.
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
    // Something graver that the answer leaves open may still be so.
    if (isAvviklingAv(foer, avlesning.aapen ?? [])) return foer;
    // Only the first answer about a virksomhet is assumed of the time before; a fact that turns up later holds from then on.
    if (nye.length > 0 && foer.length === 0)
      return tidligere.length === 0 ? nye : nye.map((ett) => fromIdag(ett, idag));
    if (nye.length > 0) return etter(foer, nye, idag);
    return isAvviklingAv(foer, avlesning.nektet) ? avsluttet(foer, addDager(idag, -1)) : foer;
  });
}

/** Whether two answers of the register say the same. The day we learned it is not something it says. */
export function sierDetSamme(a: readonly Forhold[], b: readonly Forhold[]): boolean {
  const linjer = (alle: readonly Forhold[]) =>
    alle
      .map(({ navn, verdi, fraOgMed, tilOgMed }) => JSON.stringify([navn, verdi, fraOgMed, tilOgMed]))
      .sort();
  return linjer(a).join() === linjer(b).join();
}

/** Those that a register has no date for, and so could be assumed of the time before anybody looked. */
const UTEN_DATO: readonly ForholdNavn[] = ['organisasjonsform', 'avvikling', 'mvaRegistrert', 'arbeidsgiver'];

/**
 * Whether a fact is only assumed of the time before we first saw it: the register told it without a date, and nothing was known before.
 * It was first seen on `registrert`.
 */
export const isAntattBakover = ({ navn, opphav, fraOgMed, tilOgMed, verdi }: Forhold): boolean =>
  opphav === 'enhetsregisteret' &&
  fraOgMed === null &&
  UTEN_DATO.includes(navn) &&
  // Before the day it was registered for mva it was not: that follows from the date.
  !(navn === 'mvaRegistrert' && verdi === false && tilOgMed !== null);

const fromIdag = (ett: Forhold, idag: Dato): Forhold =>
  ett.tilOgMed === null && ett.fraOgMed === null && UTEN_DATO.includes(ett.navn)
    ? ({ ...ett, fraOgMed: idag } as Forhold)
    : ett;

const av = (forhold: readonly Forhold[], navn: ForholdNavn): Forhold[] =>
  forhold.filter((ett) => ett.navn === navn);

/** A beginning or an end that is only assumed gives way to one that was known. */
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

/** Whether what holds is an avvikling of one of these slag. */
function isAvviklingAv(foer: readonly Forhold[], slag: readonly Avvikling[]): boolean {
  const sist = foer.find(({ tilOgMed }) => tilOgMed === null);
  return sist?.navn === 'avvikling' && slag.includes(sist.verdi);
}

/** What is known of one fact when the register says something of it, and something was known. */
function etter(foer: readonly Forhold[], nye: readonly Forhold[], idag: Dato): Forhold[] {
  const naa = nye.find(({ tilOgMed }) => tilOgMed === null);
  // It ends, as the drift of one that is deleted: the beginning it told before still holds.
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

/** The register gives another day for what it said before, and so has corrected itself: what held until then holds until the new day. */
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

/** What was known until a new value began, and then that. */
function nyVerdi(foer: readonly Forhold[], naa: Forhold): Forhold[] {
  const { fraOgMed } = naa;
  return fraOgMed === null ? [naa] : [...avsluttet(foer, addDager(fraOgMed, -1)), naa];
}

/** What was known, no further than to a day. */
const avsluttet = (foer: readonly Forhold[], til: Dato): Forhold[] =>
  foer
    .filter(({ fraOgMed }) => fraOgMed === null || fraOgMed <= til)
    .map((ett) => ({ ...ett, tilOgMed: ett.tilOgMed === null || ett.tilOgMed > til ? til : ett.tilOgMed }));
