import { toRadDato } from '#lib/data/dato';
import { prisma } from '#lib/data/klient';
import { Prisma } from '#lib/data/prisma/client';
import type { Dato } from '#lib/domain/dag/dato';
import type { Kanal } from '#lib/domain/paaminnelse/paaminnelse';

/** How many reminders are put into messages at a time. */
const BUNKE = 2_000;

/**
 * Puts some of the reminders that are due into messages, at most one a day and recipient. What becomes due after the message of
 * the day waits for the next.
 * @returns whether there may be more
 */
export function composeMeldinger(
  kanaler: readonly Kanal[],
  { naa, idag }: { naa: Date; idag: Dato },
): Promise<boolean> {
  return prisma().$transaction(async (tx) => {
    const forfalte = await tx.$queryRaw<
      { mottaker: string; personId: string; nummer: string; kanal: string }[]
    >`
      SELECT f.mottaker, f.person_id AS "personId", f.organisasjonsnummer AS nummer, f.kanal FROM (
        SELECT p.person_id, p.organisasjonsnummer, p.kanal,
          CASE p.kanal WHEN 'altinnVirksomhet' THEN 'v:' || p.organisasjonsnummer ELSE 'p:' || p.person_id END AS mottaker
        FROM paaminnelse p JOIN paaminnelsesvalg v ON v.person_id = p.person_id AND v.kanal = p.kanal
        WHERE p.tilstand = 'planlagt' AND p.dag <= ${idag}::date AND p.nyttig_til >= ${idag}::date
          AND p.kanal = ANY(${[...kanaler]}::text[]) AND NOT v.pauset
          AND (p.kanal <> 'epost' OR (v.epost IS NOT NULL AND v.epost_av IS NULL))
      ) f
      WHERE NOT EXISTS (SELECT 1 FROM paaminnelsesmelding m WHERE m.mottaker = f.mottaker AND m.dag = ${idag}::date)
        AND NOT EXISTS (
          SELECT 1 FROM paaminnelsesmelding m
          WHERE m.mottaker = f.mottaker AND m.tilstand IN ('klar', 'sender', 'overleveres', 'bestilt')
        )
      LIMIT ${BUNKE}`;
    // Their choices are kept until the messages are there, so that a deletion of all about a person finds them.
    const valg = await tx.$queryRaw<{ personId: string }[]>`
      SELECT person_id AS "personId" FROM paaminnelsesvalg
      WHERE person_id = ANY(${forfalte.map(({ personId }) => personId)}::text[]) ORDER BY person_id FOR KEY SHARE`;
    const holdte = new Set(valg.map(({ personId }) => personId));
    const perMottaker = [
      ...new Map(
        forfalte.filter(({ personId }) => holdte.has(personId)).map((rad) => [rad.mottaker, rad]),
      ).values(),
    ];
    const nye = await tx.paaminnelsesmelding.createManyAndReturn({
      data: perMottaker.map(({ mottaker, personId, kanal }) => ({
        ...{ mottaker, personId, kanal, dag: toRadDato(idag), tilstand: 'klar', opprettet: naa },
      })),
      skipDuplicates: true,
      select: { id: true, mottaker: true },
    });
    const ider = nye.map(({ id }) => id);
    const hvem = nye.map(({ mottaker }) => mottaker.slice(2));
    const forfalt = Prisma.sql`p.tilstand = 'planlagt' AND p.dag <= ${idag}::date AND p.nyttig_til >= ${idag}::date
      AND p.kanal = ANY(${[...kanaler]}::text[])`;
    // Both by an index: a message to a person has all of the person's, one to a virksomhet those of everybody who chose that.
    for (const [slag, treff] of [
      ['p:', Prisma.sql`p.person_id = n.hvem AND p.kanal <> 'altinnVirksomhet'`],
      ['v:', Prisma.sql`p.organisasjonsnummer = n.hvem AND p.kanal = 'altinnVirksomhet'`],
    ] as const)
      if (nye.some(({ mottaker }) => mottaker.startsWith(slag)))
        await tx.$executeRaw`
          UPDATE paaminnelse p SET tilstand = 'sendes', melding_id = n.id
          FROM unnest(${ider}::uuid[], ${hvem}::text[]) AS n (id, hvem) WHERE ${treff} AND ${forfalt}`;
    return forfalte.length === BUNKE;
  });
}

/** How many messages there are for each of the days from `fra`, the latest first, without those of `idag`. */
export async function countPerDag(fra: Dato, idag: Dato): Promise<number[]> {
  const rader = await prisma().paaminnelsesmelding.groupBy({
    by: ['dag'],
    where: { dag: { gte: toRadDato(fra), lt: toRadDato(idag) } },
    _count: true,
    orderBy: { dag: 'desc' },
  });
  return rader.map(({ _count }) => _count);
}
