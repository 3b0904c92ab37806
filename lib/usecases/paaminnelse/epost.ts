import { hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
import { sendEpost } from '#lib/adapters/epost/send-epost';
import { makeKode, toKodeHash } from '#lib/adapters/kryptering';
import { countGjetning, countKoder, findEpostkode, takeEpostkode } from '#lib/data/paaminnelse/epostkode';
import { findValg, setEpost } from '#lib/data/paaminnelse/valg';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';
import type { Spraak } from '#lib/domain/felles/spraak';
import { readEpostadresse } from '#lib/domain/paaminnelse/epostadresse';
import type { Varselskriver } from './skriver';

/** How long a code is valid. */
const GYLDIG_MS = minutesToMilliseconds(15);
/** How many guesses a code has. */
const FLEST_GJETNINGER = 5;
/**
 * How many codes a person, and an address, can be sent within `DOEGN_MS`: nobody's mailbox is filled through us, and guessing gets nowhere.
 */
const FLEST_KODER = 5;
const DOEGN_MS = hoursToMilliseconds(24);

const ugyldig = (felt: string, kode: string) => new AppError('ugyldig', { detaljer: { [felt]: kode } });

/**
 * Sends a code to an address that a person wants to use. An earlier address is used until the new one is confirmed.
 * @throws AppError `ugyldig` with an error code by field
 */
export async function sendEpostkode(
  { personId }: Aktoer,
  tekst: string,
  spraak: Spraak,
  naa: Date,
  skriver: Varselskriver,
): Promise<void> {
  const epost = readEpostadresse(tekst);
  if (epost === null) throw ugyldig('epost', 'ugyldig-epost');
  if (!(await findValg(personId))) throw ugyldig('epost', 'paaminnelser-av');
  const siden = new Date(naa.getTime() - DOEGN_MS);
  if ((await countKoder(epost, siden)) >= FLEST_KODER) throw ugyldig('epost', 'for-mange-koder');
  const kode = makeKode();
  const ny = { epost, kodeHash: toKodeHash(personId, epost, kode), sendt: naa };
  if (!(await takeEpostkode(personId, ny, siden, FLEST_KODER))) throw ugyldig('epost', 'for-mange-koder');
  const id = crypto.randomUUID();
  const svar = await sendEpost(
    { ...skriver.writeKode(kode, spraak), id, til: epost, spraak, dato: naa, avmeldUrl: null },
    async () => true,
  );
  if (svar.type === 'avvist') throw ugyldig('epost', 'epost-avvist');
  if (svar.type === 'senere') throw ugyldig('epost', 'epost-naas-ikke');
}

/**
 * Confirms an address by its code. Each guess counts, also right ones that come at once.
 * @throws AppError `ugyldig` with an error code by field
 */
export async function confirmEpost({ personId }: Aktoer, tekst: string, naa: Date): Promise<void> {
  const kode = await countGjetning(personId, FLEST_GJETNINGER);
  if (!kode) throw ugyldig('kode', (await findEpostkode(personId)) ? 'for-mange-gjetninger' : 'kode-mangler');
  if (naa.getTime() - kode.sendt.getTime() > GYLDIG_MS) throw ugyldig('kode', 'kode-utloept');
  if (toKodeHash(personId, kode.epost, tekst.replaceAll(/\s/g, '')) !== kode.kodeHash) {
    const isSiste = kode.feil + 1 >= FLEST_GJETNINGER;
    throw ugyldig('kode', isSiste ? 'for-mange-gjetninger' : 'feil-kode');
  }
  await setEpost(personId, { epost: kode.epost, bekreftet: naa });
}

/** Removes the person's own address, and a code that waits. */
export const removeEpost = ({ personId }: Aktoer): Promise<void> => setEpost(personId, null);
