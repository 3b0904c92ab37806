import { fromRadDato } from '#lib/data/dato';
import { prisma } from '#lib/data/klient';
import type { Dato } from '#lib/domain/dag/dato';
import {
  GRUNNER,
  type Grunn,
  KANALER,
  type Kanal,
  type Paaminnelsessteg,
  STEG,
} from '#lib/domain/paaminnelse/paaminnelse';

/** A reminder that was sent, or not, as its person sees it. */
export interface Historikkrad {
  organisasjonsnummer: string;
  noekkel: string;
  steg: Paaminnelsessteg;
  kanal: Kanal;
  tilstand: 'sendt' | 'ikkeSendt' | 'ukjent';
  grunn: Grunn | null;
  dag: Dato;
  avgjort: Date;
}

const TILSTANDER = ['sendt', 'ikkeSendt', 'ukjent'] as const;

/** Returns what has been decided for a person, the latest first. */
export async function findHistorikk(personId: string, antall: number): Promise<Historikkrad[]> {
  const rader = await prisma().paaminnelse.findMany({
    where: { personId, tilstand: { in: [...TILSTANDER] }, avgjort: { not: null } },
    orderBy: [{ avgjort: 'desc' }, { organisasjonsnummer: 'asc' }, { noekkel: 'asc' }],
    take: antall,
  });
  return rader.flatMap((rad) => {
    const steg = STEG.find((kjent) => kjent === rad.steg);
    const kanal = KANALER.find((kjent) => kjent === rad.kanal);
    const tilstand = TILSTANDER.find((kjent) => kjent === rad.tilstand);
    if (!steg || !kanal || !tilstand || !rad.avgjort) return [];
    const { organisasjonsnummer, noekkel, avgjort } = rad;
    return [
      {
        ...{ organisasjonsnummer, noekkel, steg, kanal, tilstand, avgjort },
        grunn: GRUNNER.find((kjent) => kjent === rad.grunn) ?? null,
        dag: fromRadDato(rad.dag),
      },
    ];
  });
}
