import { isDato } from '#lib/domain/dag/dato';
import type { ForbeholdKode } from '#lib/domain/oppgave/forbehold';
import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { GjeldendeForhold } from '#lib/domain/virksomhet/forhold';
import type { Tekster } from '#lib/messages/index';
import { heleDatoen, withUkedag } from './dato';
import { forholdsverdi } from './forhold';
import { flyttetekst } from './oppgave';

/** Describes what happens when a frist is missed. */
export const konsekvenstekst = (tekster: Tekster, konsekvens: Konsekvens): string =>
  tekster.konsekvens.setninger(konsekvens, (dag) => (isDato(dag) ? heleDatoen(tekster, dag) : dag)).join(' ');

/** Describes the reservations about a rule. */
export const forbeholdstekst = (tekster: Tekster, koder: readonly ForbeholdKode[]): string =>
  koder.map((kode) => tekster.forbehold[kode]).join(' ');

/** Ends a text with exactly one full stop, also after «Den 15.». */
const setning = (tekst: string): string => (tekst.endsWith('.') ? tekst : `${tekst}.`);

/**
 * Lists the facts that make an oppgave apply: «Organisasjonsform: Aksjeselskap. Regnskapsåret slutter: 31.
 * desember.»
 */
export const grunnertekst = (tekster: Tekster, grunner: readonly GjeldendeForhold[]): string =>
  grunner
    .map((forhold) => setning(`${tekster.forhold.navn[forhold.navn]}: ${forholdsverdi(tekster, forhold)}`))
    .join(' ');

/** Describes the day the rule names, and why the frist is that day or another. */
export const datotekst = (tekster: Tekster, oppgave: Oppgave): string =>
  `${tekster.oppgave.nominell(withUkedag(tekster, oppgave.nominellFrist))} ${flyttetekst(tekster, oppgave)}`;
