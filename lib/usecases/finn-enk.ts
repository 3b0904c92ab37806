import { krypter, toPersonId } from '#lib/adapters/kryptering';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { listVirksomheter } from './list-virksomheter';

/** Asked of Altinn at a time. */
const SAMTIDIGE = 8;

/**
 * The ENK that each of these persons owns, as Altinn knows it; none for somebody who owns none. Who may read about it is for the
 * gate to say, so an answer here must reach nobody before that.
 * @throws AppError `altinn-utilgjengelig`
 */
export async function finnEnk(
  foedselsnumre: readonly string[],
): Promise<ReadonlyMap<string, readonly Organisasjonsnummer[]>> {
  const svar = new Map<string, readonly Organisasjonsnummer[]>();
  const koe = new Set(foedselsnumre).values();
  const spoer = async () => {
    for (const nummer of koe) svar.set(nummer, await eierAv(nummer));
  };
  await Promise.all(Array.from({ length: SAMTIDIGE }, spoer));
  return svar;
}

async function eierAv(foedselsnummer: string): Promise<Organisasjonsnummer[]> {
  const personId = toPersonId(foedselsnummer);
  const pidKryptert = krypter(foedselsnummer, personId);
  const { virksomheter } = await listVirksomheter({ personId, pidKryptert });
  return virksomheter
    .filter(({ innehaver, enhetstype }) => innehaver && enhetstype === 'ENK')
    .map(({ organisasjonsnummer }) => organisasjonsnummer);
}
