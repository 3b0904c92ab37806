import { aarAv, type Dato, dagAv, maanedAv, sisteDagIMaaneden, toDato } from '#lib/domain/dag/dato';
import { foersteVirkedagEtter } from '#lib/domain/dag/virkedag';
import type { Gjelder } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import {
  type Intervall,
  intervaller,
  type Situasjon,
  sisteVerdiI,
  spenn,
} from '#lib/domain/virksomhet/situasjon';
import { kalenderaar, maaned, seksTerminer } from '#lib/regelverk/motor/perioder';
import type { Regel, Termin } from '#lib/regelverk/motor/regel';
import { holderI, iDrift, ja, NEI, ukjent } from '#lib/regelverk/motor/vilkaar';

const UKJENT_ARBEIDSGIVER = ukjent('arbeidsgiver');

/**
 * Applies to a period with at least one day as arbeidsgiver, whatever the form. An ENK without ansatte is not
 * arbeidsgiver.
 */
export function arbeidsgiverI(...utloestAv: readonly ForholdNavn[]): Regel['gjelder'] {
  const gjelderNaa = ja(...utloestAv);
  return (situasjon, { gjelder }) => {
    const drift = iDrift(situasjon, gjelder);
    if (drift === null) return NEI;
    const svar = holderI(situasjon, 'arbeidsgiver', drift);
    if (svar === undefined) return UKJENT_ARBEIDSGIVER;
    return svar ? gjelderNaa : NEI;
  };
}

/**
 * Returns the first day of a calendar year on which the virksomhet pays loenn as arbeidsgiver, or null when
 * it pays none. While the pay day is unknown, the last day of the month is used, which is the latest
 * possible.
 */
export function foersteLoenn(situasjon: Situasjon, aar: number): Dato | null {
  for (const maaneden of maanederI(kalenderaar(aar))) {
    const dag = loenningsdag(situasjon, maaneden) ?? maaneden.tilOgMed;
    if (hasBegun(situasjon, ['arbeidsgiver'], maaneden, dag)) return dag;
  }
  return null;
}

/**
 * Returns a cache key for the first pay day of a year: the pay day, or null when the virksomhet, its
 * registration or its role as arbeidsgiver began during the years that are computed, or has an end.
 */
export function foersteLoennNoekkel(situasjon: Situasjon): string | null {
  const alltid = (['drift', 'registrert', 'arbeidsgiver'] as const).every((navn) =>
    intervaller(situasjon, navn).every(
      ({ fraOgMed, tilOgMed }) => tilOgMed === null && (fraOgMed === null || fraOgMed < ALLTID),
    ),
  );
  return alltid ? loennsdagNoekkel(situasjon) : null;
}

/** Returns the calendar months of a period, which begins and ends with a whole month. */
function maanederI({ fraOgMed, tilOgMed }: Gjelder): Gjelder[] {
  const antall = (aarAv(tilOgMed) - aarAv(fraOgMed)) * 12 + maanedAv(tilOgMed) - maanedAv(fraOgMed) + 1;
  return Array.from({ length: antall }, (_, i) => {
    const nummer = maanedAv(fraOgMed) - 1 + i;
    return maaned(aarAv(fraOgMed) + Math.floor(nummer / 12), (nummer % 12) + 1);
  });
}

/** A day before every year that can be requested. */
const ALLTID = toDato(2018, 1, 1);
/** The forhold, beside the pay day itself, that a pay day depends on. */
type Loennsgrunn = 'arbeidsgiver' | 'utleggstrekk';

/** Whether the virksomhet existed and was registered, and all of `navn` had begun, by a day of a month. */
const hasBegun = (
  situasjon: Situasjon,
  navn: readonly Loennsgrunn[],
  maaneden: Gjelder,
  dag: Dato,
): boolean =>
  (['drift', 'registrert', ...navn] as const).every((n) =>
    begyntInnen(intervaller(situasjon, n), maaneden, dag),
  );

/**
 * Whether a forhold that holds in the month began by a day of it. Also true when the forhold has no true
 * interval.
 */
function begyntInnen(alle: readonly Intervall[], { fraOgMed }: Gjelder, dag: Dato): boolean {
  const sanne = alle.filter(({ verdi }) => verdi === true).map(spenn);
  return sanne.length === 0 || sanne.some((s) => s.fraOgMed <= dag && s.tilOgMed >= fraOgMed);
}

