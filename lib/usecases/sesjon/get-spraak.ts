import { toPersonId } from '#lib/adapters/kryptering';
import { findSpraakvalg } from '#lib/data/personvalg';
import type { Spraak } from '#lib/domain/felles/spraak';

/** Returns the language that a person has chosen earlier, or null. */
export const getSpraak = (pid: string): Promise<Spraak | null> => findSpraakvalg(toPersonId(pid));
