import { type LestGrunnlag, loggOgFindGrunnlag } from '#lib/data/grunnlag';
import type { Avslag, Gitt, Innsyn } from '#lib/domain/adgang/innsyn';
import { toLeser } from '#lib/domain/adgang/leser';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { findInnsyn } from './find-innsyn';

/** When a question is asked, and what the access log stores about it. */
export interface Oppslag {
  naa: Date;
  idag: Dato;
  /** The service that was called. */
  hva: string;
  korrelasjonsid: string;
  /**
   * Keyed hashes of the persons that were asked about. Each is logged, whether or not the person owns an ENK.
   */
  personer?: readonly string[];
}

/**
 * Proof that a system has passed the gate of a virksomhet, as `Tilgang` is for a person. Only `requireInnsyn`
 * makes one.
 */
class Innsynsport {
  protected readonly port = 'innsyn';
  readonly avslag = null;
  constructor(
    readonly organisasjonsnummer: Organisasjonsnummer,
    readonly grunn: Gitt['grunn'],
    readonly omfang: Gitt['omfang'],
  ) {}
}

/** Proof that a system may read about a virksomhet. */
export type Innsynstilgang = Innsynsport;
/** The answer about one virksomhet: the proof, or the refusal. */
export type Innsynssvar = Innsynstilgang | Extract<Innsyn, { avslag: Avslag }>;

/** The gate alone; see `requireInnsynOgLes`. */
export const requireInnsyn = async (...spoersmaal: Parameters<typeof requireInnsynOgLes>) =>
  (await requireInnsynOgLes(...spoersmaal)).innsyn;

/**
 * The gate for systems. Returns what each virksomhet has let the caller read, in the order of `numre`, and what is
 * stored about those that have. Not cached, so that a sharing taken back in our portal ends at once. Everything
 * is written to the access log by the statement that reads, once the gate has decided.
 * @throws AppError `altinn-utilgjengelig` when Altinn has to be asked and does not answer: no answer, no
 * access
 */
export async function requireInnsynOgLes(
  system: Systemaktoer,
  numre: readonly string[],
  oppslag: Oppslag,
): Promise<{ innsyn: Innsynssvar[]; lest: LestGrunnlag }> {
  const svar = new Map(
    (await findInnsyn(system, numre, oppslag)).map((ett) => [ett.organisasjonsnummer, ett]),
  );
  const gitt = [...svar.values()].flatMap((ett) => (ett.avslag === null ? [ett.organisasjonsnummer] : []));
  const lest = await loggOgFindGrunnlag(
    toLeser(system),
    [
      // What is not an organisasjonsnummer may be a foedselsnummer, and is not logged.
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
    gitt,
  );
  const innsyn = numre.map((nr) => {
    const ett = svar.get(nr) ?? { organisasjonsnummer: nr, avslag: 'ikke-tilgang' };
    return ett.avslag === null ? new Innsynsport(ett.organisasjonsnummer, ett.grunn, ett.omfang) : ett;
  });
  return { innsyn, lest };
}

/**
 * The gate for one virksomhet; see `requireInnsyn`.
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
