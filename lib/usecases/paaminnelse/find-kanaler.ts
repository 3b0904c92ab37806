import { isEpostpaa } from '#lib/adapters/epost/send-epost';
import { isAltinnpaa } from '#lib/adapters/varsling/altinn-varsling';
import { KANALER, type Kanal } from '#lib/domain/paaminnelse/paaminnelse';

/** Returns the channels that this installation has, in the order they are offered. */
export const findKanaler = (): Kanal[] =>
  KANALER.filter((kanal) => (kanal === 'epost' ? isEpostpaa() : isAltinnpaa()));
