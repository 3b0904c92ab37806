import { composeMeldinger, countPerDag } from '#lib/data/paaminnelse/compose';
import {
  type Antall,
  countMeldinger,
  countPlanlagte,
  type Driftstilstand,
  deleteGamle,
  findDrift,
  saveStart,
  saveStopp,
} from '#lib/data/paaminnelse/drift';
import { addDager, type Dato } from '#lib/domain/dag/dato';
import { foersteVirkedagEtter } from '#lib/domain/dag/virkedag';
import type { Kanal } from '#lib/domain/paaminnelse/paaminnelse';
import { isForMange } from '#lib/domain/paaminnelse/sendetid';

interface Tid {
  naa: Date;
  idag: Dato;
}

/** How far back the guard on volume looks, in days: longer than a mva termin. */
const TIDLIGERE_DAGER = 70;

/** What the operator sees: counts, and never who. */
export interface Varslingsstatus extends Driftstilstand {
  idag: Antall[];
  neste: { dag: Dato; mottakere: number; steg: { steg: string; kanal: string; antall: number }[] };
}

/** Returns whether reminders are sent, what has become of today's, and what the next working day would send. */
export async function getVarslingsstatus({ idag }: Pick<Tid, 'idag'>): Promise<Varslingsstatus> {
  const dag = foersteVirkedagEtter(idag);
  const [drift, meldinger, neste] = await Promise.all([
    findDrift(),
    countMeldinger(idag),
    countPlanlagte(dag),
  ]);
  return { ...drift, idag: meldinger, neste: { dag, ...neste } };
}

/** Stops sending in every process. What is being handed over now is finished. */
export const stopVarsling = ({ naa }: Pick<Tid, 'naa'>): Promise<void> => saveStopp('operatoer', naa);

/** Starts sending, and accepts the volume of today. */
export const startVarsling = ({ naa, idag }: Tid): Promise<void> => saveStart(idag, naa);

/**
 * Makes the messages of the day, unless sending is stopped or there would be far more than on earlier days: then it is
 * stopped until an operator starts it.
 * @returns whether the guard stopped it now
 */
export async function makeMeldinger(kanaler: readonly Kanal[], tid: Tid): Promise<boolean> {
  if (kanaler.length === 0) return false;
  const drift = await findDrift();
  if (drift.stoppet) return false;
  if (drift.tillattDag !== tid.idag) {
    const [{ mottakere }, laget, tidligere] = await Promise.all([
      countPlanlagte(tid.idag),
      countMeldinger(tid.idag),
      countPerDag(addDager(tid.idag, -TIDLIGERE_DAGER), tid.idag),
    ]);
    const antall = mottakere + laget.reduce((sum, en) => sum + en.antall, 0);
    if (isForMange(antall, tidligere)) {
      await saveStopp('volum', tid.naa);
      return true;
    }
  }
  while (await composeMeldinger(kanaler, tid));
  return false;
}

/** Deletes messages that are older than they are kept. */
export async function deleteGamleMeldinger({ idag }: Pick<Tid, 'idag'>): Promise<void> {
  while (await deleteGamle(idag));
}
