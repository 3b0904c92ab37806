import { fromRadDato } from '#lib/data/dato';
import { prisma } from '#lib/data/klient';
import type { Paaminnelsesmelding as Rad } from '#lib/data/prisma/client';
import type { Dato } from '#lib/domain/dag/dato';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import {
  type Grunn,
  KANALER,
  type Kanal,
  type Paaminnelsessteg,
  STEG,
} from '#lib/domain/paaminnelse/paaminnelse';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/**
 * The states of a message.
 * - `klar`: to be sent, from `nesteForsoek` where there is one.
 * - `sender`: a process works on it, and has handed nothing over.
 * - `overleveres`: the text is being handed to the mail server. If the process dies here, nobody knows whether it arrived.
 * - `bestilt`: Altinn has the order.
 * - `sendt`, `ikkeSendt`, `ukjent`: ended.
 */
export const MELDINGSTILSTANDER = [
  'klar',
  'sender',
  'overleveres',
  'bestilt',
  'sendt',
  'ikkeSendt',
  'ukjent',
] as const;
export type Meldingstilstand = (typeof MELDINGSTILSTANDER)[number];

/** A message that this process has taken on. */
export interface TattMelding {
  id: string;
  personId: string;
  kanal: Kanal;
  dag: Dato;
  /** Attempts before this one. */
  forsoek: number;
  laantTil: Date;
  /** Whether it may have been ordered at Altinn, with a text that a repeated order does not change. */
  kanVaereBestilt: boolean;
}

/** A reminder in a message. */
export interface Meldingsrad {
  meldingId: string;
  personId: string;
  organisasjonsnummer: Organisasjonsnummer;
  noekkel: Noekkel;
  steg: Paaminnelsessteg;
}

/** Takes on messages that are to be sent now. A process that died has its messages taken over, unless they were being handed over. */
export async function takeMeldinger(
  kanaler: readonly Kanal[],
  antall: number,
  naa: Date,
  laantTil: Date,
): Promise<TattMelding[]> {
  const rader = await prisma().$queryRaw<
    (Pick<Rad, 'id' | 'personId' | 'kanal' | 'dag' | 'forsoek'> & { kanVaereBestilt: boolean })[]
  >`
    UPDATE paaminnelsesmelding SET tilstand = 'sender', laant_til = ${laantTil}
    WHERE id IN (
      SELECT id FROM paaminnelsesmelding
      WHERE kanal = ANY(${[...kanaler]}::text[]) AND (
        (tilstand = 'klar' AND (neste_forsoek IS NULL OR neste_forsoek <= ${naa}))
        OR (tilstand = 'sender' AND laant_til < ${naa})
      )
      LIMIT ${antall} FOR UPDATE SKIP LOCKED
    )
    RETURNING id, person_id AS "personId", kanal, dag, forsoek, sekvens IS NOT NULL AS "kanVaereBestilt"`;
  return rader.map((rad) => ({
    ...rad,
    dag: fromRadDato(rad.dag),
    kanal: KANALER.find((kjent) => kjent === rad.kanal) ?? 'epost',
    laantTil,
  }));
}

/** Returns the reminders of messages that are still to be sent. */
export async function findRader(meldingIder: readonly string[]): Promise<Meldingsrad[]> {
  const rader = await prisma().paaminnelse.findMany({
    where: { meldingId: { in: [...meldingIder] }, tilstand: 'sendes' },
    select: { meldingId: true, personId: true, organisasjonsnummer: true, noekkel: true, steg: true },
    orderBy: [{ organisasjonsnummer: 'asc' }, { noekkel: 'asc' }, { steg: 'asc' }],
  });
  return rader.flatMap(({ meldingId, organisasjonsnummer, noekkel, personId, ...rad }) => {
    const steg = STEG.find((kjent) => kjent === rad.steg);
    return steg && meldingId !== null && isOrganisasjonsnummer(organisasjonsnummer)
      ? [{ meldingId, personId, organisasjonsnummer, steg, noekkel: noekkel as Noekkel }]
      : [];
  });
}

/** Ends reminders of messages that are not to be sent after all, each with its reason. */
export async function dropRader(
  rader: readonly (Meldingsrad & { grunn: Grunn })[],
  naa: Date,
): Promise<void> {
  if (rader.length === 0) return;
  await prisma().$executeRaw`
    UPDATE paaminnelse p SET tilstand = 'ikkeSendt', grunn = n.grunn, avgjort = ${naa}, melding_id = NULL
    FROM unnest(
      ${rader.map((en) => en.meldingId)}::uuid[], ${rader.map((en) => en.organisasjonsnummer)}::text[],
      ${rader.map((en) => en.personId)}::text[], ${rader.map((en) => en.noekkel)}::text[],
      ${rader.map((en) => en.steg)}::text[], ${rader.map((en) => en.grunn)}::text[]
    ) AS n (melding_id, organisasjonsnummer, person_id, noekkel, steg, grunn)
    WHERE p.melding_id = n.melding_id AND p.tilstand = 'sendes'
      AND (p.organisasjonsnummer, p.person_id, p.noekkel, p.steg) = (n.organisasjonsnummer, n.person_id, n.noekkel, n.steg)`;
}
