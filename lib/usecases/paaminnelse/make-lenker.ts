import { toAvmeldtoken, toTokenHash } from '#lib/adapters/kryptering';
import { saveAvmeldinger } from '#lib/data/paaminnelse/avmelding';
import { countPlaner } from '#lib/data/paaminnelse/plan';
import type { LestMelding } from './lest-melding';

/** The secret parts of the links of a message. `virksomhet` is null where it would end the same as `alt`. */
export interface Avmeldlenker {
  alt: string;
  virksomhet: string | null;
}

/**
 * Makes the links that end reminders, for many messages in two statements. About one virksomhet there is one of its own, where
 * the person gets reminders about several.
 */
export async function makeLenker(
  meldinger: readonly Pick<LestMelding, 'valg' | 'grupper'>[],
  naa: Date,
): Promise<Avmeldlenker[]> {
  const antall = await countPlaner([...new Set(meldinger.map(({ valg }) => valg.personId))]);
  const lenker = meldinger.map(({ valg: { personId }, grupper: [eneste, ...flere] }) => {
    const isEnAvFlere = eneste && flere.length === 0 && (antall.get(personId) ?? 0) > 1;
    const nummer = isEnAvFlere ? eneste.virksomhet.organisasjonsnummer : null;
    return {
      ...{ personId, nummer, alt: toAvmeldtoken(personId, null) },
      virksomhet: nummer && toAvmeldtoken(personId, nummer),
    };
  });
  await saveAvmeldinger(
    lenker.flatMap(({ personId, nummer, alt, virksomhet }) => [
      { tokenHash: toTokenHash(alt), personId, organisasjonsnummer: null },
      ...(virksomhet ? [{ tokenHash: toTokenHash(virksomhet), personId, organisasjonsnummer: nummer }] : []),
    ]),
    naa,
  );
  return lenker.map(({ alt, virksomhet }) => ({ alt, virksomhet }));
}
