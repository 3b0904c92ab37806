import { addDager, type Dato, type Periode } from '#lib/domain/dag/dato';
import type { ForholdNavn, Organisasjonsform, SaerligForholdNavn } from '#lib/domain/virksomhet/forhold';
import { intervaller, type Situasjon, sisteVerdiI, verdiPaa } from '#lib/domain/virksomhet/situasjon';
import type { Anvendelse } from './regel';

/** The rule does not apply. */
export const NEI: Anvendelse = { svar: 'nei' };

/**
 * The rule applies because of these forhold. Call it once per rule: the cache compares answers by identity.
 */
export function ja(...utloestAv: readonly ForholdNavn[]): Anvendelse {
  return { svar: 'ja', utloestAv: Object.freeze(utloestAv) };
}

/** The rule cannot be decided or dated until these forhold are known. */
export function ukjent(...mangler: readonly ForholdNavn[]): Anvendelse {
  return { svar: 'ukjent', mangler };
}

/**
 * Returns the first to the last day of a periode on which a forhold is true, or null when there is no such
 * day.
 */
function dagerMed(
  situasjon: Situasjon,
  navn: 'drift' | 'mvaRegistrert' | SaerligForholdNavn,
  periode: Periode,
): Periode | null {
  const alle = intervaller(situasjon, navn);
  const eneste = alle.length === 1 ? alle[0] : undefined;
  // The most common case by far: it began before the periode and still holds. Avoids a new object.
  if (eneste?.verdi && eneste.tilOgMed === null && (eneste.fraOgMed ?? '') <= periode.fraOgMed)
    return periode;
  let fra: Dato | null = null;
  let til: Dato | null = null;
  for (const i of alle) {
    if (i.verdi !== true) continue;
    if (i.fraOgMed !== null && i.fraOgMed > periode.tilOgMed) break;
    if (i.tilOgMed !== null && i.tilOgMed < periode.fraOgMed) continue;
    if (fra === null)
      fra = i.fraOgMed !== null && i.fraOgMed > periode.fraOgMed ? i.fraOgMed : periode.fraOgMed;
    til = i.tilOgMed !== null && i.tilOgMed < periode.tilOgMed ? i.tilOgMed : periode.tilOgMed;
  }
  return fra === null || til === null ? null : { fraOgMed: fra, tilOgMed: til };
}

/**
 * Returns the part of a periode in which the virksomhet exists, or null. The whole periode when its drift is
 * unknown.
 */
export function iDrift(situasjon: Situasjon, periode: Periode): Periode | null {
  return situasjon.drift.length === 0 ? periode : dagerMed(situasjon, 'drift', periode);
}

/** Whether the virksomhet is known to have been deleted before a day. */
export function slettetFoer(situasjon: Situasjon, dato: Dato): boolean {
  const siste = situasjon.drift.at(-1);
  return siste !== undefined && siste.tilOgMed !== null && siste.tilOgMed < dato;
}

/**
 * Returns the part of a periode in which the virksomhet exists and is registered for mva, or null. A deleted
 * virksomhet is not registered.
 */
export function mvaRegistrertI(situasjon: Situasjon, periode: Periode): Periode | null {
  const drift = iDrift(situasjon, periode);
  return drift === null ? null : dagerMed(situasjon, 'mvaRegistrert', drift);
}

/**
 * Returns the organisasjonsform in the last part of a periode in which the virksomhet exists. Undefined when
 * it is unknown or the virksomhet does not exist.
 */
export function organisasjonsformI(situasjon: Situasjon, periode: Periode): Organisasjonsform | undefined {
  const drift = iDrift(situasjon, periode);
  return drift === null ? undefined : sisteVerdiI(situasjon, 'organisasjonsform', drift);
}

/**
 * Whether a yes-or-no forhold holds on some day of a periode; undefined when unknown. «Yes, from 1 March»
 * means no in February. «No, from 1 March» leaves February unknown.
 */
export function holderI(
  situasjon: Situasjon,
  navn: 'arbeidsgiver' | 'forskuddsskatt',
  periode: Periode,
): boolean | undefined {
  let harJa = false;
  let ubesvart: Dato | null = periode.fraOgMed;
  for (const { verdi, fraOgMed, tilOgMed } of intervaller(situasjon, navn)) {
    const begynt = fraOgMed === null || fraOgMed <= periode.tilOgMed;
    const slutt = tilOgMed !== null && tilOgMed < periode.fraOgMed;
    if (verdi) {
      if (begynt && !slutt) return true;
      harJa = true;
    } else if (ubesvart !== null && begynt && !slutt && (fraOgMed === null || fraOgMed <= ubesvart)) {
      ubesvart = tilOgMed === null || tilOgMed >= periode.tilOgMed ? null : addDager(tilOgMed, 1);
    }
  }
  return harJa || ubesvart === null ? false : undefined;
}

/**
 * Returns the part of a periode in which the virksomhet exists and has said yes to a særlig forhold, or null.
 * Unknown means no.
 */
export function saerligI(situasjon: Situasjon, navn: SaerligForholdNavn, periode: Periode): Periode | null {
  const drift = iDrift(situasjon, periode);
  return drift === null ? null : dagerMed(situasjon, navn, drift);
}

/** Whether the company can still fulfil a duty on a day: not in konkurs, and not deleted before it. */
export function canAnswer(situasjon: Situasjon, dato: Dato): boolean {
  return verdiPaa(situasjon, 'avvikling', dato) !== 'konkurs' && !slettetFoer(situasjon, dato);
}
