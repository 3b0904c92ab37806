import type { Tekster } from '#lib/messages/index';

/** Returns the texts of the sharing form, for the browser. */
export function toDelingsord(tekster: Tekster) {
  const { felt, hva, velg, fraHjelp, tilHjelp, erstatter, gi, feil } = tekster.deling;
  return {
    ...{ felt, hva, velg, fraHjelp, tilHjelp, erstatter, gi },
    feil: feil as Readonly<Record<string, string>>,
    feilTittel: tekster.virksomhet.feilTittel,
    ukjentFeil: tekster.oppgave.ukjentFeil,
  };
}

export type Delingsord = ReturnType<typeof toDelingsord>;
