import { getEnhet } from '#lib/adapters/enhetsregisteret';
import {
  fjernMeldtEndring,
  replaceRegisteropplysninger,
  type Virksomhet,
  type Virksomhetsendring,
} from '#lib/data/virksomhet';
import type { Dato } from '#lib/domain/dag/dato';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { withTidligere } from '#lib/domain/virksomhet/registerforhold';

/**
 * Fetches one virksomhet from Enhetsregisteret and stores the answer. All facts from the register come in
 * here. Called by use cases that have authorised, or that act for nobody.
 * @param meldt the announced change that led to this call, or null
 * @returns the virksomhet and whether anything changed; `ukjent` when the register does not know it;
 * `fjernet` when the register has removed it
 * @throws UtenforError when the register is down or its answer is invalid; what was stored is kept
 */
export async function oppdaterVirksomhet(
  organisasjonsnummer: Organisasjonsnummer,
  meldt: number | null,
  { naa, idag }: { naa: Date; idag: Dato },
): Promise<{ virksomhet: Virksomhet; endring: Virksomhetsendring } | 'ukjent' | 'fjernet'> {
  const svar = await getEnhet(organisasjonsnummer, idag);
  if (svar.type !== 'enhet') {
    // A virksomhet removed from the open data keeps its stored facts. The announced change is cleared, so that
    // it is not fetched for ever.
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
