import { type Dato, idagIOslo } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { ForholdNavn } from '#lib/domain/virksomhet/forhold';
import { motstrid, type Situasjon, toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { type Kalendertilgang, requireHele } from '#lib/usecases/adgang/require-tilgang';
import { readGrunnlagFor } from '#lib/usecases/grunnlag/read-grunnlag';
import type { KjentVirksomhet } from '#lib/usecases/grunnlag/read-virksomhet';

/**
 * What is known about a virksomhet, for the page of its forhold. `registerdato` is the day of the last answer
 * of Enhetsregisteret.
 */
export interface KjenteForhold extends KjentVirksomhet {
  situasjon: Situasjon;
  motstrid: readonly ForholdNavn[];
  registerdato: Dato;
  kilder: Kildesvar[];
}

/**
 * Returns everything known about a virksomhet that decides its frister, and where a register and the user
 * disagree.
 * @throws AppError `ikke-tilgang` to a person who may see only a part of the calendar
 */
export async function getForhold(
  tilgang: Kalendertilgang,
  tid: { naa: Date; idag: Dato },
): Promise<KjenteForhold> {
  requireHele(tilgang);
  const { kjent, forhold, fraKildene } = await readGrunnlagFor(tilgang, tid);
  return {
    ...kjent,
    forhold,
    kilder: fraKildene.kilder,
    registerdato: idagIOslo(kjent.virksomhet.hentet),
    situasjon: toSituasjon(forhold),
    motstrid: motstrid(forhold, tid.idag),
  };
}
