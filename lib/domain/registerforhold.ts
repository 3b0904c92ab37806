import { addDager, type Dato } from './dato';
import type { Forhold, ForholdAv, ForholdNavn } from './forhold';

/**
 * What a fresh answer of the register means beside what it said before. The register tells how things are, seldom since when,
 * and of a deleted virksomhet almost nothing; what it used to say is then all there is to know of the time before, and a
 * frist that lies in that time must not vanish. Both lists are of opphav `enhetsregisteret`.
 */
export function medTidligere(
  tidligere: readonly Forhold[],
  nye: readonly Forhold[],
  { slettet, idag }: { slettet: boolean; idag: Dato },
): Forhold[] {
  if (tidligere.length === 0) return [...nye];
  const mva = mvaRegistrering(av(tidligere, 'mvaRegistrert'), av(nye, 'mvaRegistrert'), idag);
  const resten = nye
    .filter(({ navn }) => navn !== 'mvaRegistrert')
    .map((forhold) => medFraOgMed(forhold, tidligere, idag));
  const navnene = new Set(nye.map(({ navn }) => navn));
  // The day it was entered cannot become untrue, so it is not forgotten either.
  const ikkeLengerNevnt = tidligere.filter(
    ({ navn }) => !navnene.has(navn) && (slettet || navn === 'registrert'),
  );
  return [...resten, ...mva, ...ikkeLengerNevnt];
}

/** Whether two answers of the register say the same. The day we learned it is not something it says. */
export function sierDetSamme(a: readonly Forhold[], b: readonly Forhold[]): boolean {
  const linjer = (alle: readonly Forhold[]) =>
    alle
      .map(({ navn, verdi, fraOgMed, tilOgMed }) => JSON.stringify([navn, verdi, fraOgMed, tilOgMed]))
      .sort();
  return linjer(a).join() === linjer(b).join();
}

const av = <N extends ForholdNavn>(forhold: readonly Forhold[], navn: N): ForholdAv<N>[] =>
  forhold.filter((ett) => ett.navn === navn) as ForholdAv<ForholdNavn>[] as ForholdAv<N>[];

/** A date that is left out now is the one that was told before; an avvikling that is new and undated began no later than today. */
function medFraOgMed(forhold: Forhold, tidligere: readonly Forhold[], idag: Dato): Forhold {
  if (forhold.fraOgMed !== null || (forhold.navn !== 'drift' && forhold.navn !== 'avvikling')) return forhold;
  const foer = av(tidligere, forhold.navn).find(({ verdi }) => verdi === forhold.verdi);
  if (foer) return { ...forhold, fraOgMed: foer.fraOgMed };
  return forhold.navn === 'avvikling' ? { ...forhold, fraOgMed: idag } : forhold;
}

type Registrering = ForholdAv<'mvaRegistrert'>;

/** The times a virksomhet has been in and out of Merverdiavgiftsregisteret, of which the register tells only the present. */
function mvaRegistrering(
  tidligere: readonly Registrering[],
  nye: readonly Registrering[],
  idag: Dato,
): Registrering[] {
  const naa = nye.find(({ tilOgMed }) => tilOgMed === null);
  const sist = tidligere.find(({ tilOgMed }) => tilOgMed === null);
  if (!naa || !sist) return [...nye];
  if (naa.verdi === sist.verdi) {
    const somFoer = naa.fraOgMed === null || naa.fraOgMed === sist.fraOgMed;
    return somFoer ? tidligere.map((ett) => ({ ...ett, registrert: naa.registrert })) : [...nye];
  }
  const fraOgMed = naa.fraOgMed ?? idag;
  const dagenFoer = addDager(fraOgMed, -1);
  const historie = tidligere
    .filter((ett) => ett.fraOgMed === null || ett.fraOgMed < fraOgMed)
    .map((ett) => ({
      ...ett,
      tilOgMed: ett.tilOgMed === null || ett.tilOgMed > dagenFoer ? dagenFoer : ett.tilOgMed,
    }));
  return [...historie, { ...naa, fraOgMed }];
}
