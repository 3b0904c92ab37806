import type { Leser, Logget, Loggpost } from '#lib/domain/adgang/leser';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Dato } from '#lib/domain/dag/dato';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { Prisma } from './prisma/client';

/**
 * The statements of the gate for systems. Kept apart from the code that runs them, so that their speed can be
 * measured alone.
 */

/** Selects what our registers know about a caller and the virksomheter it asks about. */
export const innsynSql = (
  { consumer, supplier }: Pick<Systemaktoer, 'consumer' | 'supplier'>,
  numre: readonly Organisasjonsnummer[],
  idag: Dato,
): Prisma.Sql => Prisma.sql`
  SELECT
    (SELECT row_to_json(p) FROM partner p WHERE p.organisasjonsnummer = ${consumer}) AS partner,
    (SELECT NOT p.aktiv FROM partner p WHERE p.organisasjonsnummer = ${supplier}) AS "leverandoerStoppet",
    (
      SELECT json_agg(json_build_object('nr', d.organisasjonsnummer, 'hva', d.hva))
      FROM deling d JOIN partner p ON p.id = d.partner
      WHERE d.organisasjonsnummer = ANY(${[...numre]}::text[]) AND p.organisasjonsnummer = ${consumer}
        AND d.trukket IS NULL AND ${idag}::date BETWEEN d.fra_og_med AND d.til_og_med
    ) AS delinger,
    (
      SELECT json_agg(json_build_object('nr', v.organisasjonsnummer, 'bareIPilot', v.bare_i_pilot))
      FROM pilotvirksomhet v WHERE v.organisasjonsnummer = ANY(${[...numre]}::text[])
    ) AS pilot`;

/** Inserts rows into the access log: who asked about whom. */
export const loggSql = (
  { consumer, supplier, systembruker, personId, navn }: Leser,
  poster: readonly Loggpost[],
  { hva, korrelasjonsid, naa }: Logget,
): Prisma.Sql => Prisma.sql`
  INSERT INTO innsynslogg
    (organisasjonsnummer, tidspunkt, consumer, supplier, systembruker, person_id, navn, hva, korrelasjonsid, utfall,
     gjelder_person_id)
  SELECT p.organisasjonsnummer, ${naa}, ${consumer}, ${supplier}, ${systembruker}, ${personId}, ${navn}, ${hva},
    ${korrelasjonsid}::uuid, p.utfall, p.gjelder
  FROM unnest(
    ${poster.map((post) => post.organisasjonsnummer)}::text[], ${poster.map((post) => post.utfall)}::text[],
    ${poster.map((post) => ('gjelderPersonId' in post ? post.gjelderPersonId : null))}::text[]
  ) AS p (organisasjonsnummer, utfall, gjelder)`;

/** A person who read about a virksomhet. */
export interface Personinnsyn {
  personId: string;
  navn: string;
  organisasjonsnummer: Organisasjonsnummer;
}

/** Inserts rows into the access log: persons who read about a virksomhet each. */
export const loggAlleSql = (
  lest: readonly Personinnsyn[],
  { hva, korrelasjonsid, naa }: Logget,
): Prisma.Sql => Prisma.sql`
  INSERT INTO innsynslogg (organisasjonsnummer, tidspunkt, person_id, navn, hva, korrelasjonsid, utfall)
  SELECT p.organisasjonsnummer, ${naa}, p.person_id, p.navn, ${hva}, ${korrelasjonsid}::uuid, 'gitt'
  FROM unnest(
    ${lest.map((en) => en.organisasjonsnummer)}::text[], ${lest.map((en) => en.personId)}::text[],
    ${lest.map((en) => en.navn)}::text[]
  ) AS p (organisasjonsnummer, person_id, navn)`;
