import { fromRadDato } from '#lib/data/dato';
import { prisma } from '#lib/data/klient';
import { withRetry } from '#lib/data/nytt-forsoek';
import { Prisma } from '#lib/data/prisma/client';
import type { Dato } from '#lib/domain/dag/dato';
import { type Grunn, type Kanal, type Paaminnelsessteg, STEG } from '#lib/domain/paaminnelse/paaminnelse';
import type { Planlagt } from '#lib/domain/paaminnelse/plan';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { LagretValg } from './valg';

/** How many events are followed at a time. */
const HENDELSER = 10_000;

/** A plan that must be made anew. */
export interface UtdatertPlan {
  personId: string;
  organisasjonsnummer: Organisasjonsnummer;
  versjon: number;
}

/**
 * Marks the plans of virksomheter that something has happened to since the last time, in one statement with the position in
 * the list, so that a killed process loses nothing.
 * @returns whether there may be more
 */
export async function followHendelser(): Promise<boolean> {
  // Plans that are made later know of what has happened before, so the list need not be read from its beginning.
  await prisma().$executeRaw`
    INSERT INTO varslingsdrift (id, hendelse)
    SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM paaminnelsesplan) THEN 0
      ELSE coalesce((SELECT siste FROM hendelsesteller WHERE id = 1), 0) END
    ON CONFLICT DO NOTHING`;
  const [rad] = await withRetry(
    () => prisma().$queryRaw<{ antall: number }[]>`
    WITH peker AS (SELECT hendelse FROM varslingsdrift WHERE id = 1 FOR UPDATE),
    nye AS MATERIALIZED (
      SELECT organisasjonsnummer, sekvensnummer FROM hendelse
      WHERE sekvensnummer > (SELECT hendelse FROM peker) ORDER BY sekvensnummer LIMIT ${HENDELSER}
    ),
    laast AS MATERIALIZED (
      SELECT organisasjonsnummer, person_id FROM paaminnelsesplan
      WHERE organisasjonsnummer IN (SELECT organisasjonsnummer FROM nye)
      ORDER BY organisasjonsnummer, person_id FOR UPDATE
    ),
    merket AS (
      UPDATE paaminnelsesplan p SET utdatert = true, versjon = versjon + 1, forsoekt = NULL FROM laast
      WHERE (p.organisasjonsnummer, p.person_id) = (laast.organisasjonsnummer, laast.person_id)
    ),
    flyttet AS (
      UPDATE varslingsdrift SET hendelse = (SELECT max(sekvensnummer) FROM nye)
      WHERE id = 1 AND EXISTS (SELECT 1 FROM nye)
    )
    SELECT count(*)::int AS antall FROM nye`,
  );
  return rad?.antall === HENDELSER;
}

/**
 * Returns plans that must be made anew: outdated, or made before a day. Those that were tried after a moment are left out, and
 * those that are returned are noted as tried.
 */
export async function takeUtdaterte(
  foer: Dato,
  { naa, forsoektFoer, antall }: { naa: Date; forsoektFoer: Date; antall: number },
): Promise<UtdatertPlan[]> {
  return prisma().$queryRaw<UtdatertPlan[]>`
    WITH utdaterte AS (
      SELECT organisasjonsnummer, person_id FROM paaminnelsesplan
      WHERE utdatert AND (forsoekt IS NULL OR forsoekt < ${forsoektFoer}) LIMIT ${antall} FOR UPDATE SKIP LOCKED
    ),
    gamle AS (
      SELECT organisasjonsnummer, person_id FROM paaminnelsesplan
      WHERE NOT utdatert AND planlagt < ${foer}::date AND (forsoekt IS NULL OR forsoekt < ${forsoektFoer})
      LIMIT ${antall} FOR UPDATE SKIP LOCKED
    ),
    n AS (SELECT * FROM utdaterte UNION ALL SELECT * FROM gamle LIMIT ${antall})
    UPDATE paaminnelsesplan p SET forsoekt = ${naa} FROM n
    WHERE p.organisasjonsnummer = n.organisasjonsnummer AND p.person_id = n.person_id
    RETURNING p.organisasjonsnummer, p.person_id AS "personId", p.versjon`;
}

/** Returns the outdated plans of one person. */
export const findUtdaterteFor = (personId: string): Promise<UtdatertPlan[]> =>
  prisma().paaminnelsesplan.findMany({
    where: { personId, utdatert: true },
    select: { organisasjonsnummer: true, personId: true, versjon: true },
  }) as Promise<UtdatertPlan[]>;

