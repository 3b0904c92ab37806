import { addDager, type Dato, type Periode } from '#lib/domain/dag/dato';
import type { UtenDato } from '#lib/domain/oppgave/oppgave';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import { intervaller, type Situasjon, verdiPaa } from '#lib/domain/virksomhet/situasjon';
import type { Kildesvar } from './kilde';

/** What a calendar may lack frister for: a kilde that has not answered, a fact nobody has told, or a form of organisation we do not cover. */
export const MANGELTYPER = ['kilde', 'forhold', 'organisasjonsform'] as const;
export type Mangeltype = (typeof MANGELTYPER)[number];

/** One such lack. `navn` is the id of the kilde, the name of the forhold, or the form as far as we know it. */
export interface Mangel {
  type: Mangeltype;
  navn: string;
}

/**
 * Everything that keeps one from saying that a calendar is complete; none means that it is. A frist can hide behind each of them, so
 * nobody may say «ingen frister» while there is one.
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

/** The forms it has in the periode, while it exists, that no rule covers, and `ukjent` for days whose form nobody has told. */
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
