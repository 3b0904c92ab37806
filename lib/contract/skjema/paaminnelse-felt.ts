import type { Stegvalg } from '#lib/domain/paaminnelse/paaminnelse';

/** The fields of the form for reminders, apart from the boxes. */
export type Paaminnelsesfelt = 'hvem' | 'kanal' | 'spraak' | 'medBeloep';

/** The name of the box of one step. */
export const stegfelt = (steg: Stegvalg): string => `steg-${steg}`;
