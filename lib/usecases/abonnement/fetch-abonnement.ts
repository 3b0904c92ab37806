import { differenceInDays, minutesToMilliseconds } from 'date-fns';
import { LRUCache } from 'lru-cache';
import { findAdresse, findVist, type HentetAbonnement, saveVist, type Vist } from '#lib/data/kalenderadresse';
import {
  type Abonnementsvalg,
  abonnementsperiode,
  DAGER_MED_BESKJED,
  type Sluttgrunn,
} from '#lib/domain/abonnement/abonnement';
import { numberOfDelvis } from '#lib/domain/abonnement/delvis';
import {
  type Innslag,
  keepNearest,
  oppdaterInnslag,
  STOERSTE_KALENDER,
} from '#lib/domain/abonnement/innslag';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError } from '#lib/domain/felles/app-error';
import type { Spraak } from '#lib/domain/felles/spraak';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { regelverkVersjon } from '#lib/usecases/regelverk/regelverk-versjon';
import { readAdgang } from './read-adgang';
import { readInnslag, type ToInnhold } from './read-innslag';

/** What the texts of a calendar are made with: they belong to the layer above. */
export interface Skriver {
  toInnhold: ToInnhold;
  /** Returns the file of a calendar, never an empty one. The same frister must give the same text. */
  toFil(innslag: readonly Innslag[], valg: Abonnementsvalg, idag: Dato): string;
  /** Returns the ETag of a file. */
  toEtag(tekst: string): string;
}

/** A calendar as it is sent. */
export interface Kalendertekst {
  etag: string;
  /** When the text last changed. */
  endret: Date;
  /** Reads the text. Not read for a programme that has it already. */
  les(): Promise<string>;
}

/** What is answered at an address. */
export type Hentet =
  | { type: 'ukjent' }
  /** It was turned off long ago. */
  | { type: 'slutt' }
  | { type: 'beskjed'; grunn: Sluttgrunn; spraak: Spraak }
  | {
      type: 'kalender';
      abonnement: HentetAbonnement;
      kalender: Kalendertekst;
      /** Whether Altinn has confirmed the right a short time ago. */
      isBekreftet: boolean;
      /** Why this is the last text and not a new one. */
      feil?: unknown;
    };

interface Tid {
  naa: Date;
  idag: Dato;
  /** The correlation id of the request, for the access log. */
  korrelasjonsid: string;
}

/**
 * Returns what an address of a calendar answers. When nothing has changed since the last time, this is one statement, and no
 * calendar is computed. The address is the proof of who asks; whether its owner still has the right is asked of Altinn.
 * @throws whatever the database throws: the caller has the last answer in memory
 */
export async function fetchAbonnement(tokenHash: string, tid: Tid, skriver: Skriver): Promise<Hentet> {
  const adresse = await findAdresse(tokenHash);
  if (!adresse) return { type: 'ukjent' };
  const { spraak, slaattAv, abonnement } = adresse;
  if (!abonnement) return toBeskjed('slaattAv', slaattAv ?? tid.naa, spraak, tid.naa);
  const adgang = await readAdgang(abonnement, tid.naa);
  if ('grunn' in adgang) return toBeskjed(adgang.grunn, adgang.siden, abonnement.spraak, tid.naa);
  const { virksomheter, isBekreftet } = adgang;
  const sett = { virksomheter, delvis: adgang.delvis };
  const samme = String(virksomheter) === String(abonnement.adgang);
  const kjent = toKalendertekst(abonnement);
  if (kjent && isBekreftet && samme && toVersjon(abonnement, sett, tid.idag) === abonnement.versjon)
    return { type: 'kalender', abonnement, kalender: kjent, isBekreftet };
  // With other virksomheter than last time, the version of their calendars has not been read.
  const naa = samme ? abonnement : ((await findAdresse(tokenHash))?.abonnement ?? abonnement);
  const maaVente = !isBekreftet || iGang >= SAMTIDIGE || feilet.has(naa.id);
  const sist = maaVente ? await readSist(naa, sett, tid, skriver) : null;
  if (sist) return { type: 'kalender', abonnement: naa, kalender: sist, isBekreftet };
  if (!isBekreftet) return toBeskjed('ubekreftet', tid.naa, abonnement.spraak, tid.naa);
  iGang += 1;
  try {
    const kalender = await renewVist(naa, sett, tid, skriver);
    return { type: 'kalender', abonnement: naa, kalender, isBekreftet };
  } catch (feil) {
    feilet.set(naa.id, true);
    const kalender = await readSist(naa, sett, tid, skriver);
    // The caller's last answer would have what may no longer be seen.
    if (!kalender && (await isInnsnevret(naa, sett)))
      return toBeskjed('ubekreftet', tid.naa, abonnement.spraak, tid.naa);
    if (!kalender) throw feil;
    return { type: 'kalender', abonnement: naa, kalender, isBekreftet, feil };
  } finally {
    iGang -= 1;
  }
}

/** Calendars that could not be computed a moment ago. Their last text is sent meanwhile. */
const feilet = new LRUCache<string, true>({ max: 10_000, ttl: minutesToMilliseconds(1) });

/**
 * How many calendars a process computes at a time. After midnight all have changed; those that must wait get their last
 * text, so that the portal does not wait for them.
 */
const SAMTIDIGE = 4;
let iGang = 0;

function toBeskjed(grunn: Sluttgrunn, siden: Date, spraak: Spraak, naa: Date): Hentet {
  return differenceInDays(naa, siden) >= DAGER_MED_BESKJED
    ? { type: 'slutt' }
    : { type: 'beskjed', grunn, spraak };
}

