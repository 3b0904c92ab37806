import { addDager, toDato } from '#lib/domain/dag/dato';
import { type Forhold, MVA_TERMINER, SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';

const alltid = { fraOgMed: null, tilOgMed: null, opphav: 'bruker', registrert: null } as const;

/** Yes to every forhold that is not a choice between several. */
const ALT: readonly Forhold[] = [
  { ...alltid, navn: 'arbeidsgiver', verdi: true },
  { ...alltid, navn: 'loennsdag', verdi: 20 },
  { ...alltid, navn: 'forskuddsskatt', verdi: true },
  ...SAERLIGE_FORHOLD.map((navn) => ({ ...alltid, navn, verdi: true as const })),
];

const MVA = [false, true].flatMap((registrert): Forhold[][] => {
  const forhold: Forhold = { ...alltid, navn: 'mvaRegistrert', verdi: registrert };
  return registrert
    ? MVA_TERMINER.map((verdi) => [forhold, { ...alltid, navn: 'mvaTermin', verdi }])
    : [[forhold]];
});

/** A virksomhet founded during the year, for the rules about new ones. */
const STARTET = toDato(2026, 3, 2);
const NY: readonly Forhold[] = [
  { ...alltid, navn: 'organisasjonsform', verdi: 'AS' },
  { ...alltid, navn: 'drift', verdi: true, fraOgMed: STARTET },
  { ...alltid, navn: 'registrert', verdi: true, fraOgMed: addDager(STARTET, 7) },
];

/**
 * Situations that together trigger every rule of the calendar. Used to show what the rules give, and to
 * detect when they change.
 */
export const PROEVESITUASJONER: readonly (readonly Forhold[])[] = [
  ...(['ENK', 'AS'] as const).flatMap((form) =>
    MVA.map((mva) => [{ ...alltid, navn: 'organisasjonsform', verdi: form } as const, ...ALT, ...mva]),
  ),
  NY,
];
