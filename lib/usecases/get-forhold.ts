import { type Dato, idagIOslo } from '#lib/domain/dato';
import type { ForholdNavn } from '#lib/domain/forhold';
import type { Kildesvar } from '#lib/domain/kilde';
import { motstrid, type Situasjon, toSituasjon } from '#lib/domain/situasjon';
import type { Aktoer } from './aktoer';
import { lesGrunnlag } from './get-kalender';
import type { KjentVirksomhet } from './les-virksomhet';

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
  const { kjent, forhold, fraKildene } = await lesGrunnlag(aktoer, organisasjonsnummer, tid);
  return {
    ...kjent,
    forhold,
    kilder: fraKildene.kilder,
    registerdato: idagIOslo(kjent.virksomhet.hentet),
    situasjon: toSituasjon(forhold),
    motstrid: motstrid(forhold, tid.idag),
  };
}