/** What may be shown: virksomheter, and those of them of which only a part, with the part. */
interface Sett {
  virksomheter: readonly Organisasjonsnummer[];
  delvis: readonly string[];
}

/** What the text depends on: the day, the rules, the choices, and the calendars. */
function toVersjon(abonnement: HentetAbonnement, { virksomheter, delvis }: Sett, idag: Dato): string {
  const { navn, omfang, internt, spraak, varsel, medNavn, kalenderversjon } = abonnement;
  return JSON.stringify([
    ...[idag, regelverkVersjon(), kalenderversjon, virksomheter],
    ...[navn, omfang, internt, spraak, varsel, medNavn],
    ...(delvis.length > 0 ? [delvis] : []),
  ]);
}

/** The virksomheter of a text of which only a part was shown, each with the part. */
const readDelvis = (versjon: string): string[] => [JSON.parse(versjon)].flat().slice(ANDRE_DELER).flat();
/** How many parts a version has before those. */
const ANDRE_DELER = 10;

/** The virksomheter of a text of which another part may be seen now. */
function findEndrede({ versjon }: Vist, delvis: readonly string[]): string[] {
  const foer = readDelvis(versjon);
  return delvis.filter((en) => !foer.includes(en)).map(numberOfDelvis);
}

function toKalendertekst({ id, etag, endret }: HentetAbonnement): Kalendertekst | null {
  if (etag === null || endret === null) return null;
  return { etag, endret, les: async () => (await findVist(id))?.tekst ?? '' };
}

const toTekst = ({ etag, endret, tekst }: Pick<Vist, 'etag' | 'endret' | 'tekst'>): Kalendertekst => ({
  etag,
  endret,
  les: async () => tekst,
});

/**
 * Returns what a calendar last showed, without the virksomheter that the person may no longer see; null before the first time.
 * For when it cannot be computed now.
 */
async function readSist(
  abonnement: HentetAbonnement,
  { virksomheter, delvis }: Sett,
  tid: Tid,
  skriver: Skriver,
): Promise<Kalendertekst | null> {
  const vist = await findVist(abonnement.id);
  if (!vist) return null;
  // Which of its frister may still be seen is not known, so such a virksomhet is left out.
  const endret = findEndrede(vist, delvis);
  const innslag = vist.innslag.filter(
    ({ virksomhet }) =>
      virksomheter.includes(virksomhet as Organisasjonsnummer) && !endret.includes(virksomhet),
  );
  if (innslag.length === vist.innslag.length) return toTekst(vist);
  if (innslag.length === 0) return null;
  const tekst = skriver.toFil(innslag, abonnement, tid.idag);
  return toTekst({ tekst, etag: skriver.toEtag(tekst), endret: tid.naa });
}

/** Whether less may be seen of a virksomhet than the last text showed. */
async function isInnsnevret({ id }: HentetAbonnement, { delvis }: Sett): Promise<boolean> {
  const vist = await findVist(id);
  return vist !== null && findEndrede(vist, delvis).length > 0;
}

/** Writes a calendar, without the frister farthest away when it would be too large. */
function write(alle: Innslag[], valg: Abonnementsvalg, idag: Dato, { toFil }: Skriver) {
  for (let innslag = alle; ; ) {
    const tekst = toFil(innslag, valg, idag);
    const andel = STOERSTE_KALENDER / Buffer.byteLength(tekst);
    if (andel >= 1) return { innslag, tekst };
    // A little fewer than fit on average, so that it ends.
    innslag = keepNearest(innslag, Math.floor(innslag.length * andel * 0.98), idag);
  }
}

/** Computes a calendar and stores it. If another process was first, its text is sent. */
async function renewVist(
  abonnement: HentetAbonnement,
  sett: Sett,
  tid: Tid,
  skriver: Skriver,
): Promise<Kalendertekst> {
  const { virksomheter } = sett;
  const foer = await findVist(abonnement.id);
  const lesing = { ...tid, periode: abonnementsperiode(tid.idag) };
  const { innhold, isBorte, delvis, leste } = await readInnslag(
    abonnement,
    virksomheter,
    lesing,
    skriver.toInnhold,
  );
  // Another process has a newer answer of Altinn than this one still remembers.
  const ventet = sett.delvis.filter((en) => leste.has(numberOfDelvis(en)));
  if (String(delvis) !== String(ventet)) throw new AppError('altinn-utilgjengelig');
  const endrede = foer ? findEndrede(foer, delvis) : [];
  // Of these, also what was withdrawn goes: whether it may be seen is not known.
  const isGlemt = (en: Innslag) => isBorte(en) || endrede.includes(en.virksomhet);
  const alle = oppdaterInnslag(foer?.innslag ?? [], innhold, isGlemt, lesing);
  const { innslag, tekst } = write(alle, abonnement, tid.idag, skriver);
  const etag = skriver.toEtag(tekst);
  const endret = etag === abonnement.etag ? (abonnement.endret ?? tid.naa) : tid.naa;
  const vist = { versjon: toVersjon(abonnement, sett, tid.idag), innslag, tekst, etag, endret };
  // What was read for other virksomheter than are stored now is sent, and not stored.
  const isLagret = String(abonnement.adgang) === String(virksomheter);
  if (!isLagret || (await saveVist(abonnement.id, abonnement.versjon, vist))) return toTekst(vist);
  return (await readSist(abonnement, sett, tid, skriver)) ?? toTekst(vist);
}