/**
 * Whether the period has a pay day after the virksomhet was registered and all of `navn` began: nobody is
 * paid before that (skattebetalingsloven § 10-10). True while the pay day is unknown. Loenn earned before the
 * end of the forhold is paid after it.
 */
export function hasLoenningsdag(
  situasjon: Situasjon,
  gjelder: Gjelder,
  ...navn: readonly Loennsgrunn[]
): boolean {
  return maanederI(gjelder).some((maaneden) => {
    const dag = loenningsdag(situasjon, maaneden);
    if (dag === null) return true;
    return hasBegun(situasjon, navn, maaneden, dag);
  });
}

/** Applies to a period in which the virksomhet, as arbeidsgiver, had a pay day. */
export function loennI(...utloestAv: readonly ForholdNavn[]): Regel['gjelder'] {
  const somArbeidsgiver = arbeidsgiverI(...utloestAv);
  return (situasjon, termin, frist) => {
    const svar = somArbeidsgiver(situasjon, termin, frist);
    if (svar.svar !== 'ja') return svar;
    return hasLoenningsdag(situasjon, termin.gjelder, 'arbeidsgiver') ? svar : NEI;
  };
}

const UKJENT_LOENNSDAG = ukjent('loennsdag');
const UKJENT_BEGGE = ukjent('arbeidsgiver', 'loennsdag');

/** Wraps a rule: where it may apply, it is `ukjent` until the pay day is known. */
export function withKnownLoennsdag(regel: Regel['gjelder']): Regel['gjelder'] {
  return (situasjon, termin, frist) => {
    const svar = regel(situasjon, termin, frist);
    if (svar.svar === 'nei' || sisteVerdiI(situasjon, 'loennsdag', termin.gjelder) !== undefined) return svar;
    return svar.svar === 'ja' ? UKJENT_LOENNSDAG : UKJENT_BEGGE;
  };
}

/** The 15th of January, March, May, July, September and November, each for the two months before. */
export function femtende(aar: number): Termin[] {
  const terminer = [...seksTerminer(aar - 1).slice(5), ...seksTerminer(aar).slice(0, 5)];
  return terminer.map((gjelder, i) => ({
    gjelder,
    nominellFrist: toDato(aar, i * 2 + 1, 15),
  }));
}

/** Returns the pay day of a month; a day past its end means its last day. Null while it is unknown. */
function loenningsdag(situasjon: Situasjon, gjelder: Gjelder): Dato | null {
  const dag = sisteVerdiI(situasjon, 'loennsdag', gjelder);
  if (dag === undefined) return null;
  const siste = sisteDagIMaaneden(gjelder.fraOgMed);
  if (dag === 'siste' || dag >= dagAv(siste)) return siste;
  return toDato(aarAv(siste), maanedAv(siste), Math.max(1, dag));
}

/**
 * The first working day after loenn is paid. The pay day is used as given, also when it is not a working day:
 * a payment on the Friday before would have its frist on the same Monday. «Virkedag» is not defined in §
 * 10-10; that Saturday is not one follows from § 10-2.
 */
export function dagenEtterLoenn(aar: number, situasjon: Situasjon): Termin[] {
  return [maaned(aar - 1, 12), ...Array.from({ length: 12 }, (_, i) => maaned(aar, i + 1))]
    .map((gjelder) => ({
      gjelder,
      nominellFrist: foersteVirkedagEtter(loenningsdag(situasjon, gjelder) ?? gjelder.tilOgMed),
    }))
    .filter((termin) => aarAv(termin.nominellFrist) === aar);
}

/** Returns a cache key for dates that follow the pay day: the pay day, or null when it has ever changed. */
export function loennsdagNoekkel(situasjon: Situasjon): string | null {
  const [eneste, ...flere] = intervaller(situasjon, 'loennsdag');
  if (!eneste) return 'ukjent';
  return flere.length === 0 && eneste.fraOgMed === null && eneste.tilOgMed === null
    ? `${eneste.verdi}`
    : null;
}

/** The first day of loenn that is settled per payment, not per termin (lov 20.6.2025 nr. 63). */
export const FOERSTE_LOEPENDE = toDato(2026, 1, 1);
/** The last day of the terminer: what was withheld in 2025 was due by 15 January 2026. */
export const SISTE_TERMINREGIME = toDato(2025, 12, 31);
