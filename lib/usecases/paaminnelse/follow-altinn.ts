import { minutesToMilliseconds } from 'date-fns';
import {
  cancelVarsel,
  isAltinnpaa,
  readNyestePosisjon,
  readVarselstrom,
  type Varselutfall,
} from '#lib/adapters/varsling/altinn-varsling';
import {
  findAltinnpeker,
  findAvbestillbare,
  findByForsendelse,
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
  if (utfall === 'betingelse' || utfall === 'avbestilt') return reopenMelding(id, naa);
  await endMelding(id, { tilstand: 'ikkeSendt', grunn: TIL_GRUNN[utfall] ?? 'ikkeNaadd', naa });
}

/** Altinn calls off an order only while it has more than five minutes left; the rest is for the clocks of two machines. */
const SENEST_MS = minutesToMilliseconds(6);

/** Calls off orders of which nothing is left to say. @returns how many were called off */
export async function cancelOverfloedige(naa: Date): Promise<number> {
  let antall = 0;
  for (const { id, forsendelse } of await findAvbestillbare(new Date(naa.getTime() + SENEST_MS))) {
    // Too late is no fault: Altinn asks us right before it sends.
    if ((await cancelVarsel(forsendelse)) !== 'avbestilt') continue;
    await reopenMelding(id, naa);
    antall += 1;
  }
  return antall;
}
