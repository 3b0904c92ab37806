import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import { varselskriver } from '#lib/jobs/varselskriver';
import type { Tekster } from '#lib/messages/index';
import { regeltekst } from '#lib/tekst/oppgave';
import { sendEpostkode } from '#lib/usecases/paaminnelse/epost';
import { findKanaler } from '#lib/usecases/paaminnelse/find-kanaler';
import { getPaaminnelser, type MinePaaminnelser } from '#lib/usecases/paaminnelse/get-paaminnelser';
import type { Context } from './context';
import { readTekster } from './spraak';

/** Returns a person's reminders, and the channels they can choose. */
export async function readPaaminnelser({ aktoer, naa, idag }: Context) {
  return { ...(await getPaaminnelser(aktoer, { naa, idag }, varselskriver)), kanaler: findKanaler() };
}

/** Sends a code to an address, in the language of the page. */
export const sendMinEpostkode = async ({ aktoer, naa }: Context, epost: string): Promise<void> =>
  sendEpostkode(aktoer, epost, (await readTekster()).spraak, naa, varselskriver);

/** Gives what was sent its names. A virksomhet that the person no longer represents has only its number. */
export const toHistorikkvisning = (
  tekster: Tekster,
  historikk: MinePaaminnelser['historikk'],
  virksomheter: readonly { organisasjonsnummer: string; navn: string }[],
) =>
  historikk.map(({ organisasjonsnummer, noekkel, steg, kanal, tilstand, grunn, avgjort }) => {
    const { regel, periode } = parseNoekkel(noekkel) ?? { regel: noekkel, periode: '' };
    return {
      ...{ steg, kanal, tilstand, grunn },
      id: `${organisasjonsnummer} ${noekkel} ${steg} ${kanal}`,
      virksomhet:
        virksomheter.find((en) => en.organisasjonsnummer === organisasjonsnummer)?.navn ??
        organisasjonsnummer,
      oppgave: `${regeltekst(tekster, regel).tittel} (${periode})`,
      avgjort: avgjort.getTime(),
    };
  });
