import { type Dato, idagIOslo } from '#lib/domain/dag/dato';
import type { Kilde } from '#lib/domain/kilde/kilde';
import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { canSeeBeloep } from '#lib/domain/virksomhet/rett';
import { type Byraarom, findAnsvarlig, findMedlemsnavn, toMerkenavn } from './byraa';
import type { Klient, Klientfrist } from './klient';

/** A frist of a client with everything a file says about it. Days and amounts are values, so that a file can have them as such. */
export interface Eksportrad {
  klient: Pick<Klient, 'organisasjonsnummer' | 'navn' | 'enhetstype'>;
  /** As the person may see it. */
  oppgave: Oppgave;
  opprinneligFrist: Dato | null;
  mottatt: Dato | null;
  merket: { av: string; dato: Dato } | null;
  ansvarlig: string | null;
  /** The day that missing the frist begins to cost, when it is known. */
  konsekvensFra: Dato | null;
  /** In øre. */
  beloep: number | null | 'ikkeTilgang';
  kilde: string | null;
  /** The day the kilde was last heard. */
  kildeOppdatert: Dato | null;
  notat: string | null;
  klargjortAv: string | null;
  kontrollertAv: string | null;
}

/** Returns the row of a frist as the person may see it. */
export function toEksportrad(
  { klient, rad: { oppgave } }: Klientfrist,
  konsekvens: Pick<Konsekvens, 'loeperFra'> | null,
  { rom, kilder }: { rom: Byraarom; kilder: ReadonlyMap<string, Pick<Kilde, 'sistHoert'>> },
): Eksportrad {
  const { organisasjonsnummer, navn, enhetstype } = klient;
  const { levert, trukket, flytting, markering } = oppgave;
  const merke = rom.merker.get(toMerkenavn(organisasjonsnummer, oppgave.noekkel));
  const fraKilde = levert ?? trukket;
  const hoert = fraKilde ? kilder.get(fraKilde.kilde)?.sistHoert : null;
  const loeperFra = konsekvens?.loeperFra ?? null;
  return {
    klient: { organisasjonsnummer, navn, enhetstype },
    oppgave,
    opprinneligFrist: flytting?.fra ?? null,
    mottatt: levert?.status === 'fullfoert' ? levert.statusDato : null,
    merket: markering && { av: markering.av, dato: markering.dato },
    ansvarlig: findMedlemsnavn(rom, findAnsvarlig(rom, klient, oppgave)),
    konsekvensFra: loeperFra?.type === 'dato' ? loeperFra.dato : null,
    beloep: canSeeBeloep(klient.rett) ? (levert?.beloep ?? null) : 'ikkeTilgang',
    kilde: fraKilde?.kildenavn ?? null,
    kildeOppdatert: hoert == null ? null : idagIOslo(new Date(hoert)),
    notat: merke?.notat ?? null,
    klargjortAv: findMedlemsnavn(rom, merke?.klargjort?.av ?? null),
    kontrollertAv: findMedlemsnavn(rom, merke?.kontrollert?.av ?? null),
  };
}
