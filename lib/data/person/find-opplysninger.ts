import { prisma } from '#lib/data/klient';
import { Prisma } from '#lib/data/prisma/client';
import { OPPLYSNINGSGRUPPER } from '#lib/domain/person/persondata';
import {
  FLEST_OPPLYSNINGER,
  type Opplysning,
  type Personopplysninger,
} from '#lib/domain/person/personopplysninger';
import { OPPLYSNINGER_SQL } from './opplysninger-sql';

/** Ten years of the access log of one person. */
const LENGST_MS = 30_000;

/** Returns what is stored about a person, as it was at one moment. */
export const findOpplysninger = (personId: string): Promise<Personopplysninger[]> =>
  prisma().$transaction(
    async (tx) => {
      const alle: Personopplysninger[] = [];
      for (const gruppe of OPPLYSNINGSGRUPPER) {
        const [rad] = await tx.$queryRaw<
          (Omit<Personopplysninger, 'gruppe' | 'innhold'> & { innhold: Opplysning[] | null })[]
        >`
          WITH alle AS (${OPPLYSNINGER_SQL[gruppe](personId)})
          SELECT coalesce(sum(vekt), 0)::int AS antall, min(fra) AS foerste, max(til) AS siste, (
            SELECT json_agg(data) FROM (SELECT data FROM alle ORDER BY til DESC NULLS LAST LIMIT ${FLEST_OPPLYSNINGER}) nyeste
          ) AS innhold
          FROM alle`;
        if (rad) alle.push({ gruppe, ...rad, innhold: rad.innhold ?? [] });
      }
      return alle;
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: LENGST_MS },
  );
