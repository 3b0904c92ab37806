import { sendEpost } from '#lib/adapters/epost/send-epost';
import { toAvmeldtoken, toTokenHash } from '#lib/adapters/kryptering';
import { saveAvmelding } from '#lib/data/paaminnelse/avmelding';
import { endMelding, noteOverlevering, type TattMelding } from '#lib/data/paaminnelse/melding';
import { type LagretValg, stopEpost } from '#lib/data/paaminnelse/valg';
import type { Dato } from '#lib/domain/dag/dato';
import type { Varselinnhold } from '#lib/domain/paaminnelse/innhold';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { LestMelding, Meldingsutfall } from './lest-melding';
import type { Varselskriver } from './skriver';

/** Sends a message to the person's own address. */
export async function deliverEpost(
  melding: TattMelding,
  { valg, grupper }: LestMelding,
  { naa, idag }: { naa: Date; idag: Dato },
  skriver: Varselskriver,
): Promise<Meldingsutfall> {
  if (valg.epost === null || valg.epostAv !== null) {
    await endMelding(melding.id, 'ikkeSendt', 'adresseAv', naa);
    return 'ikkeSendt';
  }
  const avmeld = await toAvmeld(valg, grupper, skriver, naa);
  const { medBeloep, kanal, spraak } = valg;
  const innhold: Varselinnhold = { grupper, kanal, medBeloep, idag, lest: naa.getTime(), avmeld };
  const svar = await sendEpost(
    {
      ...skriver.write(innhold, spraak),
      ...{ id: melding.id, til: valg.epost, spraak, dato: naa },
      avmeldUrl: avmeld.alt,
    },
    () => noteOverlevering(melding),
  );
  switch (svar.type) {
    case 'sendt':
      await endMelding(melding.id, 'sendt', null, naa);
      return 'sendt';
    case 'avvist':
      await stopEpost(valg.personId, 'hard', naa);
      await endMelding(melding.id, 'ikkeSendt', 'retur', naa);
      return 'ikkeSendt';
    case 'ukjent':
      await endMelding(melding.id, 'ukjent', 'ukjent', naa);
      return 'ukjent';
    case 'senere':
      return 'utsatt';
  }
}

/** Makes the links that end reminders. About one virksomhet there is one of its own, where the person may have several. */
async function toAvmeld(
  { personId, alle, virksomheter }: LagretValg,
  grupper: LestMelding['grupper'],
  skriver: Varselskriver,
  naa: Date,
): Promise<NonNullable<Varselinnhold['avmeld']>> {
  const make = async (organisasjonsnummer: Organisasjonsnummer | null) => {
    const token = toAvmeldtoken(personId, organisasjonsnummer);
    await saveAvmelding(toTokenHash(token), { personId, organisasjonsnummer }, naa);
    return skriver.avmeldadresse(token);
  };
  const [eneste, ...flere] = grupper;
  const isEnAvFlere = eneste && flere.length === 0 && (alle || virksomheter.length > 1);
  return {
    alt: await make(null),
    virksomhet: isEnAvFlere ? await make(eneste.virksomhet.organisasjonsnummer) : null,
  };
}
