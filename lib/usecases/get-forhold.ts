import { type Dato, idagIOslo } from '#lib/domain/dato';
import type { ForholdNavn } from '#lib/domain/forhold';
import { motstrid, type Situasjon, toSituasjon } from '#lib/domain/situasjon';
import type { Aktoer } from './aktoer';
import { type KjentVirksomhet, lesVirksomhet } from './les-virksomhet';
import { requireTilgang } from './require-tilgang';

/** Everything known about a virksomhet that decides its frister, and where a register and the user disagree. */
export async function getForhold(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  tid: { naa: Date; idag: Dato },
): Promise<KjentVirksomhet & { situasjon: Situasjon; motstrid: readonly ForholdNavn[]; registerdato: Dato }> {
  const tilgang = await requireTilgang(aktoer, organisasjonsnummer);
  const kjent = await lesVirksomhet(tilgang.organisasjonsnummer, tid);
  return {
    ...kjent,
    registerdato: idagIOslo(kjent.virksomhet.hentet),
    situasjon: toSituasjon(kjent.forhold),
    motstrid: motstrid(kjent.forhold),
  };
}
