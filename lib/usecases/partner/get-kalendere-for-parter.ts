import { toPersonId } from '#lib/adapters/kryptering';
import { findInnsynsgrunnlag } from '#lib/data/innsyn';
import { avslagUtenGrunn } from '#lib/domain/adgang/innsyn';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Periode } from '#lib/domain/dag/dato';
import { AppError, type AppErrorCode, isAppError } from '#lib/domain/felles/app-error';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type EnkSvar, findEnk } from '#lib/usecases/adgang/find-enk';
import type { Oppslag } from '#lib/usecases/adgang/require-innsyn';
import type { Kalender } from '#lib/usecases/kalender/get-kalender';
import { getPartkalendere } from './get-partkalendere';

/** The party whose calendar is requested. A foedselsnummer means the ENK of that person. */
type Part = { organisasjonsnummer: Organisasjonsnummer } | { foedselsnummer: string };

/**
 * A part that is left out of an answer, and why. A person is named by position in the request, counted from
 * 1.
 */
export interface UtelattPart {
  navn: string;
  kode: AppErrorCode;
}

/** The calendars of the parts, and the parts left out. */
export interface Parter {
  kalendere: { part: Part; kalender: () => Kalender }[];
  utelatt: UtelattPart[];
}

/**
 * Returns the calendars of virksomheter and of the ENK of persons; see `getPartkalendere`. An owner of
 * several ENK gets one calendar for each, identified by its organisasjonsnummer.
 * @throws AppError with the code of the first part left out when all are; `altinn-utilgjengelig`
 */
export async function getKalendereForParter(
  system: Systemaktoer,
  parter: readonly Part[],
  periode: Periode,
  oppslag: Oppslag,
): Promise<Parter> {
  const personer = parter.flatMap((part) => ('foedselsnummer' in part ? part.foedselsnummer : []));
  const uten =
    personer.length > 0 ? avslagUtenGrunn(await findInnsynsgrunnlag(system, [], oppslag.idag)) : null;
  // No ENK is looked up for a caller that is not a partner.
  const enk = uten === 'ukjent-partner' ? new Map<string, EnkSvar>() : await findEnk(personer);
  const numreFor = (part: Part): readonly Organisasjonsnummer[] => {
    if (!('foedselsnummer' in part)) return [part.organisasjonsnummer];
    const eier = enk.get(part.foedselsnummer);
    return eier === undefined || isAppError(eier) ? [] : eier;
  };
  const numre = [...new Set(parter.flatMap(numreFor))];
  // Called also with an empty list: a person with an ENK and one without must cause the same database
  // queries, so that timing reveals nothing.
  const lest = await getPartkalendere(system, numre, periode, {
    ...oppslag,
    personer: [...new Set(personer)].map(toPersonId),
  });
  const kalendere = new Map(lest.kalendere.map((ett) => [ett.organisasjonsnummer, ett.kalender]));
  const koder = new Map(lest.utelatt.map((ett) => [ett.organisasjonsnummer, ett.kode]));

  const svar: Parter = { kalendere: [], utelatt: [] };
  for (const [plass, part] of parter.entries()) {
    const mine = numreFor(part);
    const funnet = mine.filter((nr) => kalendere.has(nr));
    for (const nr of funnet) {
      const kalender = kalendere.get(nr);
      // Decided by the calendars found, not by all that exist: the answer must not reveal an ENK that may not
      // be read.
      if (kalender)
        svar.kalendere.push({ part: funnet.length === 1 ? part : { organisasjonsnummer: nr }, kalender });
    }
    if (funnet.length === 0) {
      const navn = 'foedselsnummer' in part ? `part-${plass + 1}` : part.organisasjonsnummer;
      const eier = 'foedselsnummer' in part ? enk.get(part.foedselsnummer) : undefined;
      const kode = isAppError(eier)
        ? eier.code
        : (mine.map((nr) => koder.get(nr)).find((en) => en !== undefined) ?? uten ?? 'ikke-tilgang');
      svar.utelatt.push({ navn, kode });
    }
  }
  const [foerste] = svar.utelatt;
  if (svar.kalendere.length === 0 && foerste) throw new AppError(foerste.kode);
  return svar;
}
