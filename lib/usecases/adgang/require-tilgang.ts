import { canDekryptere } from '#lib/adapters/kryptering';
import { findOutsidePortalen } from '#lib/data/partner';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError, isAppError } from '#lib/domain/felles/app-error';
import { runEachInnen } from '#lib/domain/felles/samtidig';
import type { Klient } from '#lib/domain/oversikt/klient';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { isHele, type Rett } from '#lib/domain/virksomhet/rett';
import { type Klientlister, listKlienter } from './list-klienter';
import { listVirksomheter } from './list-virksomheter';

/**
 * Proof that a person has passed the gate of a virksomhet. Use cases take it as their first argument, so the
 * compiler checks that the caller has authorised. The protected fields make the types nominal, and the
 * classes are not exported: only the gates below make one.
 */
class Virksomhetsport {
  protected readonly port = 'virksomhet';
  constructor(
    readonly aktoer: Aktoer,
    readonly organisasjonsnummer: Organisasjonsnummer,
    /** The name of the virksomhet in Altinn. */
    readonly navn: string,
    /** What the person may see of it. */
    readonly rett: Rett,
  ) {}
}

/**
 * Proof for the calendar of the virksomhet. In the pilot, only some virksomheter have a calendar in the
 * portal.
 */
class Kalenderport extends Virksomhetsport {
  protected readonly rom = 'kalender';
}

/** Proof that a person may act for a virksomhet. */
export type Tilgang = Virksomhetsport;
/** Proof that a person may see the calendar of a virksomhet in the portal. */
export type Kalendertilgang = Kalenderport;

/**
 * The gate for everything that belongs to a virksomhet.
 * @throws AppError `ikke-tilgang` unless Altinn says that the aktoer may act for it. The error is the same
 * for a virksomhet that does not exist, so that nobody learns which ones do.
 */
export async function requireTilgang(aktoer: Aktoer, organisasjonsnummer: string): Promise<Tilgang> {
  const virksomhet = await findVirksomheten(aktoer, organisasjonsnummer);
  return new Virksomhetsport(aktoer, virksomhet.organisasjonsnummer, virksomhet.navn, virksomhet.rett);
}

/**
 * The gate for the calendar of a virksomhet in our portal: `requireTilgang`, and in the pilot of the portal
 * also that the virksomhet takes part. A person outside the pilot can still see and take back sharings with
 * `requireTilgang`.
 * @throws AppError `ikke-tilgang`, `utenfor-pilot`
 */
export async function requireKalender(aktoer: Aktoer, organisasjonsnummer: string): Promise<Kalendertilgang> {
  const virksomhet = await findVirksomheten(aktoer, organisasjonsnummer);
  const utenfor = await findOutsidePortalen([virksomhet.organisasjonsnummer]);
  if (utenfor.size > 0) throw new AppError('utenfor-pilot');
  return new Kalenderport(aktoer, virksomhet.organisasjonsnummer, virksomhet.navn, virksomhet.rett);
}

/** A person and a virksomhet whose calendar is asked for. */
export interface Kalenderspoersmaal {
  aktoer: Aktoer;
  organisasjonsnummer: Organisasjonsnummer;
}

/**
 * The gate of `requireKalender` for many at a time: our own registers are asked once.
 * @param erForSent when no more persons are to be asked about
 * @returns for each question its proof, or the AppError that `requireKalender` throws; `altinn-utilgjengelig` when there was no time
 */
export async function requireKalendere(
  spoersmaal: readonly Kalenderspoersmaal[],
  erForSent: () => boolean = () => false,
): Promise<(Kalendertilgang | AppError)[]> {
  const utenfor = await findOutsidePortalen(spoersmaal.map(({ organisasjonsnummer }) => organisasjonsnummer));
  const svar = spoersmaal.map((): Kalendertilgang | AppError => new AppError('altinn-utilgjengelig'));
  await runEachInnen(
    spoersmaal.entries(),
    { samtidige: SAMTIDIGE, erForSent },
    async ([nr, { aktoer, organisasjonsnummer }]) => {
      try {
        // The choices of a person outlive a change of the secret, unlike their sessions.
        if (!canDekryptere(aktoer.pidKryptert, aktoer.personId)) throw new AppError('ikke-tilgang');
        const { navn, rett } = await findVirksomheten(aktoer, organisasjonsnummer);
        svar[nr] = utenfor.has(organisasjonsnummer)
          ? new AppError('utenfor-pilot')
          : new Kalenderport(aktoer, organisasjonsnummer, navn, rett);
      } catch (feil) {
        if (!isAppError(feil)) throw feil;
        svar[nr] = feil;
      }
    },
    () => {},
  );
  return svar;
}

/** How many persons Altinn is asked about at a time. */
const SAMTIDIGE = 8;

async function findVirksomheten(aktoer: Aktoer, organisasjonsnummer: string) {
  if (!isOrganisasjonsnummer(organisasjonsnummer)) throw new AppError('ikke-tilgang');
  const { virksomheter } = await listVirksomheter(aktoer);
  const virksomhet = virksomheter.find(
    (kandidat) => kandidat.kanVelges && kandidat.organisasjonsnummer === organisasjonsnummer,
  );
  if (!virksomhet?.rett) throw new AppError('ikke-tilgang');
  return { ...virksomhet, rett: virksomhet.rett };
}

/** The clients of a person, each with its proof. */
export interface Klientadgang extends Omit<Klientlister, 'klienter'> {
  klienter: readonly Klient[];
  /** Makes the proof for one of `klienter`. A function, since a page shows some of thousands. */
  tilgangTil: (klient: Klient) => Kalendertilgang;
}

/**
 * The gate of `requireKalender` for every virksomhet of a person, by our stored list of them.
 * @param endres whether something is to be changed: the list must then be recent
 * @throws AppError `altinn-utilgjengelig` when the list is not recent enough
 */
export async function requireKlienter(
  aktoer: Aktoer,
  kjent: Parameters<typeof listKlienter>[1],
  { naa, endres = false }: { naa: Date; endres?: boolean },
): Promise<Klientadgang> {
  const lister = await listKlienter(aktoer, kjent, { naa, endres });
  if (endres && !lister.fersk) throw new AppError('altinn-utilgjengelig');
  const mine = new Set(lister.klienter);
  return {
    ...lister,
    tilgangTil: (klient) => {
      if (!mine.has(klient)) throw new AppError('ikke-tilgang');
      return new Kalenderport(
        { ...aktoer, navn: aktoer.navn ?? lister.navn },
        klient.organisasjonsnummer,
        klient.navn,
        klient.rett,
      );
    },
  };
}

/**
 * The gate for what is about the virksomhet as a whole: its forhold, its sharings and its access log.
 * @throws AppError `ikke-tilgang` to a person who may see only a part of its calendar
 */
export function requireHele({ rett }: Virksomhetsport): void {
  if (!isHele(rett)) throw new AppError('ikke-tilgang');
}
