import { isOutsidePortalen } from '#lib/data/partner';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { listVirksomheter } from './list-virksomheter';

/**
 * Proof that a person has passed the gate of a virksomhet. Use cases take it as their first argument, so the compiler checks that the
 * caller has authorised. The protected fields make the types nominal, and the classes are not exported: only the gates below make one.
 */
class Virksomhetsport {
  protected readonly port = 'virksomhet';
  constructor(
    readonly aktoer: Aktoer,
    readonly organisasjonsnummer: Organisasjonsnummer,
    /** The name of the virksomhet in Altinn. */
    readonly navn: string,
  ) {}
}

/** The same for the calendar of the virksomhet, which in the pilot is open to some only. */
class Kalenderport extends Virksomhetsport {
  protected readonly rom = 'kalender';
}

export type Tilgang = Virksomhetsport;
export type Kalendertilgang = Kalenderport;

/**
 * The gate in front of everything that belongs to a virksomhet.
 * @throws AppError `ikke-tilgang` unless Altinn says that the aktoer may act for it; the answer is the same for a
 * virksomhet that does not exist, so that nobody learns which ones do.
 */
export async function requireTilgang(aktoer: Aktoer, organisasjonsnummer: string): Promise<Tilgang> {
  const virksomhet = await findVirksomheten(aktoer, organisasjonsnummer);
  return new Virksomhetsport(aktoer, virksomhet.organisasjonsnummer, virksomhet.navn);
}

/**
 * The gate in front of the calendar of a virksomhet in our portal: `requireTilgang`, and in the pilot of the portal only those that
 * take part. A person outside the pilot still sees who reads the calendar from elsewhere, and can take that back.
 * @throws AppError `ikke-tilgang`, `utenfor-pilot`
 */
export async function requireKalender(aktoer: Aktoer, organisasjonsnummer: string): Promise<Kalendertilgang> {
  const virksomhet = await findVirksomheten(aktoer, organisasjonsnummer);
  if (await isOutsidePortalen(virksomhet.organisasjonsnummer)) throw new AppError('utenfor-pilot');
  return new Kalenderport(aktoer, virksomhet.organisasjonsnummer, virksomhet.navn);
}

async function findVirksomheten(aktoer: Aktoer, organisasjonsnummer: string) {
  if (!isOrganisasjonsnummer(organisasjonsnummer)) throw new AppError('ikke-tilgang');
  const { virksomheter } = await listVirksomheter(aktoer);
  const virksomhet = virksomheter.find(
    (kandidat) => kandidat.kanVelges && kandidat.organisasjonsnummer === organisasjonsnummer,
  );
  if (!virksomhet) throw new AppError('ikke-tilgang');
  return virksomhet;
}
