import { toKalenderfil } from '#lib/contract/kalenderfil/kalenderfil';
import type { Sluttgrunn } from '#lib/domain/abonnement/abonnement';
import { nyttInnslag } from '#lib/domain/abonnement/innslag';
import type { Dato } from '#lib/domain/dag/dato';
import { startPaaDagen } from '#lib/domain/dag/dato';
import type { Spraak } from '#lib/domain/felles/spraak';
import { tekster } from '#lib/messages/index';
import { env } from '#lib/oppsett/env';
import { toEtag } from '#lib/request/felles/etag';
import { toInnslagsinnhold, toKalenderfilord } from '#lib/tekst/innslag';
import type { Skriver } from '#lib/usecases/abonnement/fetch-abonnement';

/** The address of a frist from a calendar: it finds the virksomhet it is about. */
export const fristadresse = (uid: string, noekkel: string): string =>
  `${env().APP_URL}/kalender/frist/${uid}/${encodeURIComponent(noekkel)}`;

/** The address that a calendar programme fetches. */
export const kalenderadresse = (token: string): string => `${env().APP_URL}/kalender/${token}/frister.ics`;

/** Writes the calendar of a subscription in its language. */
export const skriver: Skriver = {
  toInnhold: (oppgave, { uid, virksomhet, idag }, { spraak, medNavn }) =>
    toInnslagsinnhold(tekster(spraak), oppgave, {
      ...{ uid, virksomhet, medNavn, idag },
      lenke: fristadresse(uid, oppgave.noekkel),
    }),
  toFil: (innslag, { navn, spraak, varsel }) =>
    toKalenderfil(innslag, toKalenderfilord(tekster(spraak), navn), { abonnement: true, varsel }),
  toEtag,
};

/** Returns a calendar with one message today, for an address that shows no frister. */
export function toBeskjedfil(uid: string, grunn: Sluttgrunn, spraak: Spraak, idag: Dato): string {
  const ord = tekster(spraak);
  const innhold = {
    uid,
    virksomhet: '',
    dato: idag,
    tittel: ord.abonnement.beskjed[grunn],
    beskrivelse: '',
    lenke: `${env().APP_URL}/kalender`,
    kategori: ord.tjeneste,
    ferdig: false,
  };
  return toKalenderfil([nyttInnslag(innhold, startPaaDagen(idag))], toKalenderfilord(ord), {
    abonnement: true,
  });
}
