import { toPersonId } from '#lib/adapters/kryptering';
import { findSpraakvalg } from '#lib/data/personvalg';
import type { Spraak } from '#lib/domain/felles/spraak';

/** The language that the person who logs in has chosen before, if any. */
export const getSpraak = (pid: string): Promise<Spraak | null> => findSpraakvalg(toPersonId(pid));
