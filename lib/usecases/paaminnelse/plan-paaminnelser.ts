import { hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
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
import { isAppError } from '#lib/domain/felles/app-error';
import { runEach } from '#lib/domain/felles/samtidig';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isOensket, STEG } from '#lib/domain/paaminnelse/paaminnelse';
import { type Planlagt, planPaaminnelser } from '#lib/domain/paaminnelse/plan';
import { findFerdig, vurder } from '#lib/domain/paaminnelse/vurdering';
import { toKonsekvensdager } from '#lib/regelverk/forklaring/konsekvensdager';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { type Kalendertilgang, requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { readAllGrunnlag } from '#lib/usecases/grunnlag/read-grunnlag';
import { type Kalender, toKalender } from '#lib/usecases/kalender/get-kalender';
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
/** How many persons are asked about at a time. */
const SAMTIDIGE = 4;

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
 */
export async function planRunde(tid: Tid): Promise<Planrunde> {
  while (await followHendelser());
  await endForSene(tid.idag, tid.naa);
  const igjen = new Date(tid.naa.getTime() - IGJEN_MS);
  const personer = await takeUtenAdgang(new Date(tid.naa.getTime() - ADGANG_MS), {
    ...{ naa: tid.naa, spurtFoer: igjen, antall: RUNDE },
  });
  const utsatt = await refreshAdgang(personer, tid);
  const planer = await takeUtdaterte(addDager(tid.idag, -PLAN_DAGER), {
    ...{ naa: tid.naa, forsoektFoer: igjen, antall: RUNDE },
  });
  const planlagt = await makePlaner(planer, tid);
  return { planlagt, utsatt, mer: personer.length === RUNDE || planer.length === RUNDE };
}

/** Plans everything of one person that is outdated, at most one round. For a person who has just chosen. */
export async function planPerson(personId: string, tid: Tid): Promise<void> {
  await refreshAdgang([personId], tid);
  await makePlaner((await findUtdaterteFor(personId)).slice(0, RUNDE), tid);
}

/** Asks Altinn which virksomheter persons may act for. @returns how many it could not answer about */
async function refreshAdgang(personIder: readonly string[], tid: Tid): Promise<number> {
  if (personIder.length === 0) return 0;
  const alle = await findValgFor(personIder);
  let utsatt = 0;
  await runEach(alle.values(), SAMTIDIGE, async (valg) => {
    try {
      const oensket = await findOenskede(valg);
      await saveAdgang(valg.personId, oensket, { ...tid, grunn: 'ikkeTilgang' });
    } catch (feil) {
      if (!isAppError(feil, 'altinn-utilgjengelig')) throw feil;
      utsatt += 1;
    }
  });
  return utsatt;
}

async function findOenskede(valg: LagretValg) {
  // A change of the secret ends every reminder, as it ends every session.
  if (!canDekryptere(valg.pidKryptert, valg.personId)) return [];
  const { virksomheter } = await listVirksomheter(valg);
  return virksomheter
    .filter(({ kanVelges, organisasjonsnummer }) => kanVelges && isOensket(valg, organisasjonsnummer))
    .map(({ organisasjonsnummer }) => organisasjonsnummer);
}

/** Plans virksomheter anew, all in the same number of statements. @returns how many were planned */
async function makePlaner(planer: readonly UtdatertPlan[], tid: Tid): Promise<number> {
  if (planer.length === 0) return 0;
  const valgte = await findValgFor([...new Set(planer.map(({ personId }) => personId))]);
  const klare: { plan: UtdatertPlan; valg: LagretValg; tilgang: Kalendertilgang }[] = [];
  const nye: NyPlan[] = [];
  await runEach(planer, SAMTIDIGE, async (plan) => {
    const valg = valgte.get(plan.personId);
    if (!valg) return;
    try {
      klare.push({ plan, valg, tilgang: await requireKalender(toAktoer(valg), plan.organisasjonsnummer) });
    } catch (feil) {
      if (isAppError(feil, 'altinn-utilgjengelig')) return;
      if (!isAppError(feil) || !TIL_GRUNN[feil.code]) throw feil;
      nye.push({ plan, kanal: valg.kanal, planlagte: [], bortfalt: [] });
    }
  });
  const unike = new Map(klare.map(({ tilgang }) => [tilgang.organisasjonsnummer, tilgang]));
  const grunnlag = await readAllGrunnlag([...unike.values()], tid);
  for (const { plan, valg, tilgang } of klare) {
    const lest = grunnlag.get(tilgang.organisasjonsnummer);
    if (typeof lest === 'function')
      nye.push(toPlan(plan, valg, toKalender(lest(), planperiode(tid.idag), tid), tid.idag));
    else if (lest && TIL_GRUNN[lest.code]) nye.push({ plan, kanal: valg.kanal, planlagte: [], bortfalt: [] });
  }
  if (nye.length > 0) await savePlaner(nye, tid);
  return nye.length;
}

/** What is still to come: steps that would have helped only before today are not planned. */
function toPlan(
  plan: UtdatertPlan,
  valg: LagretValg,
  { oppgaver, forklar }: Pick<Kalender, 'oppgaver' | 'forklar'>,
  idag: Dato,
): NyPlan {
  const planlagte: Planlagt[] = [];
  const bortfalt: NyPlan['bortfalt'][number][] = [];
  for (const oppgave of oppgaver) {
    for (const en of planOppgave(oppgave, forklar, valg, idag)) {
      if ('grunn' in en) bortfalt.push(en);
      else planlagte.push(en);
    }
  }
  return { plan, kanal: valg.kanal, planlagte, bortfalt };
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
