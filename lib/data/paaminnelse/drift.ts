import { fromRadDato, toRadDato } from '#lib/data/dato';
import { prisma } from '#lib/data/klient';
import { addMaaneder, type Dato } from '#lib/domain/dag/dato';

/** Why sending is stopped. */
export type Stoppgrunn = 'operatoer' | 'volum';

/** Whether reminders are sent. */
export interface Driftstilstand {
  stoppet: boolean;
  grunn: Stoppgrunn | null;
  endret: Date | null;
  /** A day whose volume the operator has accepted. */
  tillattDag: Dato | null;
}

/** Returns whether reminders are sent. They are until somebody stops them. */
export async function findDrift(): Promise<Driftstilstand> {
  const rad = await prisma().varslingsdrift.findUnique({ where: { id: 1 } });
  if (!rad) return { stoppet: false, grunn: null, endret: null, tillattDag: null };
  const { stoppet, grunn, endret, tillattDag } = rad;
  return {
    ...{ stoppet, endret },
    grunn: grunn === 'operatoer' || grunn === 'volum' ? grunn : null,
    tillattDag: tillattDag && fromRadDato(tillattDag),
  };
}

/** Stops sending. */
export async function saveStopp(grunn: Stoppgrunn, naa: Date): Promise<void> {
  await prisma().varslingsdrift.upsert({
    where: { id: 1 },
    create: { id: 1, stoppet: true, grunn, endret: naa },
    update: { stoppet: true, grunn, endret: naa },
  });
}

/** Starts sending, and accepts the volume of the day. */
export async function saveStart(idag: Dato, naa: Date): Promise<void> {
  const data = { stoppet: false, grunn: null, endret: naa, tillattDag: toRadDato(idag) };
  await prisma().varslingsdrift.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
}

/** How many there are of each, for the operator: never who. */
export interface Antall {
  tilstand: string;
  grunn: string | null;
  kanal: string;
  antall: number;
}

/** Counts the messages of a day by state, reason and channel. */
export async function countMeldinger(dag: Dato): Promise<Antall[]> {
  const rader = await prisma().paaminnelsesmelding.groupBy({
    by: ['tilstand', 'grunn', 'kanal'],
    where: { dag: toRadDato(dag) },
    _count: true,
    orderBy: [{ tilstand: 'asc' }, { grunn: 'asc' }, { kanal: 'asc' }],
  });
  return rader.map(({ _count, ...rad }) => ({ ...rad, antall: _count }));
}

/** Counts what is planned for a day by step and channel, and the messages it would be. */
export async function countPlanlagte(
  dag: Dato,
): Promise<{ mottakere: number; steg: { steg: string; kanal: string; antall: number }[] }> {
  const where = { tilstand: 'planlagt', dag: { lte: toRadDato(dag) }, nyttigTil: { gte: toRadDato(dag) } };
  const [steg, personer] = await Promise.all([
    prisma().paaminnelse.groupBy({
      by: ['steg', 'kanal'],
      where,
      _count: true,
      orderBy: [{ steg: 'asc' }, { kanal: 'asc' }],
    }),
    prisma().$queryRaw<{ antall: number }[]>`
      SELECT count(DISTINCT CASE kanal WHEN 'altinnVirksomhet' THEN organisasjonsnummer ELSE person_id END)::int AS antall
      FROM paaminnelse WHERE tilstand = 'planlagt' AND dag <= ${dag}::date AND nyttig_til >= ${dag}::date`,
  ]);
  return {
    mottakere: personer[0]?.antall ?? 0,
    steg: steg.map(({ _count, ...rad }) => ({ ...rad, antall: _count })),
  };
}

/** How long a message is kept, in months. */
const MAANEDER = 13;
/** How many are deleted in one statement. */
const SLETT = 5_000;

/** Deletes what is older than it is kept, a part at a time. @returns whether there may be more */
export async function deleteGamle(idag: Dato): Promise<boolean> {
  const foer = addMaaneder(idag, -MAANEDER);
  const [rader, meldinger] = await prisma().$transaction([
    prisma().$executeRaw`
      DELETE FROM paaminnelse WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM paaminnelse WHERE avgjort < ${foer}::date LIMIT ${SLETT}))`,
    prisma().$executeRaw`
      DELETE FROM paaminnelsesmelding WHERE ctid = ANY(ARRAY(
        SELECT ctid FROM paaminnelsesmelding WHERE dag < ${foer}::date LIMIT ${SLETT}))`,
  ]);
  return rader === SLETT || meldinger === SLETT;
}