/**
 * Returns persons whose virksomheter must be asked for again, those not asked for longest first, and notes them as asked. Those
 * that were asked about after a moment are left out: Altinn may not answer about them.
 */
export async function takeUtenAdgang(
  foer: Date,
  { naa, spurtFoer, antall }: { naa: Date; spurtFoer: Date; antall: number },
): Promise<string[]> {
  const rader = await prisma().$queryRaw<{ personId: string }[]>`
    UPDATE paaminnelsesvalg v SET adgang_spurt = ${naa} FROM (
      SELECT person_id FROM paaminnelsesvalg
      WHERE (adgang_lest IS NULL OR adgang_lest < ${foer}) AND (adgang_spurt IS NULL OR adgang_spurt < ${spurtFoer})
      ORDER BY adgang_spurt NULLS FIRST LIMIT ${antall} FOR UPDATE SKIP LOCKED
    ) n WHERE v.person_id = n.person_id
    RETURNING v.person_id AS "personId"`;
  return rader.map(({ personId }) => personId);
}

/** A virksomhet that a person gets reminders about. */
export interface Planadgang {
  organisasjonsnummer: Organisasjonsnummer;
  /** The part of its calendar that the person may see; empty for all of it. */
  rett: string;
}

/**
 * Stores which virksomheter a person gets reminders about, unless they have chosen anew since. New ones are to be planned; what is planned
 * about others is dropped. A part that has changed is planned anew.
 * @param versjon of the choice that the answer is about
 */
export async function saveAdgang(
  { personId, versjon }: Pick<LagretValg, 'personId' | 'versjon'>,
  adgang: readonly Planadgang[],
  { naa, idag, grunn }: { naa: Date; idag: Dato; grunn: Grunn },
): Promise<void> {
  const numre = adgang.map(({ organisasjonsnummer }) => organisasjonsnummer);
  await withRetry(() =>
    prisma().$transaction(async (tx) => {
      const where = { personId, versjon };
      const { count } = await tx.paaminnelsesvalg.updateMany({ where, data: { adgangLest: naa } });
      if (count === 0) return;
      await tx.$executeRaw`
        INSERT INTO paaminnelsesplan AS p (organisasjonsnummer, person_id, planlagt, utdatert, rett)
        SELECT nr, ${personId}, ${idag}::date, true, rett
        FROM unnest(${numre}::text[], ${adgang.map(({ rett }) => rett)}::text[]) AS n (nr, rett) ORDER BY nr
        ON CONFLICT (organisasjonsnummer, person_id) DO UPDATE
        SET rett = excluded.rett, rett_endret = ${naa}, utdatert = true, versjon = p.versjon + 1, forsoekt = NULL
        WHERE p.rett <> excluded.rett`;
      await tx.$executeRaw`
        DELETE FROM paaminnelsesplan WHERE person_id = ${personId} AND organisasjonsnummer <> ALL(${numre}::text[])`;
      await tx.$executeRaw`
        UPDATE paaminnelse SET tilstand = 'ikkeSendt', grunn = ${grunn}, avgjort = ${naa}
        WHERE person_id = ${personId} AND tilstand = 'planlagt' AND organisasjonsnummer <> ALL(${numre}::text[])`;
    }),
  );
}

/** What the planning of one virksomhet for one person ended with. */
export interface NyPlan {
  plan: UtdatertPlan;
  kanal: Kanal;
  planlagte: readonly Planlagt[];
  /** Reminders that are not to be sent, and why. Kept only for those that were planned. */
  bortfalt: readonly (Pick<Planlagt, 'noekkel' | 'steg'> & { grunn: Grunn })[];
  /** Why nothing is planned at all; null when something may be. */
  grunn: Grunn | null;
}

/**
 * Stores plans. A reminder that was sent through any channel is not planned again. A plan that became outdated meanwhile stays
 * outdated, and one that was turned off meanwhile is left out.
 */
