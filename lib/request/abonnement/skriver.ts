import { toInnslagId } from '#lib/adapters/kryptering';
import { toKalenderfil } from '#lib/contract/kalenderfil/kalenderfil';
import type { Sluttgrunn } from '#lib/domain/abonnement/abonnement';
import { nyttInnslag } from '#lib/domain/abonnement/innslag';
import type { Dato } from '#lib/domain/dag/dato';
import { startPaaDagen } from '#lib/domain/dag/dato';
import type { Spraak } from '#lib/domain/felles/spraak';
import { tekster } from '#lib/messages/index';
import { env } from '#lib/oppsett/env';
import { toEtag } from '#lib/request/felles/etag';
import { fristadresse } from '#lib/request/felles/fristadresse';
import { toInnslagsinnhold, toKalenderfilord } from '#lib/tekst/innslag';
import type { Skriver } from '#lib/usecases/abonnement/fetch-abonnement';

/** The address that a calendar programme fetches. */
export const kalenderadresse = (token: string): string => `${env().APP_URL}/kalender/${token}/frister.ics`;

/** Writes the calendar of a subscription in its language. */
export const skriver: Skriver = {
  toInnhold: (oppgave, { uid, virksomhet, idag }, { spraak, medNavn }) =>
    toInnslagsinnhold(tekster(spraak), oppgave, {
      ...{ uid, virksomhet, medNavn, idag },
      lenke: fristadresse(uid, oppgave),
    }),
  toFil: (innslag, { navn, spraak, varsel }, idag) =>
    innslag.length === 0
      ? toBeskjedfil(toInnslagId('', 'ingen'), 'ingenFrister', spraak, idag)
      : toKalenderfil(innslag, toKalenderfilord(tekster(spraak), navn), { abonnement: true, varsel }),
  toEtag,
};

/** Returns a calendar with one message today, for one without frister: programmes take an empty one for a fault. */
export function toBeskjedfil(
  uid: string,
  grunn: Sluttgrunn | 'ingenFrister',
  spraak: Spraak,
  idag: Dato,
): string {
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
