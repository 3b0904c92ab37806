import { tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { env } from '#lib/oppsett/env';
import { writeBrev } from '#lib/tekst/paaminnelse';
import type { Varselskriver } from '#lib/usecases/paaminnelse/skriver';

/** The words and addresses of messages. */
export const varselskriver: Varselskriver = {
  write: (innhold, spraak) => writeBrev(tekster(spraak), innhold),
  writeKode(kode, spraak) {
    const { emne, tekst } = tekster(spraak).paaminnelse.kodebrev;
    return { emne, tekst: `${fill(tekst, { kode })}\n` };
  },
  avmeldadresse: (token) => `${env().APP_URL}/avmeld/${token}`,
  betingelsesadresse: (id) => `${env().APP_URL}/api/varsling/betingelse/${id}`,
};
