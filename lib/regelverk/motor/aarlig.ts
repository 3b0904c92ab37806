import { toDato } from '#lib/domain/dag/dato';
import type { Hjemmel } from '#lib/domain/oppgave/oppgave';
import type { Organisasjonsform } from '#lib/domain/virksomhet/forhold';
import { kalenderaar } from './perioder';
import type { Regel, Regime } from './regel';
import { ja, NEI, organisasjonsformI } from './vilkaar';

/**
 * Returns a regime without first or last day: the frist is on the given day of the year after the calendar
 * year the duty concerns.
 */
export function aaretEtter(maaned: number, dag: number, ...hjemmel: readonly Hjemmel[]): Regime {
  return {
    fraOgMed: null,
    tilOgMed: null,
    hjemmel,
    terminer: (aar) => [
      {
        gjelder: kalenderaar(aar - 1),
        nominellFrist: toDato(aar, maaned, dag),
      },
    ],
  };
}

/**
 * Applies to a virksomhet of this form that existed on some day of the period, also when founded or deleted
 * within it. An unknown form counts as no: only Enhetsregisteret has it, and without its answer there is no
 * calendar.
 */
export function forForm(form: Organisasjonsform): Regel['gjelder'] {
  const gjelderNaa = ja('organisasjonsform');
  return (situasjon, { gjelder }) => (organisasjonsformI(situasjon, gjelder) === form ? gjelderNaa : NEI);
}
