import { secondsToMilliseconds } from 'date-fns';
import { sendEpost } from '#lib/adapters/epost/send-epost';
import type { TattMelding } from '#lib/data/paaminnelse/melding';
import { endTatt, noteOverlevering, type Slutt } from '#lib/data/paaminnelse/meldingsslutt';
import { stopEpost } from '#lib/data/paaminnelse/valg';
import type { Dato } from '#lib/domain/dag/dato';
import type { Varselinnhold } from '#lib/domain/paaminnelse/innhold';
import type { Grunn } from '#lib/domain/paaminnelse/paaminnelse';
import type { LestMelding, Meldingsutfall } from './lest-melding';
import type { Avmeldlenker } from './make-lenker';
import type { Varselskriver } from './skriver';

/**
 * Sends a message to the person's own address.
 * @returns `utsatt` when the mail server does not have it
 */
export async function deliverEpost(
  tatt: TattMelding,
  { valg, grupper }: LestMelding,
  lenker: Avmeldlenker,
  { naa, idag, nyttLaan }: { naa: Date; idag: Dato; nyttLaan: () => Date },
  skriver: Varselskriver,
): Promise<{ utfall: Meldingsutfall; melding: TattMelding }> {
  let melding = tatt;
  const end = async (tilstand: Slutt['tilstand'], grunn: Grunn | null) => {
    await endTatt(melding, { tilstand, grunn, naa }, idag);
    return { utfall: tilstand, melding };
  };
  const { epost } = valg;
  if (epost === null || valg.epostAv !== null) return end('ikkeSendt', 'adresseAv');
  const avmeld = {
    alt: skriver.avmeldadresse(lenker.alt),
    virksomhet: lenker.virksomhet && skriver.avmeldadresse(lenker.virksomhet),
  };
  const { medBeloep, kanal, spraak } = valg;
  const innhold: Varselinnhold = { grupper, kanal, medBeloep, idag, lest: naa.getTime(), avmeld };
  let isVaar = true;
  const svar = await sendEpost(
    {
      ...skriver.write(innhold, spraak),
      ...{ id: melding.id, til: epost, spraak, dato: naa },
      avmeldUrl: avmeld.alt,
    },
    async () => {
      isVaar = false;
      const lent = await noteOverlevering(melding, epost, nyttLaan());
      if (lent) melding = lent;
      isVaar = lent !== null;
      return isVaar;
    },
  );
  switch (svar.type) {
    case 'sendt':
      // The receipt is what keeps it from being unknown: a database that is away for a moment is waited for.
      return keepTrying(() => end('sendt', null));
    case 'avvist':
      // A text that is refused says nothing about the address.
      if (svar.fase === 'mottaker') await stopEpost(valg.personId, 'hard', { sendt: naa, naa });
      return end('ikkeSendt', 'retur');
    case 'ukjent':
      return end('ukjent', 'ukjent');
    case 'senere':
      // Another process has the message by now, it is no longer to be sent there, or our database is away: it is taken over when its time is up.
      return { utfall: isVaar ? 'utsatt' : 'overlatt', melding };
  }
}

/** How long a receipt is tried stored. Shorter than a message is taken on for. */
const KVITTERING_MS = secondsToMilliseconds(60);
const PAUSE_MS = secondsToMilliseconds(1);

async function keepTrying<T>(run: () => Promise<T>): Promise<T> {
  for (let igjen = KVITTERING_MS / PAUSE_MS; ; igjen--) {
    try {
      return await run();
    } catch (feil) {
      if (igjen <= 0) throw feil;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