export function savePlaner(planer: readonly NyPlan[], tid: { naa: Date; idag: Dato }): Promise<void> {
  const perId = new Map(planer.map((en) => [toId(en.plan), en]));
  return withRetry(() =>
    prisma().$transaction(async (tx) => {
      // Locked first and in order, as everywhere: choices, plans, reminders.
      const laast = await tx.$queryRaw<Pick<UtdatertPlan, 'organisasjonsnummer' | 'personId'>[]>`
        SELECT p.organisasjonsnummer, p.person_id AS "personId" FROM paaminnelsesplan p
        JOIN unnest(${planer.map((en) => en.plan.organisasjonsnummer)}::text[], ${planer.map((en) => en.plan.personId)}::text[])
          AS n (organisasjonsnummer, person_id) USING (organisasjonsnummer, person_id)
        ORDER BY p.organisasjonsnummer, p.person_id FOR UPDATE OF p`;
      const gjeldende = laast.flatMap((en) => perId.get(toId(en)) ?? []);
      for (const setning of toSetninger(gjeldende, tid)) await tx.$executeRaw(setning);
    }),
  );
}

const toId = ({ organisasjonsnummer, personId }: Pick<UtdatertPlan, 'organisasjonsnummer' | 'personId'>) =>
  `${organisasjonsnummer} ${personId}`;

function toSetninger(planer: readonly NyPlan[], { naa, idag }: { naa: Date; idag: Dato }): Prisma.Sql[] {
  const planlagte = planer.flatMap(({ plan, kanal, planlagte: alle }) =>
    alle.map((en) => ({ ...plan, kanal, ...en })),
  );
  const bortfalt = planer.flatMap(({ plan, bortfalt: alle }) => alle.map((en) => ({ ...plan, ...en })));
  return [
    // What is still planned and not in the new plan, with its reason where there is one.
    Prisma.sql`
      UPDATE paaminnelse p SET tilstand = 'ikkeSendt', avgjort = ${naa}, grunn = coalesce(
        alle.grunn, CASE WHEN p.kanal <> alle.kanal THEN 'ikkeOensket' END, b.grunn, 'finnesIkke')
      FROM unnest(
        ${planer.map((en) => en.plan.organisasjonsnummer)}::text[], ${planer.map((en) => en.plan.personId)}::text[],
        ${planer.map((en) => en.kanal)}::text[], ${planer.map((en) => en.grunn)}::text[]
      ) AS alle (organisasjonsnummer, person_id, kanal, grunn)
      LEFT JOIN paaminnelse q ON q.organisasjonsnummer = alle.organisasjonsnummer AND q.person_id = alle.person_id
      LEFT JOIN unnest(
        ${bortfalt.map((en) => en.organisasjonsnummer)}::text[], ${bortfalt.map((en) => en.personId)}::text[],
        ${bortfalt.map((en) => en.noekkel)}::text[], ${bortfalt.map((en) => en.steg)}::text[], ${bortfalt.map((en) => en.grunn)}::text[]
      ) AS b (organisasjonsnummer, person_id, noekkel, steg, grunn)
        ON (b.organisasjonsnummer, b.person_id, b.noekkel, b.steg) = (q.organisasjonsnummer, q.person_id, q.noekkel, q.steg)
      WHERE (p.organisasjonsnummer, p.person_id, p.noekkel, p.steg, p.kanal) = (q.organisasjonsnummer, q.person_id, q.noekkel, q.steg, q.kanal)
        AND p.tilstand = 'planlagt'
        AND NOT (p.organisasjonsnummer, p.person_id, p.noekkel, p.steg, p.kanal) IN (SELECT * FROM ${toRader(planlagte)})`,
    Prisma.sql`
      INSERT INTO paaminnelse (organisasjonsnummer, person_id, noekkel, steg, kanal, dag, nyttig_til, tilstand)
      SELECT n.*, 'planlagt' FROM unnest(
        ${planlagte.map((en) => en.organisasjonsnummer)}::text[], ${planlagte.map((en) => en.personId)}::text[],
        ${planlagte.map((en) => en.noekkel)}::text[], ${planlagte.map((en) => en.steg)}::text[],
        ${planlagte.map((en) => en.kanal)}::text[], ${planlagte.map((en) => en.dag)}::date[],
        ${planlagte.map((en) => en.nyttigTil)}::date[]
      ) AS n (organisasjonsnummer, person_id, noekkel, steg, kanal, dag, nyttig_til)
      WHERE NOT EXISTS (
        SELECT 1 FROM paaminnelse s WHERE (s.organisasjonsnummer, s.person_id, s.noekkel, s.steg)
          = (n.organisasjonsnummer, n.person_id, n.noekkel, n.steg) AND s.tilstand NOT IN ('planlagt', 'ikkeSendt')
      )
      ON CONFLICT (organisasjonsnummer, person_id, noekkel, steg, kanal) DO UPDATE
      -- What is waiting to be tried again keeps the reason.
      SET dag = excluded.dag, nyttig_til = excluded.nyttig_til, tilstand = 'planlagt', avgjort = NULL,
        grunn = CASE WHEN paaminnelse.tilstand = 'planlagt' THEN paaminnelse.grunn END
      WHERE paaminnelse.tilstand IN ('planlagt', 'ikkeSendt') AND paaminnelse.melding_id IS NULL`,
    Prisma.sql`
      UPDATE paaminnelsesplan p SET planlagt = ${idag}::date, utdatert = p.versjon <> n.versjon
      FROM unnest(
        ${planer.map((en) => en.plan.organisasjonsnummer)}::text[], ${planer.map((en) => en.plan.personId)}::text[],
        ${planer.map((en) => en.plan.versjon)}::int[]
      ) AS n (organisasjonsnummer, person_id, versjon)
      WHERE p.organisasjonsnummer = n.organisasjonsnummer AND p.person_id = n.person_id`,
  ];
}

