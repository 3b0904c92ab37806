import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { isAppError } from '#lib/domain/felles/app-error';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { isHele } from '#lib/domain/virksomhet/rett';
import { compareNavn } from '#lib/domain/virksomhet/virksomhetsliste';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';

type Navngitt = Pick<Representasjon, 'organisasjonsnummer' | 'navn' | 'enhetstype'>;

/** The represented virksomhet, and others the person may choose. */
export interface Representert extends Pick<Navngitt, 'navn' | 'enhetstype'> {
  /** Whether the person may see all of it, and not only a part of the calendar. */
  hele: boolean;
  /** The first nine of the others, by name. */
  andre: readonly Navngitt[];
}

/** How many others are listed where one chooses without a search. */
const FLEST_ANDRE = 9;

/**
 * Returns the represented virksomhet for the header. Null when none is chosen, the power is gone, or Altinn
 * does not answer: the page itself says why.
 */
export async function getRepresentert(
  aktoer: Aktoer,
  organisasjonsnummer: Organisasjonsnummer | null,
): Promise<Representert | null> {
  if (!organisasjonsnummer) return null;
  try {
    const valgbare = (await listVirksomheter(aktoer)).virksomheter.filter(({ kanVelges }) => kanVelges);
    const valgt = valgbare.find((virksomhet) => virksomhet.organisasjonsnummer === organisasjonsnummer);
    if (!valgt) return null;
    const andre = valgbare.filter((virksomhet) => virksomhet !== valgt);
    return {
      navn: valgt.navn,
      enhetstype: valgt.enhetstype,
      hele: valgt.rett !== null && isHele(valgt.rett),
      andre: andre.toSorted(compareNavn).slice(0, FLEST_ANDRE).map(toNavngitt),
    };
  } catch (feil) {
    if (isAppError(feil)) return null;
    throw feil;
  }
}

const toNavngitt = ({ organisasjonsnummer, navn, enhetstype }: Representasjon): Navngitt => ({
  organisasjonsnummer,
  navn,
  enhetstype,
});
