import type { LagretValg } from '#lib/data/paaminnelse/valg';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { addDager, type Dato, type Periode } from '#lib/domain/dag/dato';
import { AppError, isAppError } from '#lib/domain/felles/app-error';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Varselgruppe, Varselpost } from '#lib/domain/paaminnelse/innhold';
import { type Grunn, isOensket, type Paaminnelsessteg } from '#lib/domain/paaminnelse/paaminnelse';
import { vurder } from '#lib/domain/paaminnelse/vurdering';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { toKonsekvensdager } from '#lib/regelverk/forklaring/konsekvensdager';
import { noteAlleInnsyn } from '#lib/usecases/adgang/note-innsyn';
import { type Kalendertilgang, requireKalendere } from '#lib/usecases/adgang/require-tilgang';
import { readAllGrunnlag } from '#lib/usecases/grunnlag/read-grunnlag';
import { type Kalender, toKalender } from '#lib/usecases/kalender/get-kalender';

/** How far ahead reminders are planned, in days: longer than from one planning to the next, and the longest step. */
const DAGER_FREM = 45;
/** Tvangsopploesning may follow six months after the frist, and the last step comes just before. */
const DAGER_TILBAKE = 215;

/** The days whose oppgaver may have a reminder that is due or planned. */
export const planperiode = (idag: Dato): Periode => ({
  fraOgMed: addDager(idag, -DAGER_TILBAKE),
  tilOgMed: addDager(idag, DAGER_FREM),
});

/** The person behind choices, as someone who asks. */
export const toAktoer = ({ personId, pidKryptert, personnavn }: LagretValg): Aktoer => ({
  type: 'person',
  personId,
  pidKryptert,
  navn: personnavn,
});

/** Errors that mean that a virksomhet has no calendar for the person. */
export const TIL_GRUNN: Readonly<Record<string, Grunn>> = {
  'ikke-tilgang': 'ikkeTilgang',
  'utenfor-pilot': 'ikkeTilgang',
  'ukjent-virksomhet': 'virksomhetSlettet',
  slettet: 'virksomhetSlettet',
};

/** A reminder that is asked about. */
export interface Spurt {
  organisasjonsnummer: Organisasjonsnummer;
  noekkel: string;
  steg: Paaminnelsessteg;
}

interface Lesing {
  naa: Date;
  idag: Dato;
  korrelasjonsid: string;
  /** A later day to decide as of, as if the kilder had been heard on it and nothing had changed. For showing what would be sent. */
  antattDag?: Dato;
}

const assumeHeard = (kalender: Kalender): Kalender => ({
  ...kalender,
  oppgaver: kalender.oppgaver.map((en) => (en.oppsyn === 'foer' ? { ...en, oppsyn: 'etter' } : en)),
});

/** The reminders of one person that are asked about. */
export interface Posterspoersmaal<R extends Spurt> {
  valg: LagretValg;
  rader: readonly R[];
}

/** What is to be said to a person, and what is not. An error when it cannot be decided now. */
export type Posterlest<R> = { grupper: Varselgruppe[]; bortfalt: (R & { grunn: Grunn })[] } | AppError;

/** How many virksomheter are read in one statement. */
const BUNKE = 200;

/** A virksomhet of a question that the person may read. */
interface Klar<R extends Spurt> {
  nr: number;
  valg: LagretValg;
  egne: readonly R[];
  tilgang: Kalendertilgang;
}

/**
 * Reads each virksomhet through its gate, all of many persons in the same number of statements, and decides which of the
 * reminders are to be sent now.
 * @returns for each question its answer, or `altinn-utilgjengelig` or `register-utilgjengelig`
 */
