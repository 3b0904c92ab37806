import { isGjort } from '#lib/domain/abonnement/abonnement';
import type { Innslagsinnhold } from '#lib/domain/abonnement/innslag';
import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { dagOgMaaned } from './dato';
import { datotekst } from './forklaring';
import { myndighetsnavn } from './oppgave';
import { radtittel } from './rad';

/**
 * Returns the texts of one oppgave in a calendar: what to do, and why on that day. No amounts and no words of a kilde,
 * which may hold anything: the calendar ends at companies abroad.
 */
export function toInnslagsinnhold(
  tekster: Tekster,
  oppgave: Oppgave,
  {
    uid,
    virksomhet: { organisasjonsnummer, navn },
    medNavn,
    idag,
    lenke,
  }: {
    uid: string;
    virksomhet: { organisasjonsnummer: string; navn: string };
    medNavn: boolean;
    idag: Dato;
    lenke: string;
  },
): Innslagsinnhold {
  const tittel = innslagstittel(tekster, oppgave);
  return {
    uid,
    virksomhet: organisasjonsnummer,
    dato: oppgave.frist.frist,
    tittel: medNavn ? `${navn}: ${tittel}` : tittel,
    beskrivelse: datotekst(tekster, oppgave),
    lenke,
    kategori: omraade(tekster, oppgave.produktomraade),
    ferdig: isGjort(oppgave, idag),
  };
}

function innslagstittel(tekster: Tekster, oppgave: Oppgave): string {
  if (oppgave.regel !== null) return radtittel(tekster, [oppgave]);
  const ord = tekster.abonnement.hos;
  const mal = oppgave.frist.fristType === 'betalingsfrist' ? ord.betaling : ord.annet;
  return fill(mal, { myndighet: myndighetsnavn(tekster, oppgave) });
}

function omraade(tekster: Tekster, kode: string): string {
  const kjente: Readonly<Record<string, string>> = tekster.produktomraader;
  return kjente[kode] ?? tekster.tjeneste;
}

/** Returns the words of a calendar file in a language. */
export const toKalenderfilord = (tekster: Tekster, navn = '') => ({
  navn: navn || tekster.abonnement.kalendernavn,
  spraak: tekster.spraak,
  flyttet: (fra: Dato, til: Dato) =>
    fill(tekster.abonnement.flyttet, { fra: dagOgMaaned(tekster, fra), til: dagOgMaaned(tekster, til) }),
  utgaar: (tittel: string) => fill(tekster.abonnement.utgaar, { tittel }),
});
