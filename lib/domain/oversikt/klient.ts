import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import type { Rett } from '#lib/domain/virksomhet/rett';
import { compareNavn } from '#lib/domain/virksomhet/virksomhetsliste';
import type { Fristrad } from './fristrad';

/** A virksomhet in the list of a person who may act for several, as stored. */
export interface LagretKlient
  extends Pick<Representasjon, 'navn' | 'enhetstype' | 'slettet' | 'noekkelrolle' | 'pakker'> {
  organisasjonsnummer: Organisasjonsnummer;
  /** When it was first in the list, in milliseconds since 1970. */
  fra: number;
  /** When Altinn no longer had it, in milliseconds since 1970; null while it does. */
  borte: number | null;
  /** Chosen by the person, to be first in lists. */
  stjerne: boolean;
}

/** A client that the person may see something of now. */
export interface Klient extends LagretKlient {
  borte: null;
  rett: Rett;
}

/** A client and what is known about its frister; `kalender` is null until something is known about it. */
export interface Klientkalender {
  klient: Klient;
  kalender: Kjentkalender | null;
}

/** The frister of a virksomhet that an overview can show. They are the same for every person. */
export interface Kjentkalender {
  /** When the register last answered, in milliseconds since 1970. */
  hentet: number;
  /** Whether something must be answered about the virksomhet before all its frister are known. */
  harMangler: boolean;
  /** The rules of its oppgaver, each as `<produktomraade> <oppgaveType> <id>`, with commas between. */
  regler: string;
  rader: readonly Fristrad[];
}

/** A frist of a client. */
export interface Klientfrist {
  klient: Klient;
  rad: Fristrad;
}

/** Compares for `Array.sort`: those with a star first, then by name as in a Norwegian index. */
export const sammenlignKlient = (
  a: Pick<Klient, 'stjerne' | 'navn'>,
  b: Pick<Klient, 'stjerne' | 'navn'>,
): number => (a.stjerne === b.stjerne ? compareNavn(a, b) : a.stjerne ? -1 : 1);
