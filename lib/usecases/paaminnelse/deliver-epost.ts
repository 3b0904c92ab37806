import { secondsToMilliseconds } from 'date-fns';
import { sendEpost } from '#lib/adapters/epost/send-epost';
import type { TattMelding } from '#lib/data/paaminnelse/melding';
import { endTatt, noteOverlevering } from '#lib/data/paaminnelse/meldingsslutt';
import { stopEpost } from '#lib/data/paaminnelse/valg';
import type { Dato } from '#lib/domain/dag/dato';
import type { Varselinnhold } from '#lib/domain/paaminnelse/innhold';
import type { Grunn } from '#lib/domain/paaminnelse/paaminnelse';
import type { LestMelding, Meldingsutfall } from './lest-melding';
import type { Avmeldlenker } from './make-lenker';
import type { Varselskriver } from './skriver';

/** Sends a message to the person's own address. */
export async function deliverEpost(
  melding: TattMelding,
  { valg, grupper }: LestMelding,
  lenker: Avmeldlenker,
  { naa, idag }: { naa: Date; idag: Dato },
  skriver: Varselskriver,
): Promise<Meldingsutfall> {
  const ikkeSendt = async (grunn: Grunn): Promise<Meldingsutfall> => {
    await endTatt(melding, { tilstand: 'ikkeSendt', grunn, naa }, idag);
    return 'ikkeSendt';
  };
  if (valg.epost === null || valg.epostAv !== null) return ikkeSendt('adresseAv');
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
      ...{ id: melding.id, til: valg.epost, spraak, dato: naa },
      avmeldUrl: avmeld.alt,
    },
    async () => {
      isVaar = false;
      isVaar = await noteOverlevering(melding);
      return isVaar;
    },
  );
  switch (svar.type) {
    case 'sendt':
      // The receipt is what keeps it from being unknown: a database that is away for a moment is waited for.
      await keepTrying(() => endTatt(melding, { tilstand: 'sendt', grunn: null, naa }, idag));
      return 'sendt';
    case 'avvist':
      // A text that is refused says nothing about the address.
      if (svar.fase === 'mottaker') await stopEpost(valg.personId, 'hard', naa);
      return ikkeSendt('retur');
    case 'ukjent':
      await endTatt(melding, { tilstand: 'ukjent', grunn: 'ukjent', naa }, idag);
      return 'ukjent';
    case 'senere':
      // Another process has the message by now, or our database is away: it is taken over when its time is up.
      return isVaar ? 'utsatt' : 'overlatt';
  }
}

/** How long a receipt is tried stored. Shorter than a message is taken on for. */
const KVITTERING_MS = secondsToMilliseconds(60);
const PAUSE_MS = secondsToMilliseconds(1);

async function keepTrying(run: () => Promise<void>): Promise<void> {
  for (let igjen = KVITTERING_MS / PAUSE_MS; ; igjen--) {
    try {
      return await run();
    } catch (feil) {
      if (igjen <= 0) throw feil;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
