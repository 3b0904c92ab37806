import { loggInnsyn } from '#lib/data/innsynslogg';
import type { Avslag, Gitt, Innsyn } from '#lib/domain/adgang/innsyn';
import { toLeser } from '#lib/domain/adgang/leser';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { findInnsyn } from './find-innsyn';

/** When somebody asks, and what the log says of it. */
export interface Oppslag {
  naa: Date;
  idag: Dato;
  /** Which service was asked. */
  hva: string;
  korrelasjonsid: string;
  /** Keyed hashes of the persons that were asked about; each stands in the log, whatever they own. */
  personer?: readonly string[];
}

/** Proof that a system has passed the gate of a virksomhet, as `Tilgang` is for a person. Only `requireInnsyn` makes one. */
class Innsynsport {
  protected readonly port = 'innsyn';
  readonly avslag = null;
  constructor(
    readonly organisasjonsnummer: Organisasjonsnummer,
    readonly grunn: Gitt['grunn'],
    readonly omfang: Gitt['omfang'],
  ) {}
}

export type Innsynstilgang = Innsynsport;
/** A virksomhet that a system asked about: the proof, or why not. */
export type Innsynssvar = Innsynstilgang | Extract<Innsyn, { avslag: Avslag }>;

/**
 * The gate for systems: what each of these virksomheter has let the caller read, in their order. Nothing of it is remembered, so that
 * what is taken back in our portal ends at once. All of it stands in the access log before the answer is given.
 * @throws AppError `altinn-utilgjengelig` when Altinn has to be asked and does not answer: no answer, no access.
 */
export async function requireInnsyn(
  system: Systemaktoer,
  numre: readonly string[],
  oppslag: Oppslag,
): Promise<Innsynssvar[]> {
  const svar = new Map(
    (await findInnsyn(system, numre, oppslag)).map((ett) => [ett.organisasjonsnummer, ett]),
  );
  await loggInnsyn(
    toLeser(system),
    [
      // What is no organisasjonsnummer may be a foedselsnummer, and is not written down.
      ...[...svar.values()].flatMap(({ organisasjonsnummer, avslag }) =>
        isOrganisasjonsnummer(organisasjonsnummer)
          ? [{ organisasjonsnummer, utfall: avslag ?? ('gitt' as const) }]
          : [],
      ),
      ...(oppslag.personer ?? []).map((gjelderPersonId) => ({
        organisasjonsnummer: system.consumer,
        utfall: 'spurt' as const,
        gjelderPersonId,
      })),
    ],
    oppslag,
  );
  return numre.map((nr) => {
    const ett = svar.get(nr) ?? { organisasjonsnummer: nr, avslag: 'ikke-tilgang' };
    return ett.avslag === null ? new Innsynsport(ett.organisasjonsnummer, ett.grunn, ett.omfang) : ett;
  });
}

/**
 * As `requireInnsyn`, for one virksomhet.
 * @throws AppError with the code of the refusal, or `altinn-utilgjengelig`
 */
export async function requireEttInnsyn(
  system: Systemaktoer,
  organisasjonsnummer: string,
  oppslag: Oppslag,
): Promise<Innsynstilgang> {
  const [innsyn] = await requireInnsyn(system, [organisasjonsnummer], oppslag);
  if (innsyn?.avslag === null) return innsyn;
  throw new AppError(innsyn?.avslag ?? 'ikke-tilgang');
}
