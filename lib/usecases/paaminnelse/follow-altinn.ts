import { hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
import {
  cancelVarsel,
  isAltinnpaa,
  readNyestePosisjon,
  readVarsel,
  readVarselstrom,
  type Varselutfall,
} from '#lib/adapters/varsling/altinn-varsling';
import {
  findAltinnpeker,
  findAvbestillbare,
  findByForsendelse,
  findForsinkede,
  hasBestilte,
  reopenMelding,
  saveAltinnpeker,
} from '#lib/data/paaminnelse/altinn';
import { endMelding } from '#lib/data/paaminnelse/meldingsslutt';
import type { Grunn } from '#lib/domain/paaminnelse/paaminnelse';

/** Outcomes with which a message has not arrived, and why. */
const TIL_GRUNN: Readonly<Partial<Record<Varselutfall, Grunn>>> = {
  reservert: 'reservert',
  retur: 'retur',
  ukjentMottaker: 'ingenAdresse',
  tidsavbrudd: 'ikkeNaadd',
  feilet: 'ikkeNaadd',
};

/**
 * Follows what has become of our orders at Altinn, one page. The position is stored after the outcomes, so a killed process
 * reads them again, which changes nothing.
 * @returns whether there may be more
 * @throws UtenforError when Altinn does not answer; the next run goes on from the same place
 */
export async function followAltinn(naa: Date): Promise<boolean> {
  const peker = await findAltinnpeker();
  if (!(await hasBestilte())) {
    // Before our first order there is nothing of ours in the list.
    if (peker === 0 && isAltinnpaa()) await saveAltinnpeker(await readNyestePosisjon());
    return false;
  }
  const { siste, hendelser, mer } = await readVarselstrom(peker);
  const meldinger = await findByForsendelse(hendelser.map(({ forsendelse }) => forsendelse));
  for (const { forsendelse, utfall } of hendelser) {
    const id = meldinger.get(forsendelse);
    if (id) await noteUtfall(id, utfall, naa);
  }
  await saveAltinnpeker(siste);
  return mer;
}

async function noteUtfall(id: string, utfall: Varselutfall, naa: Date): Promise<void> {
  if (utfall === 'levert' || utfall === 'sendt')
    return endMelding(id, { tilstand: 'sendt', grunn: null, naa });
  if (utfall === 'betingelse' || utfall === 'avbestilt') return reopenMelding(id);
  await endMelding(id, { tilstand: 'ikkeSendt', grunn: TIL_GRUNN[utfall] ?? 'ikkeNaadd', naa });
}

/** Altinn calls off an order only while it has more than five minutes left; the rest is for the clocks of two machines. */
const SENEST_MS = minutesToMilliseconds(6);

/**
 * Calls off orders that are not to be sent as they are.
 * @param stopp when the time is up
 * @returns how many were called off
 */
export async function cancelOverfloedige(naa: Date, stopp?: AbortSignal): Promise<number> {
  let antall = 0;
  for (const { id, forsendelse } of await findAvbestillbare(new Date(naa.getTime() + SENEST_MS))) {
    if (stopp?.aborted) break;
    // Too late is no fault: Altinn asks us right before it sends.
    if ((await cancelVarsel(forsendelse)) !== 'avbestilt') continue;
    await reopenMelding(id);
    antall += 1;
  }
  return antall;
}

/** How long after its time an order is asked about. The list normally has the outcome within minutes. */
const FORSINKET_MS = hoursToMilliseconds(1);
/** How long Altinn tries to send. After that nothing more is to be learnt. */
const OPPGITT_MS = hoursToMilliseconds(72);
/** How many are asked about in one run. */
const SPURTE = 100;

/**
 * Asks about orders whose outcome the list has not given: the list may have passed them before their receipt came, and an order
 * that is called off may never be in it. Without this, the recipient would get no message until they end.
 * @throws UtenforError when Altinn does not answer
 */
export async function askForsinkede(naa: Date, stopp?: AbortSignal): Promise<void> {
  const forsinkede = await findForsinkede(new Date(naa.getTime() - FORSINKET_MS), SPURTE);
  for (const { id, forsendelse, tidligst } of forsinkede) {
    if (stopp?.aborted) return;
    const utfall = await readVarsel(forsendelse);
    if (utfall !== null && utfall !== 'ukjent') await noteUtfall(id, utfall, naa);
    else if (utfall === 'ukjent' || naa.getTime() - tidligst.getTime() > OPPGITT_MS)
      await endMelding(id, { tilstand: 'ukjent', grunn: 'ukjent', naa });
  }
}
