import { addDager, type Dato, type Periode } from '#lib/domain/dag/dato';
import type { UtenDato } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import { intervaller, type Situasjon, verdiPaa } from '#lib/domain/virksomhet/situasjon';
import type { Kildesvar } from './kilde';

/**
 * Reasons why a calendar may lack frister: a kilde that has not answered, a forhold that is unknown, or an
 * organisasjonsform that we do not cover.
 */
export const MANGELTYPER = ['kilde', 'forhold', 'organisasjonsform'] as const;
export type Mangeltype = (typeof MANGELTYPER)[number];

/**
 * One such reason. `navn` is the id of the kilde, the name of the forhold, or the organisasjonsform as far as
 * it is known.
 */
export interface Mangel {
  type: Mangeltype;
  navn: string;
}

/**
 * Returns every reason why the calendar of a periode may be incomplete; empty when it is complete. Each can
 * hide a frist, so a page must not say «ingen frister» while there is one.
 */
export function findMangler(
  {
    kilder,
    utenDato,
    situasjon,
  }: { kilder: readonly Kildesvar[]; utenDato: readonly UtenDato[]; situasjon: Situasjon },
  periode: Periode,
): Mangel[] {
  const forhold = new Set<ForholdNavn>(utenDato.flatMap(({ mangler }) => mangler));
  return [
    ...kilder.flatMap(({ kilde, tilstand }): Mangel[] =>
      tilstand === 'OK' ? [] : [{ type: 'kilde', navn: kilde }],
    ),
    ...[...forhold].map((navn): Mangel => ({ type: 'forhold', navn })),
    ...udekkedeFormer(situasjon, periode).map((navn): Mangel => ({ type: 'organisasjonsform', navn })),
  ];
}

/**
 * Returns the uncovered organisasjonsformer of the virksomhet in the periode, while it exists, and `ukjent`
 * for days whose form is unknown.
 */
function udekkedeFormer(situasjon: Situasjon, { fraOgMed, tilOgMed }: Periode): string[] {
  const skiller = [
    ...intervaller(situasjon, 'organisasjonsform'),
    ...intervaller(situasjon, 'drift'),
  ].flatMap((ett) => [ett.fraOgMed, ett.tilOgMed && addDager(ett.tilOgMed, 1)]);
  const dager = [fraOgMed, ...skiller].filter(
    (dag): dag is Dato => dag !== null && dag >= fraOgMed && dag <= tilOgMed,
  );
  const finnes = (dag: Dato) =>
    intervaller(situasjon, 'drift').length === 0 || verdiPaa(situasjon, 'drift', dag) === true;
  const former = dager.filter(finnes).map((dag) => verdiPaa(situasjon, 'organisasjonsform', dag) ?? 'ukjent');
  return [...new Set(former)].filter((form) => form === 'ukjent' || form === 'ANNEN');
}
