import { makeTidsbudsjett } from '#lib/adapters/tidsgrense';
import type { Innsynsomfang } from '#lib/domain/adgang/innsyn';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Periode } from '#lib/domain/dag/dato';
import { AppError, type AppErrorCode } from '#lib/domain/felles/app-error';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { HELE } from '#lib/domain/virksomhet/rett';
import { type Oppslag, requireInnsynOgLes } from '#lib/usecases/adgang/require-innsyn';
import { readAllGrunnlag } from '#lib/usecases/grunnlag/read-grunnlag';
import { type Kalender, toKalender } from '#lib/usecases/kalender/get-kalender';

/** The calendar of one part, and the scope the caller may see. */
export interface Partkalender {
  organisasjonsnummer: Organisasjonsnummer;
  omfang: Innsynsomfang;
  /** Lazy: computing those of a thousand parts at once would block the process. */
  kalender: () => Kalender;
}

/** A part that is left out of an answer, and why. */
export interface Utelatt {
  organisasjonsnummer: string;
  kode: AppErrorCode;
  cause?: unknown;
}

/** The parts a system may read, in the order requested, and the parts left out. */
export interface Partkalendere {
  kalendere: Partkalender[];
  utelatt: Utelatt[];
}

/**
 * Reads the calendars of many virksomheter for a system, with the same number of database queries as for
 * one. A part that may not be read, or is unknown, does not stop the others.
 * @throws AppError `altinn-utilgjengelig`
 */
export async function readPartkalendere(
  system: Systemaktoer,
  numre: readonly string[],
  periode: Periode,
  oppslag: Oppslag,
  tidsbudsjett = makeTidsbudsjett(),
): Promise<Partkalendere> {
  const { innsyn, lest } = await requireInnsynOgLes(system, numre, oppslag);
  const gitt = innsyn.filter((ett) => ett.avslag === null);
  const grunnlag = await readAllGrunnlag(gitt, oppslag, { lest, tidsbudsjett });
  const svar: Partkalendere = { kalendere: [], utelatt: [] };
  for (const ett of innsyn) {
    if (ett.avslag !== null) {
      svar.utelatt.push({ organisasjonsnummer: ett.organisasjonsnummer, kode: ett.avslag });
      continue;
    }
    const { organisasjonsnummer, omfang } = ett;
    const les = grunnlag.get(organisasjonsnummer);
    if (typeof les === 'function')
      svar.kalendere.push({
        organisasjonsnummer,
        omfang,
        kalender: () => toKalender(les(), HELE, periode, oppslag),
      });
    else
      svar.utelatt.push({
        organisasjonsnummer,
        kode: les?.code ?? 'ukjent-virksomhet',
        cause: les?.cause,
      });
  }
  return svar;
}

/**
 * Returns the calendar of one virksomhet; see `readPartkalendere`.
 * @throws AppError with the code of the refusal, `ukjent-virksomhet`, `slettet` or `altinn-utilgjengelig`
 */
export async function getPartkalender(
  system: Systemaktoer,
  organisasjonsnummer: string,
  periode: Periode,
  oppslag: Oppslag,
): Promise<{ omfang: Innsynsomfang; kalender: Kalender }> {
  const { kalendere, utelatt } = await readPartkalendere(system, [organisasjonsnummer], periode, oppslag);
  const [[en], [avslag]] = [kalendere, utelatt];
  if (!en) throw new AppError(avslag?.kode ?? 'ikke-tilgang', { cause: avslag?.cause });
  return { omfang: en.omfang, kalender: en.kalender() };
}
