import { getEnhet } from '#lib/adapters/enhetsregisteret';
import { isUtenforError } from '#lib/adapters/hent';
import { findForhold } from '#lib/data/forhold';
import { findVirksomhet, replaceRegisteropplysninger, type Virksomhet } from '#lib/data/virksomhet';
import { AppError } from '#lib/domain/app-error';
import type { Dato } from '#lib/domain/dato';
import type { Forhold } from '#lib/domain/forhold';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { medTidligere } from '#lib/domain/registerforhold';

/** The register is asked again when what we have is older than this. */
const FERSK_MS = 24 * 60 * 60 * 1000;

export interface KjentVirksomhet {
  virksomhet: Virksomhet;
  forhold: Forhold[];
  /** Set when the register did not answer and what is shown is older than it should be. */
  utdatert: boolean;
}

/**
 * What is known about a virksomhet, asked of Enhetsregisteret on first sight and once a day. The caller has authorised.
 * @throws AppError `register-utilgjengelig` when the register is down and nothing is known from before,
 * `ukjent-virksomhet` when the register has no such virksomhet.
 */
export async function lesVirksomhet(
  organisasjonsnummer: Organisasjonsnummer,
  tid: { naa: Date; idag: Dato },
): Promise<KjentVirksomhet> {
  const kjent = await findVirksomhet(organisasjonsnummer);
  const fersk = kjent !== null && tid.naa.getTime() - kjent.hentet.getTime() < FERSK_MS;
  const virksomhet = fersk ? kjent : await oppdater(organisasjonsnummer, kjent, tid);
  return {
    virksomhet,
    forhold: await findForhold(organisasjonsnummer),
    utdatert: !fersk && virksomhet === kjent,
  };
}

async function oppdater(
  organisasjonsnummer: Organisasjonsnummer,
  kjent: Virksomhet | null,
  { naa, idag }: { naa: Date; idag: Dato },
): Promise<Virksomhet> {
  try {
    const svar = await getEnhet(organisasjonsnummer, idag);
    if (svar.type !== 'enhet') {
      // Gone from the open data is not a reason to forget what a virksomhet has to do.
      if (kjent) return kjent;
      throw new AppError('ukjent-virksomhet');
    }
    const { navn, organisasjonsform, slettet } = svar;
    const virksomhet = { organisasjonsnummer, navn, organisasjonsform, slettet, hentet: naa };
    const tidligere = (await findForhold(organisasjonsnummer)).filter(
      ({ opphav }) => opphav === 'enhetsregisteret',
    );
    const forhold = medTidligere(tidligere, svar.forhold, { slettet: slettet !== null, idag });
    await replaceRegisteropplysninger(virksomhet, forhold);
    return virksomhet;
  } catch (cause) {
    if (!isUtenforError(cause)) throw cause;
    if (kjent) return kjent;
    throw new AppError('register-utilgjengelig', { cause });
  }
}
