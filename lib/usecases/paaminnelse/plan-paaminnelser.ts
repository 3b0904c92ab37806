import { hoursToMilliseconds, minutesToMilliseconds, secondsToMilliseconds } from 'date-fns';
import { canDekryptere } from '#lib/adapters/kryptering';
import {
  endForSene,
  findUtdaterteFor,
  followHendelser,
  type NyPlan,
  saveAdgang,
  savePlaner,
  takeUtdaterte,
  takeUtenAdgang,
  type UtdatertPlan,
} from '#lib/data/paaminnelse/plan';
import { findValgFor, type LagretValg } from '#lib/data/paaminnelse/valg';
import { addDager, type Dato } from '#lib/domain/dag/dato';
import { type AppError, isAppError } from '#lib/domain/felles/app-error';
import { runEachInnen } from '#lib/domain/felles/samtidig';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isOensket, STEG } from '#lib/domain/paaminnelse/paaminnelse';
import { type Planlagt, planPaaminnelser } from '#lib/domain/paaminnelse/plan';
import { findFerdig, vurder } from '#lib/domain/paaminnelse/vurdering';
import { toRettord } from '#lib/domain/virksomhet/rett';
import { toKonsekvensdager } from '#lib/regelverk/forklaring/konsekvensdager';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { requireKalendere } from '#lib/usecases/adgang/require-tilgang';
import { readAllGrunnlag } from '#lib/usecases/grunnlag/read-grunnlag';
import { type Kalender, toKalender } from '#lib/usecases/kalender/get-kalender';
import { ignoreFeil, type OnFeil } from './on-feil';
import { planperiode, TIL_GRUNN, toAktoer } from './read-poster';

interface Tid {
  naa: Date;
  idag: Dato;
}

/** How often Altinn is asked which virksomheter a person may act for. */
const ADGANG_MS = hoursToMilliseconds(24);
/** How old a plan gets before it is made again, in days: the rules and the facts may have changed without an event. */
const PLAN_DAGER = 7;
/** How long what could not be asked or planned waits, so that it does not hold up the others. */
const IGJEN_MS = minutesToMilliseconds(10);
/** How many plans are made in one round, and persons asked about. */
const RUNDE = 200;
/** How many persons are asked about at a time, and how long in a round: while Altinn is slow, those that are known are planned all the same. */
const SAMTIDIGE = 4;
const SPOERRETID_MS = secondsToMilliseconds(20);

/** What one round of planning did. */
export interface Planrunde {
  planlagt: number;
  /** Persons that Altinn could not answer about. */
  utsatt: number;
  mer: boolean;
}

/**
 * Makes one round of plans: follows what has happened, asks Altinn about persons it is long since we asked about, and plans
 * virksomheter anew. Safe to repeat, to stop anywhere and to run twice at once.
 * @param stopp when the time is up: what has not been asked about by then is left to a later run
 * @param onFeil gets each fault of ours about one virksomhet, which is then tried again later
 */
export async function planRunde(
  tid: Tid,
  { stopp, onFeil = ignoreFeil }: { stopp?: AbortSignal; onFeil?: OnFeil } = {},
): Promise<Planrunde> {
  while (await followHendelser());
  while (await endForSene(tid.idag, tid.naa));
  const igjen = new Date(tid.naa.getTime() - IGJEN_MS);
  const personer = await takeUtenAdgang(new Date(tid.naa.getTime() - ADGANG_MS), {
    ...{ naa: tid.naa, spurtFoer: igjen, antall: RUNDE },
  });
  const spoerretid = AbortSignal.timeout(SPOERRETID_MS);
  const utsatt = await refreshAdgang(personer, tid, () => spoerretid.aborted || stopp?.aborted === true);
  const planer = await takeUtdaterte(addDager(tid.idag, -PLAN_DAGER), {
    ...{ naa: tid.naa, forsoektFoer: igjen, antall: RUNDE },
  });
  const planlagt = await makePlaner(planer, tid, { onFeil, erForSent: () => stopp?.aborted === true });
  return { planlagt, utsatt, mer: personer.length === RUNDE || planer.length === RUNDE };
}

/** Plans everything of one person that is outdated, at most one round. For a person who has just chosen. */
export async function planPerson(personId: string, tid: Tid): Promise<void> {
  await refreshAdgang([personId], tid);
  await makePlaner((await findUtdaterteFor(personId)).slice(0, RUNDE), tid);
}

/** Asks Altinn which virksomheter persons may act for. @returns how many it could not answer about */
async function refreshAdgang(
  personIder: readonly string[],
  tid: Tid,
  erForSent: () => boolean = () => false,
): Promise<number> {
  if (personIder.length === 0) return 0;
  const alle = await findValgFor(personIder);
  let utsatt = 0;
  const postpone = () => {
    utsatt += 1;
  };
  await runEachInnen(
    alle.values(),
    { samtidige: SAMTIDIGE, erForSent },
    async (valg) => {
      try {
        const oensket = await findOenskede(valg);
        await saveAdgang(valg, oensket, { ...tid, grunn: 'ikkeTilgang' });
      } catch (feil) {
        if (!isAppError(feil, 'altinn-utilgjengelig')) throw feil;
        postpone();
      }
    },
    postpone,
  );
  return utsatt;
}

