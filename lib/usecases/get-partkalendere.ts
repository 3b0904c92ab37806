import { AppError, type AppErrorCode, isAppError } from '#lib/domain/app-error';
import type { Periode } from '#lib/domain/dato';
import type { Innsynsomfang } from '#lib/domain/innsyn';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import type { Systemaktoer } from '#lib/domain/systemaktoer';
import { type Kalender, lesGrunnlagFor, toKalender } from './get-kalender';
import { type Oppslag, requireInnsyn } from './require-innsyn';

/** The calendar of one part, and how much of it may be told. */
export interface Partkalender {
  organisasjonsnummer: Organisasjonsnummer;
  omfang: Innsynsomfang;
  kalender: Kalender;
}

/** A part that is left out of an answer, and why. */
export interface Utelatt {
  organisasjonsnummer: string;
  kode: AppErrorCode;
}

/** The parts a system may read, in the order they were asked for, and those left out, each with why. */
export interface Partkalendere {
  kalendere: Partkalender[];
  utelatt: Utelatt[];
}

/** Calendars are read so many at a time, so that one call with a thousand parts does not take every connection. */
const SAMTIDIGE = 4;

/**
 * The calendars of many virksomheter for a system. One that may not be seen, or is not known, does not stop the others.
 * @throws AppError with the code of the first that was left out when none is left; `altinn-utilgjengelig`
 */
export async function getPartkalendere(
  system: Systemaktoer,
  numre: readonly string[],
  periode: Periode,
  oppslag: Oppslag,
): Promise<Partkalendere> {
  const svar: (Partkalender | Utelatt)[] = [];
  const koe = (await requireInnsyn(system, numre, oppslag)).entries();
  const les = async () => {
    for (const [plass, innsyn] of koe) {
      if (innsyn.avslag !== null) {
        svar[plass] = { organisasjonsnummer: innsyn.organisasjonsnummer, kode: innsyn.avslag };
        continue;
      }
      const { organisasjonsnummer, omfang } = innsyn;
      const kalender = await lesKalender(organisasjonsnummer, periode, oppslag);
      svar[plass] = kalender
        ? { organisasjonsnummer, omfang, kalender }
        : { organisasjonsnummer, kode: 'ukjent-virksomhet' };
    }
  };
  await Promise.all(Array.from({ length: SAMTIDIGE }, les));
  const kalendere = svar.filter((ett) => 'kalender' in ett);
  const utelatt = svar.filter((ett) => 'kode' in ett);
  const [foerste] = utelatt;
  if (kalendere.length === 0 && foerste) throw new AppError(foerste.kode);
  return { kalendere, utelatt };
}

/**
 * As `getPartkalendere`, for one virksomhet.
 * @throws AppError with the code of the refusal, `ukjent-virksomhet` or `altinn-utilgjengelig`
 */
export async function getPartkalender(
  system: Systemaktoer,
  organisasjonsnummer: string,
  periode: Periode,
  oppslag: Oppslag,
): Promise<Partkalender> {
  const { kalendere } = await getPartkalendere(system, [organisasjonsnummer], periode, oppslag);
  const [en] = kalendere;
  if (!en) throw new AppError('ikke-tilgang');
  return en;
}

/** Null for a virksomhet that Enhetsregisteret does not know. */
async function lesKalender(
  organisasjonsnummer: Organisasjonsnummer,
  periode: Periode,
  tid: Oppslag,
): Promise<Kalender | null> {
  try {
    return toKalender(await lesGrunnlagFor(organisasjonsnummer, tid), periode, tid);
  } catch (feil) {
    if (isAppError(feil, 'ukjent-virksomhet')) return null;
    throw feil;
  }
}
