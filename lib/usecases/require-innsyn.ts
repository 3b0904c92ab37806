import { spoerAltinn, type Tilgangsspoersmaal } from '#lib/adapters/altinn-pdp';
import { isUtenforError } from '#lib/adapters/hent';
import { findInnsynsgrunnlag } from '#lib/data/innsyn';
import { loggInnsyn } from '#lib/data/innsynslogg';
import { AppError } from '#lib/domain/app-error';
import type { Dato } from '#lib/domain/dato';
import { type Innsyn, omfangAv, RESSURSER, type Vurdering, vurderInnsyn } from '#lib/domain/innsyn';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import type { Systemaktoer } from '#lib/domain/systemaktoer';

/** When somebody asks, and what the log says of it. */
export interface Oppslag {
  naa: Date;
  idag: Dato;
  /** Which service was asked. */
  hva: string;
  korrelasjonsid: string;
}

/**
 * The gate for systems: what each of these virksomheter has let the caller read, in their order. Nothing of it is remembered, so that
 * what is taken back in our portal ends at once. All of it stands in the access log before the answer is given.
 * @throws AppError `altinn-utilgjengelig` when Altinn has to be asked and does not answer: no answer, no access.
 */
export async function requireInnsyn(
  system: Systemaktoer,
  numre: readonly string[],
  oppslag: Oppslag,
): Promise<Innsyn[]> {
  const gyldige = [...new Set(numre)].filter(isOrganisasjonsnummer);
  const grunnlag = await findInnsynsgrunnlag(system, gyldige, oppslag.idag);
  const vurdert = gyldige.map((nr) => [nr, vurderInnsyn(system, nr, grunnlag, oppslag.naa)] as const);
  const svar = new Map((await medAltinn(vurdert)).map((ett) => [ett.organisasjonsnummer, ett]));
  await loggInnsyn(
    {
      consumer: system.consumer,
      supplier: system.supplier,
      systembruker: system.systembruker?.ider[0] ?? null,
      personId: null,
      navn: null,
    },
    // What is no organisasjonsnummer may be a foedselsnummer, and is not written down.
    gyldige.map((organisasjonsnummer) => ({
      organisasjonsnummer,
      utfall: svar.get(organisasjonsnummer)?.avslag ?? 'gitt',
    })),
    oppslag,
  );
  return numre.map((nr) => svar.get(nr) ?? { organisasjonsnummer: nr, avslag: 'ikke-tilgang' });
}

/**
 * As `requireInnsyn`, for one virksomhet.
 * @throws AppError with the code of the refusal, or `altinn-utilgjengelig`
 */
export async function requireEttInnsyn(
  system: Systemaktoer,
  organisasjonsnummer: string,
  oppslag: Oppslag,
): Promise<Extract<Innsyn, { avslag: null }>> {
  const [innsyn] = await requireInnsyn(system, [organisasjonsnummer], oppslag);
  if (innsyn?.avslag === null) return innsyn;
  throw new AppError(innsyn?.avslag ?? 'ikke-tilgang');
}

async function medAltinn(vurdert: readonly (readonly [Organisasjonsnummer, Vurdering])[]): Promise<Innsyn[]> {
  const spoersmaal = vurdert.flatMap(([nr, vurdering]) => toSpoersmaal(nr, vurdering));
  const svar = await spoer(spoersmaal);
  return vurdert.map(([organisasjonsnummer, vurdering]): Innsyn => {
    if ('avslag' in vurdering) return { organisasjonsnummer, avslag: vurdering.avslag };
    if ('gitt' in vurdering) return { organisasjonsnummer, avslag: null, ...vurdering.gitt };
    const tillatt = spoersmaal.filter((ett, i) => ett.organisasjonsnummer === organisasjonsnummer && svar[i]);
    const omfang = omfangAv(tillatt.map(({ ressurs }) => ressurs));
    return omfang
      ? { organisasjonsnummer, avslag: null, grunn: 'systembruker', omfang }
      : { organisasjonsnummer, avslag: 'ikke-tilgang' };
  });
}

/** Altinn may know a system user by several ids, and is asked of both kinds of content. */
function toSpoersmaal(organisasjonsnummer: Organisasjonsnummer, vurdering: Vurdering): Tilgangsspoersmaal[] {
  if (!('spoerAltinn' in vurdering)) return [];
  return vurdering.spoerAltinn.flatMap((systembruker) =>
    Object.values(RESSURSER).map((ressurs) => ({ systembruker, organisasjonsnummer, ressurs })),
  );
}

async function spoer(spoersmaal: readonly Tilgangsspoersmaal[]): Promise<boolean[]> {
  try {
    return await spoerAltinn(spoersmaal);
  } catch (cause) {
    if (isUtenforError(cause)) throw new AppError('altinn-utilgjengelig', { cause });
    throw cause;
  }
}