const toRader = (
  rader: readonly {
    organisasjonsnummer: string;
    personId: string;
    noekkel: string;
    steg: string;
    kanal: string;
  }[],
): Prisma.Sql => Prisma.sql`unnest(
  ${rader.map((en) => en.organisasjonsnummer)}::text[], ${rader.map((en) => en.personId)}::text[],
  ${rader.map((en) => en.noekkel)}::text[], ${rader.map((en) => en.steg)}::text[], ${rader.map((en) => en.kanal)}::text[])`;

/** How many reminders are ended at a time. */
const FOR_SENE = 5_000;

/** Ends some of what would no longer help. The reason is the one it waited for, where there is one. @returns whether there may be more */
export async function endForSene(idag: Dato, naa: Date): Promise<boolean> {
  // A reminder never helps longer than from its day on, so the index on the day narrows it down.
  const antall = await prisma().$executeRaw`
    UPDATE paaminnelse SET tilstand = 'ikkeSendt', grunn = coalesce(grunn, 'forSent'), avgjort = ${naa}
    WHERE ctid = ANY(ARRAY(
      SELECT ctid FROM paaminnelse
      WHERE tilstand = 'planlagt' AND dag < ${idag}::date AND nyttig_til < ${idag}::date LIMIT ${FOR_SENE} FOR UPDATE SKIP LOCKED))`;
  return antall === FOR_SENE;
}

/** How many virksomheter persons get reminders about, by person. */
export async function countPlaner(personIder: readonly string[]): Promise<Map<string, number>> {
  const rader = await prisma().paaminnelsesplan.groupBy({
    by: ['personId'],
    where: { personId: { in: [...personIder] } },
    _count: true,
  });
  return new Map(rader.map(({ personId, _count }) => [personId, _count]));
}

/** Returns the first day on which something is planned for a person, and what; null when nothing is. */
export async function findNeste(personId: string): Promise<{ dag: Dato; rader: Planrad[] } | null> {
  const foerste = await prisma().paaminnelse.findFirst({
    where: { personId, tilstand: 'planlagt' },
    orderBy: { dag: 'asc' },
    select: { dag: true },
  });
  if (!foerste) return null;
  const rader = await prisma().paaminnelse.findMany({
    where: { personId, tilstand: 'planlagt', dag: foerste.dag },
    select: { organisasjonsnummer: true, noekkel: true, steg: true },
    orderBy: [{ organisasjonsnummer: 'asc' }, { noekkel: 'asc' }],
    take: VISES,
  });
  return { dag: fromRadDato(foerste.dag), rader: rader.flatMap(toPlanrad) };
}

/** How much of the next message is shown. */
const VISES = 50;

interface Planrad {
  organisasjonsnummer: Organisasjonsnummer;
  noekkel: string;
  steg: Paaminnelsessteg;
}

function toPlanrad({ organisasjonsnummer, noekkel, steg: lagret }: Record<keyof Planrad, string>): Planrad[] {
  const steg = STEG.find((kjent) => kjent === lagret);
  return steg && isOrganisasjonsnummer(organisasjonsnummer) ? [{ organisasjonsnummer, noekkel, steg }] : [];
}
