import { LRUCache } from 'lru-cache';
import type { Oversiktssvar } from '#lib/data/oversikt/oversikt';
import { addMaaneder, type Dato, idagIOslo, type Periode } from '#lib/domain/dag/dato';
import { isAppError } from '#lib/domain/felles/app-error';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { type Fristrad, isIOversikten, toFristrad } from '#lib/domain/oversikt/fristrad';
import type { Kjentkalender, Klient, Klientkalender } from '#lib/domain/oversikt/klient';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { HELE } from '#lib/domain/virksomhet/rett';
import type { Klientadgang } from '#lib/usecases/adgang/require-tilgang';
import { readAllGrunnlag } from '#lib/usecases/grunnlag/read-grunnlag';
import { type Kalender, toKalender } from '#lib/usecases/kalender/get-kalender';
import { Endringer, type Lestil } from './endringer';

/** How many months before and after today an overview shows. */
const MAANEDER = 12;
export const oversiktsperiode = (idag: Dato): Periode => ({
  fraOgMed: addMaaneder(idag, -MAANEDER),
  tilOgMed: addMaaneder(idag, MAANEDER),
});

/** A calendar that was computed, and what it was computed of. */
interface Husket {
  lestil: Lestil;
  idag: Dato;
  kilder: string;
  kalender: Kjentkalender;
}

/** The most rows that are remembered: about ten offices of five hundred clients, at some hundred bytes a row. */
const FLEST_RADER = 400_000;
/** How many clients are read from the database at a time, so that others are served in between. */
const BUNKE = 250;

const husket = new LRUCache<Organisasjonsnummer, Husket>({
  maxSize: FLEST_RADER,
  sizeCalculation: ({ kalender }) => 1 + kalender.rader.length,
});
const endringer = new Endringer();

/** What of the calendars is known, for the question about what has changed. */
export const findLestil = (): Lestil => endringer.lestil;

/** Forgets every calendar, so that they are made again. */
export const forgetKlientkalendere = (): void => husket.clear();

/** Forgets the calendar of one virksomhet. */
export const forgetKlientkalender = (organisasjonsnummer: Organisasjonsnummer): void => {
  husket.delete(organisasjonsnummer);
};

/**
 * Returns the calendar of each client, in the same order, and how many were not made for lack of time. Calendars are remembered
 * until something in them changes; the others are made again of what is stored. Nothing outside is asked.
 * @param svar the answer to the question about changes, and what was known when it was asked
 */
export async function readKlientkalendere(
  { klienter, tilgangTil, svar }: Pick<Klientadgang, 'klienter' | 'tilgangTil' | 'svar'>,
  fra: Lestil,
  tid: { naa: Date; idag: Dato },
  /** When no more are to be made: the others are made for the next page. */
  erForSent: () => boolean,
): Promise<{ klientkalendere: Klientkalender[]; uleste: number }> {
  const lestil = endringer.note(svar, fra);
  const kilder = toKildeversjon(svar);
  const funnet = new Map<Organisasjonsnummer, Kjentkalender>();
  const savnet: Klient[] = [];
  for (const klient of klienter) {
    const { organisasjonsnummer } = klient;
    const kjent = husket.get(organisasjonsnummer);
    if (
      kjent?.idag === tid.idag &&
      kjent.kilder === kilder &&
      endringer.isGjeldende(organisasjonsnummer, kjent.lestil)
    )
      funnet.set(organisasjonsnummer, kjent.kalender);
    else savnet.push(klient);
  }
  const read = (fra: number) =>
    readAllGrunnlag(savnet.slice(fra, fra + BUNKE).map(tilgangTil), tid, { bareLagret: true });
  let neste = read(0);
  let lestAntall = 0;
  for (let nr = 0; nr < savnet.length && !erForSent(); nr += BUNKE) {
    const lest = await neste;
    lestAntall = nr + BUNKE;
    // The database reads the next ones while these are computed.
    neste = read(nr + BUNKE);
    // Waited for in the next turn, unless the computing fails first.
    neste.catch(() => {});
    for (const [organisasjonsnummer, grunnlag] of lest) {
      if (isAppError(grunnlag)) continue;
      const kalender = toKjent(toKalender(grunnlag(), HELE, oversiktsperiode(tid.idag), tid), tid.idag);
      husket.set(organisasjonsnummer, { lestil, kilder, idag: tid.idag, kalender });
      funnet.set(organisasjonsnummer, kalender);
    }
  }
  return {
    klientkalendere: toSammeListe(
      klienter,
      klienter.map((klient) => ({ klient, kalender: funnet.get(klient.organisasjonsnummer) ?? null })),
    ),
    uleste: Math.max(0, savnet.length - lestAntall),
  };
}

/** The list that was made last of some clients. */
const sist = new WeakMap<readonly Klient[], Klientkalender[]>();

/** Returns the list that was made last when nothing in it has changed, so that what was counted in it holds. */
function toSammeListe(klienter: readonly Klient[], ny: Klientkalender[]): Klientkalender[] {
  const foer = sist.get(klienter);
  if (foer?.length === ny.length && foer.every((en, nr) => en.kalender === ny[nr]?.kalender)) return foer;
  sist.set(klienter, ny);
  return ny;
}

function toKjent(
  { virksomhet, oppgaver, utenDato }: Pick<Kalender, 'virksomhet' | 'oppgaver' | 'utenDato'>,
  idag: Dato,
): Kjentkalender {
  const vist = oppgaver.filter((en) => isIOversikten(en, idag));
  const regler = new Set(
    vist.flatMap(({ regel, produktomraade, oppgaveType }) =>
      regel === null ? [] : [`${produktomraade} ${oppgaveType} ${regel}`],
    ),
  );
  return {
    hentet: virksomhet.hentet.getTime(),
    harMangler: utenDato.length > 0,
    regler: [...regler].sort().join(),
    rader: vist.map((en) => findRad(en, idag)),
  };
}

/** The rows of oppgaver that many share. */
const rader = new WeakMap<Oppgave, { idag: Dato; rad: Fristrad }>();

function findRad(oppgave: Oppgave, idag: Dato): Fristrad {
  const kjent = rader.get(oppgave);
  if (kjent?.idag === idag) return kjent.rad;
  const rad = toFristrad(oppgave, idag);
  rader.set(oppgave, { idag, rad });
  return rad;
}

/** Returns a text that changes when something about the kilder does that calendars depend on: of when they were heard, the day. */
const toKildeversjon = ({ kilder }: Pick<Oversiktssvar, 'kilder'>): string =>
  JSON.stringify(
    kilder.map(({ status, melding, sistHoert, ...en }) => [
      en,
      sistHoert === null ? null : idagIOslo(new Date(sistHoert)),
    ]),
  );
