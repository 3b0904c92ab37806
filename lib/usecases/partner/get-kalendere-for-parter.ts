import { toPersonId } from '#lib/adapters/kryptering';
import { makeTidsbudsjett, type Tidsbudsjett } from '#lib/adapters/tidsgrense';
import { findInnsynsgrunnlag } from '#lib/data/innsyn';
import { avslagUtenGrunn } from '#lib/domain/adgang/innsyn';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Periode } from '#lib/domain/dag/dato';
import { AppError, type AppErrorCode, isAppError } from '#lib/domain/felles/app-error';
import { readAhead } from '#lib/domain/felles/samtidig';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type EnkSvar, findEnk } from '#lib/usecases/adgang/find-enk';
import type { Oppslag } from '#lib/usecases/adgang/require-innsyn';
import type { Kalender } from '#lib/usecases/kalender/get-kalender';
import { readPartkalendere } from './read-partkalendere';

/** The party whose calendar is requested. A foedselsnummer means the ENK of that person. */
type Part = { organisasjonsnummer: Organisasjonsnummer } | { foedselsnummer: string };

/**
 * A part that is left out of an answer, and why. A person is named by position in the request, counted from
 * 1.
 */
export interface UtelattPart {
  navn: string;
  kode: AppErrorCode;
  cause?: unknown;
}

/** The calendars of some of the parts, and those of them that are left out. */
export interface Parter {
  kalendere: { part: Part; kalender: () => Kalender }[];
  utelatt: UtelattPart[];
}

/** How many parts are read at a time: while one bunch is written, the database finds the next. */
const BUNKE = 250;

/**
 * Returns the calendars of virksomheter and of the ENK of persons, in bunches and in the order of the request; see
 * `readPartkalendere`. An owner of several ENK gets one calendar for each, identified by its organisasjonsnummer.
 * @throws AppError at the end, with the code of the first part left out, when all are; `altinn-utilgjengelig`
 */
export async function* getKalendereForParter(
  system: Systemaktoer,
  parter: readonly Part[],
  periode: Periode,
  oppslag: Oppslag,
): AsyncGenerator<Parter> {
  const personer = parter.flatMap((part) => ('foedselsnummer' in part ? part.foedselsnummer : []));
  const uten =
    personer.length > 0 ? avslagUtenGrunn(await findInnsynsgrunnlag(system, [], oppslag.idag)) : null;
  // No ENK is looked up for a caller that is not a partner.
  const enk = uten === 'ukjent-partner' ? new Map<string, EnkSvar>() : await findEnk(personer);
  const tidsbudsjett = makeTidsbudsjett();
  const bunker = Array.from({ length: Math.ceil(parter.length / BUNKE) }, (_, nr) => nr * BUNKE);
  const lest = readAhead(bunker, (fra) =>
    readBunke(system, parter.slice(fra, fra + BUNKE), { fra, enk, uten, periode, oppslag, tidsbudsjett }),
  );
  let funnet = 0;
  let foerste: UtelattPart | undefined;
  for await (const svar of lest) {
    funnet += svar.kalendere.length;
    foerste ??= svar.utelatt[0];
    yield svar;
  }
  if (funnet === 0 && foerste) throw new AppError(foerste.kode, { cause: foerste.cause });
}

interface Bunkevalg {
  /** The position of the first part of the bunch in the request. */
  fra: number;
  enk: ReadonlyMap<string, EnkSvar>;
  /** Why the caller may read about nobody, if so. */
  uten: AppErrorCode | null;
  periode: Periode;
  oppslag: Oppslag;
  tidsbudsjett: Tidsbudsjett;
}

async function readBunke(
  system: Systemaktoer,
  parter: readonly Part[],
  { fra, enk, uten, periode, oppslag, tidsbudsjett }: Bunkevalg,
): Promise<Parter> {
  const numreFor = (part: Part): readonly Organisasjonsnummer[] => {
    if (!('foedselsnummer' in part)) return [part.organisasjonsnummer];
    const eier = enk.get(part.foedselsnummer);
    return eier === undefined || isAppError(eier) ? [] : eier;
  };
  const numre = [...new Set(parter.flatMap(numreFor))];
  const personer = parter.flatMap((part) =>
    'foedselsnummer' in part ? toPersonId(part.foedselsnummer) : [],
  );
  // Called also with an empty list: a person with an ENK and one without must cause the same database
  // queries, so that timing reveals nothing.
  const lest = await readPartkalendere(system, numre, periode, { ...oppslag, personer }, tidsbudsjett);
  const kalendere = new Map(lest.kalendere.map((ett) => [ett.organisasjonsnummer, ett.kalender]));
  const utelatt = new Map(lest.utelatt.map((ett) => [ett.organisasjonsnummer, ett]));

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
    if (funnet.length > 0) continue;
    const navn = 'foedselsnummer' in part ? `part-${fra + plass + 1}` : part.organisasjonsnummer;
    const eier = 'foedselsnummer' in part ? enk.get(part.foedselsnummer) : undefined;
    const avslag = mine.map((nr) => utelatt.get(nr)).find((en) => en !== undefined);
    const kode = isAppError(eier) ? eier.code : (avslag?.kode ?? uten ?? 'ikke-tilgang');
    svar.utelatt.push({ navn, kode, cause: avslag?.cause });
  }
  return svar;
}
