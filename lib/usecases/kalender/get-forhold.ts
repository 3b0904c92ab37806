import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { type Dato, idagIOslo } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import { motstrid, type Situasjon, toSituasjon } from '#lib/domain/virksomhet/situasjon';
import type { KjentVirksomhet } from '#lib/usecases/grunnlag/read-virksomhet';
import { readGrunnlag } from './get-kalender';

export interface KjenteForhold extends KjentVirksomhet {
  situasjon: Situasjon;
  motstrid: readonly ForholdNavn[];
  registerdato: Dato;
  kilder: Kildesvar[];
}

/** Everything known about a virksomhet that decides its frister, and where a register and the user disagree. */
export async function getForhold(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  tid: { naa: Date; idag: Dato },
): Promise<KjenteForhold> {
  const { kjent, forhold, fraKildene } = await readGrunnlag(aktoer, organisasjonsnummer, tid);
  return {
    ...kjent,
    forhold,
    kilder: fraKildene.kilder,
    registerdato: idagIOslo(kjent.virksomhet.hentet),
    situasjon: toSituasjon(forhold),
    motstrid: motstrid(forhold, tid.idag),
  };
}
