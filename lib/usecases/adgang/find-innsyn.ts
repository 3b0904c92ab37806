import { askAltinn, type Tilgangsspoersmaal } from '#lib/adapters/altinn-pdp';
import { isUtenforError } from '#lib/adapters/hent';
import { findInnsynsgrunnlag } from '#lib/data/innsyn';
import { type Innsyn, omfangAv, RESSURSER, type Vurdering, vurderInnsyn } from '#lib/domain/adgang/innsyn';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/**
 * Returns what each virksomhet lets a system read, once for each valid number, from our registers and Altinn.
 * Not cached. Does not write the access log; the caller must.
 * @throws AppError `altinn-utilgjengelig` when Altinn has to be asked and does not answer at all; a single
 * missing answer becomes a refusal with that code
 */
export async function findInnsyn(
  system: Systemaktoer,
  numre: readonly string[],
  { naa, idag }: { naa: Date; idag: Dato },
): Promise<Innsyn[]> {
  const gyldige = [...new Set(numre)].filter(isOrganisasjonsnummer);
  const grunnlag = await findInnsynsgrunnlag(system, gyldige, idag);
  return withAltinn(gyldige.map((nr) => [nr, vurderInnsyn(system, nr, grunnlag, naa)] as const));
}

async function withAltinn(
  vurdert: readonly (readonly [Organisasjonsnummer, Vurdering])[],
): Promise<Innsyn[]> {
  const spoersmaal = vurdert.flatMap(([nr, vurdering]) => toSpoersmaal(nr, vurdering));
  const svar = Map.groupBy(await spoer(spoersmaal), ({ organisasjonsnummer }) => organisasjonsnummer);
  return vurdert.map(([organisasjonsnummer, vurdering]): Innsyn => {
    if ('avslag' in vurdering) return { organisasjonsnummer, avslag: vurdering.avslag };
    if ('gitt' in vurdering) return { organisasjonsnummer, avslag: null, ...vurdering.gitt };
    const mine = svar.get(organisasjonsnummer) ?? [];
    const omfang = omfangAv(mine.flatMap(({ ressurs, tillatt }) => (tillatt ? ressurs : [])));
    if (omfang) return { organisasjonsnummer, avslag: null, grunn: 'systembruker', omfang };
    const ikkeSvart = mine.some(({ tillatt }) => tillatt === null);
    return { organisasjonsnummer, avslag: ikkeSvart ? 'altinn-utilgjengelig' : 'ikke-tilgang' };
  });
}

/**
 * Builds the questions to Altinn. A system user may have several ids there, and each scope is a resource of
 * its own.
 */
function toSpoersmaal(organisasjonsnummer: Organisasjonsnummer, vurdering: Vurdering): Tilgangsspoersmaal[] {
  if (!('askAltinn' in vurdering)) return [];
  return vurdering.askAltinn.flatMap((systembruker) =>
    Object.values(RESSURSER).map((ressurs) => ({ systembruker, organisasjonsnummer, ressurs })),
  );
}

async function spoer(spoersmaal: readonly Tilgangsspoersmaal[]) {
  try {
    const svar = await askAltinn(spoersmaal);
    return spoersmaal.map((ett, i) => ({ ...ett, tillatt: svar[i] ?? null }));
  } catch (cause) {
    if (isUtenforError(cause)) throw new AppError('altinn-utilgjengelig', { cause });
    throw cause;
  }
}
