import { Prisma } from '../prisma/client';

/**
 * The version of what processes remember by its version, made anew at each change. It is drawn, and not counted: what is deleted
 * and made again, or put back by a restore and changed again, would count to a number that a process knows already.
 */
export const NY_VERSJON = Prisma.sql`(1 + floor(random() * 1073741823))::int`;
