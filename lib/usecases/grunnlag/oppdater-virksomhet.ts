import { getEnhet } from '#lib/adapters/enhetsregisteret';
import {
  type Endring,
  fjernMeldtEndring,
  replaceRegisteropplysninger,
  type Virksomhet,
} from '#lib/data/virksomhet';
import type { Dato } from '#lib/domain/dag/dato';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { withTidligere } from '#lib/domain/virksomhet/registerforhold';

/**
 * Asks Enhetsregisteret about one virksomhet and stores what it says: the one way in which its facts come in. Called by use
 * cases, which have authorised or act for nobody.
 * @param meldt the change it had told of before it was asked
 * @returns what it said and whether that changed anything, or that it does not know the virksomhet, or tells of it no longer
 * @throws UtenforError when the register is down or answers rubbish; what was known then stands
 */
export async function oppdaterVirksomhet(
  organisasjonsnummer: Organisasjonsnummer,
  meldt: number | null,
  { naa, idag }: { naa: Date; idag: Dato },
): Promise<{ virksomhet: Virksomhet; endring: Endring } | 'ukjent' | 'fjernet'> {
  const svar = await getEnhet(organisasjonsnummer, idag);
  if (svar.type !== 'enhet') {
    // Gone from the open data is not a reason to forget what a virksomhet has to do, nor to ask about for ever.
    if (meldt !== null) await fjernMeldtEndring(organisasjonsnummer, meldt);
    return svar.type;
  }
  const { navn, organisasjonsform } = svar;
  return replaceRegisteropplysninger(
    { organisasjonsnummer, navn, organisasjonsform, hentet: naa },
    (tidligere) => {
      const forhold = withTidligere(tidligere, svar, idag);
      const slutt = forhold.findLast((ett) => ett.navn === 'drift')?.tilOgMed ?? svar.slettet;
      return { forhold, slettet: svar.slettet && slutt };
    },
    meldt,
  );
}
