import { Prisma } from '../prisma/client';

/**
 * The first version of what processes remember by its version. It grows with time: what is made again after it was deleted must
 * not have a version that a process knows.
 */
export const FOERSTE_VERSJON = Prisma.sql`(extract(epoch FROM clock_timestamp() - timestamptz '2026-01-01'))::int`;
