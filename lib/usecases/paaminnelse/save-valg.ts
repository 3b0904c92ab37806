import { deleteValg, saveValg, setPause } from '#lib/data/paaminnelse/valg';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { AppError, isAppError } from '#lib/domain/felles/app-error';
import { FLEST_VALGTE, type Paaminnelsesvalg } from '#lib/domain/paaminnelse/paaminnelse';
import { listVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { findKanaler } from './find-kanaler';
import { planPerson } from './plan-paaminnelser';

/**
 * Turns reminders on, or changes what they are about, and plans them at once.
 * @throws AppError `ugyldig` with error codes by field
 */
export async function savePaaminnelser(
  { personId, pidKryptert }: Aktoer,
  valg: Paaminnelsesvalg,
  tid: { naa: Date; idag: Dato },
): Promise<void> {
  const { navn, virksomheter } = await listVirksomheter({ personId, pidKryptert });
  const mulige = new Set(virksomheter.filter((en) => en.kanVelges).map((en) => en.organisasjonsnummer));
  // The form does not offer it; a setting may have changed since it was shown.
  if (!findKanaler().includes(valg.kanal))
    throw new AppError('ugyldig', { detaljer: { kanal: 'ugyldig-valg' } });
  if (valg.steg.length === 0) throw new AppError('ugyldig', { detaljer: { steg: 'ingen-valgt' } });
  if (!valg.virksomheter.every((nummer) => mulige.has(nummer)))
    throw new AppError('ugyldig', { detaljer: { hvem: 'ikke-tilgang' } });
  if (!valg.alle && valg.virksomheter.length === 0)
    throw new AppError('ugyldig', { detaljer: { hvem: 'ingen-valgt' } });
  if (valg.virksomheter.length > FLEST_VALGTE)
    throw new AppError('ugyldig', { detaljer: { hvem: 'for-mange' } });
  const person = { personId, personnavn: navn, pidKryptert: new Uint8Array(pidKryptert) };
  await saveValg(person, valg.alle ? { ...valg, virksomheter: [] } : valg, tid.naa);
  await planSoon(personId, tid);
}

/**
 * Pauses or resumes reminders.
 * @throws AppError `ikke-funnet` when they are off
 */
export async function pausePaaminnelser(
  { personId }: Aktoer,
  isPauset: boolean,
  tid: { naa: Date; idag: Dato },
): Promise<void> {
  if (!(await setPause(personId, isPauset))) throw new AppError('ikke-funnet');
  if (!isPauset) await planSoon(personId, tid);
}

/** Turns reminders off, and forgets the address and who had them. */
export const turnOffPaaminnelser = ({ personId }: Aktoer): Promise<void> => deleteValg(personId);

/** Plans at once, so that the page can show the next message. The job plans later what could not be read now. */
async function planSoon(personId: string, tid: { naa: Date; idag: Dato }): Promise<void> {
  try {
    await planPerson(personId, tid);
  } catch (feil) {
    if (!isAppError(feil)) throw feil;
  }
}
