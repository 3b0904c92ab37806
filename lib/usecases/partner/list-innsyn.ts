import { findInnsynslinjer, hasEarlierInnsyn, type Innsynslinje } from '#lib/data/innsynsliste';
import { findPartnere } from '#lib/data/partner';
import { addDager, type Dato, isDato, startPaaDagen } from '#lib/domain/dag/dato';
import { requireHele, type Tilgang } from '#lib/usecases/adgang/require-tilgang';

const DAGER_OM_GANGEN = 90;
/** The most rows on one page. Older ones are reached by their day. */
const FLEST = 500;

/** One row of who has read, with names where they are known. */
export interface Lesning extends Omit<Innsynslinje, 'dag' | 'sist'> {
  dag: Dato;
  /** The last time, in milliseconds since 1970. */
  sist: number;
  consumernavn: string | null;
  suppliernavn: string | null;
}

/** One page of who has read about a virksomhet. */
export interface Innsynsliste {
  navn: string;
  fraOgMed: Dato;
  tilOgMed: Dato;
  lesninger: Lesning[];
  /** The last day of the next, older page; null when there is none. */
  eldre: Dato | null;
}

/**
 * Returns who has read about a virksomhet until a day (included), 90 days at a time.
 * @throws AppError `ikke-tilgang` to a person who may see only a part of the calendar
 */
export async function listInnsyn(tilgang: Tilgang, tilOgMed: Dato): Promise<Innsynsliste> {
  requireHele(tilgang);
  const { aktoer, organisasjonsnummer, navn } = tilgang;
  const fraOgMed = addDager(tilOgMed, 1 - DAGER_OM_GANGEN);
  const [fra, til] = [startPaaDagen(fraOgMed), startPaaDagen(addDager(tilOgMed, 1))];
  const [linjer, partnere, harEldre] = await Promise.all([
    findInnsynslinjer(organisasjonsnummer, { fra, til }, aktoer.personId, FLEST),
    findPartnere(),
    hasEarlierInnsyn(organisasjonsnummer, fra),
  ]);
  const navnPaa = new Map<string | null, string>(partnere.map((en) => [en.organisasjonsnummer, en.navn]));
  const lesninger = linjer.flatMap(({ dag, sist, ...linje }) =>
    isDato(dag)
      ? {
          ...linje,
          dag,
          sist: sist.getTime(),
          consumernavn: navnPaa.get(linje.consumer) ?? null,
          suppliernavn: navnPaa.get(linje.supplier) ?? null,
        }
      : [],
  );
  const sisteDag = lesninger.length === FLEST ? lesninger.at(-1)?.dag : undefined;
  return {
    navn,
    fraOgMed,
    tilOgMed,
    lesninger,
    eldre: sisteDag ?? (harEldre ? addDager(fraOgMed, -1) : null),
  };
}
