/**
 * The published code lists (schema 1.1 of the calendar service) and our own. They are defined here; a border
 * uses `z.enum(OPPGAVETYPER)`.
 */

/** Authorities an oppgave can belong to. The published samples use `SKE` for Skatteetaten. */
export const MYNDIGHETER = ['SKE', 'BRREG'] as const;
export type Myndighet = (typeof MYNDIGHETER)[number];

/** Business areas. The published list is external and open; these are the codes our own rules use. */
export const PRODUKTOMRAADER = [
  'MVA',
  'ARBEIDSGIVER',
  'FORSKUDDSSKATT',
  'SKATTEMELDING',
  'AKSJONAER',
  'AARSREGNSKAP',
  'RETTIGHETSHAVERE',
  'BOKFOERING',
  'SAERAVGIFT',
  'TOLL',
  'TREDJEPART',
  'INNKREVING',
] as const;
export type Produktomraade = (typeof PRODUKTOMRAADER)[number];

/** `OverordnetOppgaveType` in the published schema. */
export const OPPGAVETYPER = [
  'betalingskrav',
  'rapporteringskrav',
  'dokumentasjonskrav',
  'registreringskrav',
] as const;
export type OppgaveType = (typeof OPPGAVETYPER)[number];

/** `FristType` in the published schema. */
export const FRISTTYPER = ['leveringsfrist', 'innhentingsfrist', 'betalingsfrist', 'klagefrist'] as const;
export type FristType = (typeof FRISTTYPER)[number];

/**
 * Statuses in our own code, in ASCII. The published v1 spells them `ikkeStartet`, `pågående`, `fullført`,
 * `forfallt`; only `lib/contract` knows that spelling. `forfalt` is derived (frist passed, not done) and
 * never stored.
 */
export const OPPGAVESTATUSER = ['ikkeStartet', 'paagaaende', 'fullfoert', 'forfalt'] as const;
export type Oppgavestatus = (typeof OPPGAVESTATUSER)[number];