async function findOenskede(valg: LagretValg) {
  // A change of the secret ends every reminder, as it ends every session.
  if (!canDekryptere(valg.pidKryptert, valg.personId)) return [];
  const { virksomheter } = await listVirksomheter(valg);
  return virksomheter
    .filter(({ kanVelges, organisasjonsnummer }) => kanVelges && isOensket(valg, organisasjonsnummer))
    .map(({ organisasjonsnummer, rett }) => ({ organisasjonsnummer, rett: rett ? toRettord(rett) : '' }));
}

/** Plans virksomheter anew, all in the same number of statements. @returns how many were planned */
async function makePlaner(
  planer: readonly UtdatertPlan[],
  tid: Tid,
  { onFeil = ignoreFeil, erForSent }: { onFeil?: OnFeil; erForSent?: () => boolean } = {},
): Promise<number> {
  if (planer.length === 0) return 0;
  const valgte = await findValgFor([...new Set(planer.map(({ personId }) => personId))]);
  const spurte = planer.flatMap((plan) => {
    const { personId, organisasjonsnummer } = plan;
    const valg = valgte.get(personId);
    return valg ? [{ plan, valg, aktoer: toAktoer(valg), organisasjonsnummer }] : [];
  });
  const tilganger = await requireKalendere(spurte, erForSent);
  const nye: NyPlan[] = [];
  /** Nothing is planned without a calendar. Another error may pass. */
  const drop = ({ plan, valg }: { plan: UtdatertPlan; valg: LagretValg }, { code }: AppError) => {
    const grunn = TIL_GRUNN[code];
    if (grunn) nye.push({ plan, kanal: valg.kanal, planlagte: [], bortfalt: [], grunn });
  };
  const klare = spurte.flatMap((spurt, nr) => {
    const tilgang = tilganger[nr];
    if (tilgang && !isAppError(tilgang)) return [{ ...spurt, tilgang }];
    if (tilgang) drop(spurt, tilgang);
    return [];
  });
  const unike = new Map(klare.map(({ tilgang }) => [tilgang.organisasjonsnummer, tilgang]));
  const grunnlag = await readAllGrunnlag([...unike.values()], tid);
  for (const { plan, valg, tilgang } of klare) {
    const lest = grunnlag.get(tilgang.organisasjonsnummer);
    if (typeof lest === 'function')
      nye.push(
        ...tryPlan(plan, valg, () => toKalender(lest(), tilgang.rett, planperiode(tid.idag), tid), {
          tid,
          onFeil,
        }),
      );
    else if (lest) drop({ plan, valg }, lest);
  }
  if (nye.length > 0) await savePlaner(nye, tid);
  return nye.length;
}

/** Plans one virksomhet. Without a plan when there is a fault of ours: it must not hold up the others, and is tried again. */
function tryPlan(
  plan: UtdatertPlan,
  valg: LagretValg,
  read: () => Kalender,
  { tid, onFeil }: { tid: Tid; onFeil: OnFeil },
): NyPlan[] {
  try {
    return [toPlan(plan, valg, read(), tid.idag)];
  } catch (feil) {
    onFeil(feil);
    return [];
  }
}

/** What is still to come: steps that would have helped only before today are not planned. */
function toPlan(
  plan: UtdatertPlan,
  valg: LagretValg,
  { oppgaver, forklar, findSkjulte }: Pick<Kalender, 'oppgaver' | 'forklar' | 'findSkjulte'>,
  idag: Dato,
): NyPlan {
  const planlagte: Planlagt[] = [];
  const bortfalt: NyPlan['bortfalt'][number][] = [...findSkjulte()].flatMap((noekkel) =>
    STEG.map((steg) => ({ noekkel: noekkel as Noekkel, steg, grunn: 'ikkeTilgang' as const })),
  );
  for (const oppgave of oppgaver) {
    for (const en of planOppgave(oppgave, forklar, valg, idag)) {
      if ('grunn' in en) bortfalt.push(en);
      else planlagte.push(en);
    }
  }
  return { plan, kanal: valg.kanal, planlagte, bortfalt, grunn: null };
}

/** Reasons that are only known on the day of sending: it is planned until then. */
const UAVKLART: ReadonlySet<string> = new Set(['flyttet', 'vetIkke']);

export function planOppgave(
  oppgave: Oppgave,
  forklar: Kalender['forklar'],
  { steg }: Pick<LagretValg, 'steg'>,
  idag: Dato,
): (Planlagt | NyPlan['bortfalt'][number])[] {
  // Also of steps that the kilde no longer gives a day for: what is done says so.
  const ferdig = findFerdig(oppgave, idag);
  if (ferdig) return STEG.map((ett) => ({ noekkel: oppgave.noekkel, steg: ett, grunn: ferdig }));
  const dager = toKonsekvensdager(forklar(oppgave).forklaring?.konsekvens ?? null);
  return planPaaminnelser(oppgave, dager, steg)
    .filter(({ nyttigTil }) => nyttigTil >= idag)
    .map((planlagt) => {
      const { noekkel } = planlagt;
      const svar = vurder(planlagt.steg, oppgave, dager, steg, idag);
      return svar.sendes || UAVKLART.has(svar.grunn)
        ? planlagt
        : { noekkel, steg: planlagt.steg, grunn: svar.grunn };
    });
}
