import { hoursToMilliseconds } from 'date-fns';
import { verifyBetingelsestoken } from '#lib/adapters/varsling/betingelse-token';
import { isSendbar } from '#lib/data/paaminnelse/altinn';

/** How long a confirmed right is relied on, in hours: as long as between two askings, and some hours for a register that is down. */
const BEKREFTET_TIMER = 30;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Answers Altinn's question right before a message is sent. Null when it is not Altinn that asks. The answer is false in doubt:
 * a message that is not sent is a smaller fault than one to somebody who may no longer read it.
 */
export async function answerBetingelse(
  id: string,
  authorization: string | undefined,
  naa: Date,
): Promise<boolean | null> {
  if (!(await verifyBetingelsestoken(authorization))) return null;
  if (!UUID.test(id)) return false;
  return isSendbar(id, new Date(naa.getTime() - hoursToMilliseconds(BEKREFTET_TIMER)));
}
