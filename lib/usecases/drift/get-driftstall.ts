import { minutesToMilliseconds } from 'date-fns';
import { toRadDato } from '#lib/data/dato';
import { type Driftstall, findDriftstall } from '#lib/data/drift';
import type { Dato } from '#lib/domain/dag/dato';

export type { Driftstall } from '#lib/data/drift';

/** A session is counted while it was used within this time. */
const I_BRUK = minutesToMilliseconds(30);

/** Returns what an operator follows of the whole product, with some jobs. For the process that runs the jobs. */
export const getDriftstall = (
  jobber: readonly string[],
  { naa, idag }: { naa: Date; idag: Dato },
): Promise<Driftstall> => findDriftstall(jobber, toRadDato(idag), new Date(naa.getTime() - I_BRUK));
