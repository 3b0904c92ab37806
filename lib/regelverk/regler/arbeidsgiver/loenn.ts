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

/** Applies to a period when the virksomhet was arbeidsgiver on any day of it, whatever its form. An ENK without ansatte is not. */
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
 * The first day of a calendar year on which the virksomhet, as arbeidsgiver, pays loenn, or null when it pays none. While the
 * pay day is not known it is the last day of the month, which is the latest it could be.
 */
export function foersteLoenn(situasjon: Situasjon, aar: number): Dato | null {
  for (const maaneden of maanederI(kalenderaar(aar))) {
    const dag = loenningsdag(situasjon, maaneden) ?? maaneden.tilOgMed;
    if (hasBegun(situasjon, ['arbeidsgiver'], maaneden, dag)) return dag;
  }
  return null;
}

/** The first pay day of every year follows the pay day alone while all of it began before the years that are shown. */
export function foersteLoennNoekkel(situasjon: Situasjon): string | null {
  const alltid = (['drift', 'registrert', 'arbeidsgiver'] as const).every((navn) =>
    intervaller(situasjon, navn).every(
      ({ fraOgMed, tilOgMed }) => tilOgMed === null && (fraOgMed === null || fraOgMed < ALLTID),
    ),
  );
  return alltid ? loennsdagNoekkel(situasjon) : null;
}

/** The calendar months of a period that begins and ends with one. */
function maanederI({ fraOgMed, tilOgMed }: Gjelder): Gjelder[] {
  const antall = (aarAv(tilOgMed) - aarAv(fraOgMed)) * 12 + maanedAv(tilOgMed) - maanedAv(fraOgMed) + 1;
  return Array.from({ length: antall }, (_, i) => {
    const nummer = maanedAv(fraOgMed) - 1 + i;
    return maaned(aarAv(fraOgMed) + Math.floor(nummer / 12), (nummer % 12) + 1);
  });
}

/** Before any year that can be asked for. */
const ALLTID = toDato(2018, 1, 1);
/** What a pay day also follows from. */
type Loennsgrunn = 'arbeidsgiver' | 'utleggstrekk';

/** Whether the virksomhet was there and registered, and all of `navn` had begun, by a day of a month. */
const hasBegun = (
  situasjon: Situasjon,
  navn: readonly Loennsgrunn[],
  maaneden: Gjelder,
  dag: Dato,
): boolean =>
  (['drift', 'registrert', ...navn] as const).every((n) =>
    begyntInnen(intervaller(situasjon, n), maaneden, dag),
  );

/** Whether what holds in a month began by a day of it. What is never said to begin is no hindrance. */
function begyntInnen(alle: readonly Intervall[], { fraOgMed }: Gjelder, dag: Dato): boolean {
  const sanne = alle.filter(({ verdi }) => verdi === true).map(spenn);
  return sanne.length === 0 || sanne.some((s) => s.fraOgMed <= dag && s.tilOgMed >= fraOgMed);
}

/**
 * Whether some pay day of a period comes after the virksomhet was registered and all of `navn` began: before that nobody
 * is paid (skattebetalingsloven § 10-10). True while the pay day is not known. Loenn earned before an end is paid after it.
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

/** The same answer, but what may apply cannot be dated before the pay day is known. */
export function withKnownLoennsdag(regel: Regel['gjelder']): Regel['gjelder'] {
  return (situasjon, termin, frist) => {
    const svar = regel(situasjon, termin, frist);
    if (svar.svar === 'nei' || sisteVerdiI(situasjon, 'loennsdag', termin.gjelder) !== undefined) return svar;
    return svar.svar === 'ja' ? UKJENT_LOENNSDAG : UKJENT_BEGGE;
  };
}

/** The 15th of January, March, May, July, September and November, for the two months before. */
export function femtende(aar: number): Termin[] {
  const terminer = [...seksTerminer(aar - 1).slice(5), ...seksTerminer(aar).slice(0, 5)];
  return terminer.map((gjelder, i) => ({
    gjelder,
    nominellFrist: toDato(aar, i * 2 + 1, 15),
  }));
}

/** The pay day of a month: a day past its end is its last day. Null while it is not known. */
function loenningsdag(situasjon: Situasjon, gjelder: Gjelder): Dato | null {
  const dag = sisteVerdiI(situasjon, 'loennsdag', gjelder);
  if (dag === undefined) return null;
  const siste = sisteDagIMaaneden(gjelder.fraOgMed);
  if (dag === 'siste' || dag >= dagAv(siste)) return siste;
  return toDato(aarAv(siste), maanedAv(siste), Math.max(1, dag));
}

/**
 * The first working day after loenn is paid. The pay day is taken as it is given, also when it is not a working day:
 * whoever pays on the Friday before would have their frist on the same Monday. «Virkedag» is not defined in
 * § 10-10; that Saturday is none follows from § 10-2.
 */
export function dagenEtterLoenn(aar: number, situasjon: Situasjon): Termin[] {
  return [maaned(aar - 1, 12), ...Array.from({ length: 12 }, (_, i) => maaned(aar, i + 1))]
    .map((gjelder) => ({
      gjelder,
      nominellFrist: foersteVirkedagEtter(loenningsdag(situasjon, gjelder) ?? gjelder.tilOgMed),
    }))
    .filter((termin) => aarAv(termin.nominellFrist) === aar);
}

/** The dates follow the pay day alone while that has always been the same. */
export function loennsdagNoekkel(situasjon: Situasjon): string | null {
  const [eneste, ...flere] = intervaller(situasjon, 'loennsdag');
  if (!eneste) return 'ukjent';
  return flere.length === 0 && eneste.fraOgMed === null && eneste.tilOgMed === null
    ? `${eneste.verdi}`
    : null;
}

/** The first loenn that is settled by the day it is paid, not by termin (lov 20.6.2025 nr. 63). */
export const FOERSTE_LOEPENDE = toDato(2026, 1, 1);
/** The last day of the terminer: what was withheld in 2025 was due 15 January 2026 at the latest. */
export const SISTE_TERMINREGIME = toDato(2025, 12, 31);
