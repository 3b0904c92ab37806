import { type Dato, idagIOslo } from '#lib/domain/dato';
import type { ForholdNavn } from '#lib/domain/forhold';
import type { Kildesvar } from '#lib/domain/kilde';
import { motstrid, type Situasjon, toSituasjon } from '#lib/domain/situasjon';
import type { Aktoer } from './aktoer';
import { lesFraKildene } from './fra-kildene';
import { type KjentVirksomhet, lesVirksomhet } from './les-virksomhet';
import { requireTilgang } from './require-tilgang';

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
  const tilgang = await requireTilgang(aktoer, organisasjonsnummer);
  const { forhold: kjente, ...kjent } = await lesVirksomhet(tilgang.organisasjonsnummer, tid);
  const fraKildene = await lesFraKildene(tilgang.organisasjonsnummer, tid.naa);
  const forhold = [...kjente, ...fraKildene.forhold];
  return {
    ...kjent,
    forhold,
    kilder: fraKildene.kilder,
    registerdato: idagIOslo(kjent.virksomhet.hentet),
    situasjon: toSituasjon(forhold),
    motstrid: motstrid(forhold),
  };
}
