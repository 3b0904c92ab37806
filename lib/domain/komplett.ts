import type { Dato } from './dato';
import type { ForholdNavn } from './forhold';
import type { Kildesvar } from './kilde';
import type { UtenDato } from './oppgave';
import { type Situasjon, verdiPaa } from './situasjon';

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
  idag: Dato,
): Mangel[] {
  const forhold = new Set<ForholdNavn>(utenDato.flatMap(({ mangler }) => mangler));
  const form = verdiPaa(situasjon, 'organisasjonsform', idag);
  return [
    ...kilder.flatMap(({ kilde, tilstand }): Mangel[] =>
      tilstand === 'OK' ? [] : [{ type: 'kilde', navn: kilde }],
    ),
    ...[...forhold].map((navn): Mangel => ({ type: 'forhold', navn })),
    ...(form === undefined || form === 'ANNEN'
      ? [{ type: 'organisasjonsform' as const, navn: form ?? 'ukjent' }]
      : []),
  ];
}