export async function readPoster<R extends Spurt>(
  spoersmaal: readonly Posterspoersmaal<R>[],
  lesing: Lesing,
): Promise<Posterlest<R>[]> {
  const grupper = spoersmaal.map((): Varselgruppe[] => []);
  const bortfalt = spoersmaal.map((): (R & { grunn: Grunn })[] => []);
  const feil = new Map<number, AppError>();
  const drop = (nr: number, rader: readonly R[], grunn: Grunn) =>
    void bortfalt[nr]?.push(...rader.map((rad) => ({ ...rad, grunn })));
  /** Leaves out a virksomhet without a calendar; notes an error that may pass. */
  const handle = (nr: number, rader: readonly R[], aarsak: AppError) => {
    const grunn = TIL_GRUNN[aarsak.code];
    if (grunn) drop(nr, rader, grunn);
    else feil.set(nr, aarsak);
  };

  const par = spoersmaal.flatMap(({ valg, rader }, nr) =>
    [...Map.groupBy(rader, (rad) => rad.organisasjonsnummer)].flatMap(([organisasjonsnummer, egne]) => {
      const uoensket = valg.pauset ? 'pauset' : isOensket(valg, organisasjonsnummer) ? null : 'ikkeOensket';
      if (uoensket === null) return [{ nr, valg, egne, aktoer: toAktoer(valg), organisasjonsnummer }];
      drop(nr, egne, uoensket);
      return [];
    }),
  );
  const tilganger = await requireKalendere(par);
  const klare = par.flatMap(({ nr, valg, egne }, i): Klar<R>[] => {
    const tilgang = tilganger[i] ?? new AppError('altinn-utilgjengelig');
    if (!isAppError(tilgang)) return [{ nr, valg, egne, tilgang }];
    handle(nr, egne, tilgang);
    return [];
  });

  const { naa, idag, antattDag, korrelasjonsid } = lesing;
  const tid = { naa, idag: antattDag ?? idag };
  const innsyn: Kalendertilgang[] = [];
  for (let fra = 0; fra < klare.length; fra += BUNKE) {
    const bunke = klare.slice(fra, fra + BUNKE);
    const unike = new Map(bunke.map(({ tilgang }) => [tilgang.organisasjonsnummer, tilgang]));
    const grunnlag = await readAllGrunnlag([...unike.values()], tid);
    for (const { nr, valg, egne, tilgang } of bunke) {
      const lest = grunnlag.get(tilgang.organisasjonsnummer);
      if (typeof lest !== 'function') {
        handle(nr, egne, lest ?? new AppError('ukjent-virksomhet'));
        continue;
      }
      try {
        const kalender = toKalender(lest(), tilgang.rett, planperiode(idag), tid);
        const svar = decide(valg, egne, antattDag ? assumeHeard(kalender) : kalender, tid.idag);
        bortfalt[nr]?.push(...svar.bortfalt);
        if (svar.poster.length === 0) continue;
        innsyn.push(tilgang);
        const { organisasjonsnummer, navn } = kalender.virksomhet;
        grupper[nr]?.push({ virksomhet: { organisasjonsnummer, navn }, poster: svar.poster });
      } catch (cause) {
        // A fault of ours about one virksomhet must not hold up the others.
        feil.set(nr, new AppError('register-utilgjengelig', { cause }));
      }
    }
  }
  await noteAlleInnsyn(innsyn, { naa, idag, hva: 'paaminnelse', korrelasjonsid });
  return spoersmaal.map(
    (_, nr) => feil.get(nr) ?? { grupper: grupper[nr] ?? [], bortfalt: bortfalt[nr] ?? [] },
  );
}

function decide<R extends Spurt>(
  { steg }: LagretValg,
  rader: readonly R[],
  kalender: Pick<Kalender, 'oppgaver' | 'forklar' | 'findSkjulte'>,
  idag: Dato,
): { poster: Varselpost[]; bortfalt: (R & { grunn: Grunn })[] } {
  const oppgaver = toForklarte(kalender);
  const bortfalt: (R & { grunn: Grunn })[] = [];
  const poster = rader.flatMap((rad): Varselpost[] => {
    const kjent = oppgaver(rad.noekkel);
    const dager = toKonsekvensdager(kjent?.forklaring?.konsekvens ?? null);
    const svar = vurder(rad.steg, kjent, dager, steg, idag);
    if (svar.sendes && kjent) return [{ slag: svar.slag, oppgave: kjent, dager }];
    const grunn = svar.sendes ? 'finnesIkke' : svar.grunn;
    bortfalt.push({
      ...rad,
      grunn: !kjent && kalender.findSkjulte().has(rad.noekkel) ? 'ikkeTilgang' : grunn,
    });
    return [];
  });
  return { poster, bortfalt };
}

/** Finds and explains oppgaver of a calendar by noekkel. */
function toForklarte({ oppgaver, forklar }: Pick<Kalender, 'oppgaver' | 'forklar'>) {
  const perNoekkel = new Map<string, (typeof oppgaver)[number]>(oppgaver.map((en) => [en.noekkel, en]));
  return (noekkel: string): ForklartOppgave | undefined => {
    const funnet = perNoekkel.get(noekkel);
    return funnet && forklar(funnet);
  };
}
