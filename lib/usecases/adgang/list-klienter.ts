import { hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
import { LRUCache } from 'lru-cache';
import { isDoneWithin } from '#lib/adapters/tidsgrense';
import { saveKlienter } from '#lib/data/oversikt/klientliste';
import { type Oversiktssvar, readOversikt } from '#lib/data/oversikt/oversikt';
import type { Kjent } from '#lib/data/oversikt/oversikt-sql';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { isAppError } from '#lib/domain/felles/app-error';
import { type Klient, type LagretKlient, sammenlignKlient } from '#lib/domain/oversikt/klient';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { compareNavn } from '#lib/domain/virksomhet/virksomhetsliste';
import { canBeByraa, toRettAv } from '#lib/regelverk/adgang/pakker';
import { listVirksomheter } from './list-virksomheter';

/** The age at which Altinn is asked again, in the background. */
const SPOER_MS = minutesToMilliseconds(10);
/** The age from which nothing can be changed, and the person waits for Altinn. */
export const FERSK_MS = minutesToMilliseconds(15);
/** The age from which the list is not shown. */
const LENGST_MS = hoursToMilliseconds(24);
/** How long a page waits for Altinn before it says that it is waiting. Altinn may need ten seconds. */
const VENT_MS = 1_500;

/** The clients of a person, and what else an overview asks about. */
export interface Klientlister {
  svar: Oversiktssvar;
  /** Those the person may see something of now, by name. Without the firm itself. */
  klienter: readonly Klient[];
  /** Those that are gone since the person was last told, by name. */
  borte: readonly LagretKlient[];
  /** The virksomheter that can be the firm of the person, when there is something to choose. */
  byraaer: readonly Pick<Klient, 'organisasjonsnummer' | 'navn'>[];
  /** Whether the person may see the frister of the chosen firm itself. */
  harEgne: boolean;
  /** The name of the person; null when Altinn has given none. */
  navn: string | null;
  /** When Altinn last answered; null before the first answer. */
  lest: Date | null;
  /** Whether it is recent enough for changes. */
  fersk: boolean;
  /** Whether Altinn is being asked and has not answered yet. */
  henter: boolean;
}

type Navngitt = Pick<Klientlister, 'klienter' | 'borte' | 'byraaer' | 'harEgne'>;

/** A list of a version. */
interface Husket {
  versjon: number;
  lister: Navngitt;
}

/** What has been read, and the list that was known when it was. */
interface Lest {
  svar: Oversiktssvar;
  liste: Husket | undefined;
}

const INGEN: Navngitt = { klienter: [], borte: [], byraaer: [], harEgne: false };
const withoutListe = (lest: Lest): Lest => ({ ...lest, svar: { ...lest.svar, liste: null } });

/** The lists by personId, each with its version. Large enough for every accountant of a process in its working day. */
const husket = new LRUCache<string, Husket>({
  maxSize: 300_000,
  sizeCalculation: ({ lister }) => 1 + lister.klienter.length + lister.borte.length,
});

/**
 * Returns the clients of a person from our table, which is filled from Altinn: at the first visit, after a login, and while it is
 * used. When Altinn does not answer, the last list is returned for a day.
 * @param kjent what the caller knows about calendars and the space of the firm
 * @param endres whether something is to be changed, so that an answer of Altinn is worth waiting for
 * @throws AppError `altinn-utilgjengelig` when there is no list that is recent enough
 */
export async function listKlienter(
  aktoer: Aktoer,
  kjent: Omit<Kjent, 'liste'>,
  { naa, endres }: { naa: Date; endres: boolean },
): Promise<Klientlister> {
  const read = async () => {
    const liste = husket.get(aktoer.personId);
    return { liste, svar: await readOversikt(aktoer.personId, { ...kjent, liste: liste?.versjon ?? -1 }) };
  };
  const foer = await read();
  const alder = toAlder(foer.svar, naa);
  const skalSpoerre = alder > SPOER_MS || foer.svar.liste?.spoerIgjen === true;
  if (!skalSpoerre) return toLister(aktoer, foer, { alder, henter: false });
  const lesing = refreshKlienter(aktoer);
  if (alder <= FERSK_MS && !foer.svar.liste?.spoerIgjen) {
    // The next page gets the answer. A failure is told by the age of the list.
    lesing.catch(() => {});
    return toLister(aktoer, foer, { alder, henter: false });
  }
  try {
    // What is to be changed waits as long as Altinn may take.
    if (endres) await lesing;
    else if (!(await isDoneWithin(lesing, VENT_MS)))
      return toLister(aktoer, alder > LENGST_MS ? withoutListe(foer) : foer, { alder, henter: true });
  } catch (feil) {
    if (!isAppError(feil, 'altinn-utilgjengelig') || alder > LENGST_MS) throw feil;
    return toLister(aktoer, foer, { alder: Math.max(alder, FERSK_MS + 1), henter: false });
  }
  const lest = await read();
  return toLister(aktoer, lest, { alder: toAlder(lest.svar, naa), henter: false });
}

const toAlder = ({ liste }: Oversiktssvar, naa: Date): number =>
  liste ? naa.getTime() - liste.lest.getTime() : Number.POSITIVE_INFINITY;

/** Asks Altinn, at most once at a time for a person, and stores the answer. */
async function refreshKlienter(aktoer: Aktoer): Promise<void> {
  const { virksomheter, lest, navn: personnavn, uleselige } = await listVirksomheter(aktoer);
  await saveKlienter(
    aktoer.personId,
    virksomheter
      .filter((en) => en.kanVelges || canBeByraa(en))
      .map(({ organisasjonsnummer, navn, enhetstype, slettet, noekkelrolle, pakker }) => ({
        ...{ organisasjonsnummer, navn, enhetstype, slettet, noekkelrolle, pakker },
      })),
    {
      lest,
      navn: personnavn,
      helt: uleselige === 0,
      chooseByraa: (valgt) => chooseByraa(virksomheter, valgt),
    },
  );
}

/** What is stored when a person has chosen to be of no firm. */
export const INGEN_BYRAA = '';

/** Returns the firm of a person: the chosen one, or the only one there can be. The first of several is nobody. */
function chooseByraa(virksomheter: readonly Representasjon[], valgt: string | null): string | null {
  const mulige = findByraaer(virksomheter).map(({ organisasjonsnummer }) => organisasjonsnummer as string);
  if (valgt !== null && (valgt === INGEN_BYRAA || mulige.includes(valgt))) return valgt;
  return mulige.length === 1 ? (mulige[0] ?? null) : null;
}

/** Returns those that can be the firm of a person; none for somebody who only has virksomheter of their own. */
function findByraaer<T extends Pick<Representasjon, 'noekkelrolle' | 'pakker'>>(
  virksomheter: readonly T[],
): T[] {
  return virksomheter.some(({ noekkelrolle }) => !noekkelrolle) ? virksomheter.filter(canBeByraa) : [];
}

function toLister(
  { personId }: Aktoer,
  { svar, liste: kjent }: Lest,
  { alder, henter }: { alder: number; henter: boolean },
): Klientlister {
  const { liste, iPiloten } = svar;
  const { klienter, borte, byraaer, harEgne } = liste ? toNavngitt(personId, liste, kjent) : INGEN;
  return {
    svar,
    klienter: iPiloten
      ? klienter.filter(({ organisasjonsnummer }) => iPiloten.has(organisasjonsnummer))
      : klienter,
    ...{ borte, byraaer, harEgne, henter },
    lest: liste?.lest ?? null,
    navn: liste?.navn ?? null,
    fersk: alder <= FERSK_MS,
  };
}

function toNavngitt(
  personId: string,
  { versjon, klienter, valgtByraa }: NonNullable<Oversiktssvar['liste']>,
  kjent: Husket | undefined,
): Navngitt {
  // Left out of the answer only when the version is the known one.
  if (klienter === null) return kjent?.lister ?? INGEN;
  const medRett = klienter.flatMap((en): Klient[] => {
    const rett = en.borte === null ? toRettAv(en) : null;
    return rett ? [{ ...en, borte: null, rett }] : [];
  });
  const lister: Navngitt = {
    klienter: medRett
      .filter(({ organisasjonsnummer }) => organisasjonsnummer !== valgtByraa)
      .sort(sammenlignKlient),
    borte: klienter.filter((en) => en.borte !== null && toRettAv(en) !== null).sort(compareNavn),
    harEgne: medRett.some(({ organisasjonsnummer }) => organisasjonsnummer === valgtByraa),
    byraaer: findByraaer(klienter.filter((en) => en.borte === null)).map(({ organisasjonsnummer, navn }) => ({
      organisasjonsnummer,
      navn,
    })),
  };
  husket.set(personId, { versjon, lister });
  return lister;
}
