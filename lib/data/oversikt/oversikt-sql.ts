import { KILDER } from '../grunnlag-sql';
import { Prisma } from '../prisma/client';

/** What the process already has, so that it is not read again. */
export interface Kjent {
  /** The version of the person's list; -1 for none. */
  liste: number;
  /** The space and its version; -1 for none. */
  byraa: string;
  byraaversjon: number;
  /** Changes up to this sekvensnummer are known. */
  siste: bigint;
}

/** The most changes that are told one by one. After more of them everything is read again. */
export const FLEST_ENDRINGER = 20_000;

/**
 * Selects, in one row and one snapshot, everything an overview asks about each time: the list of the person, the space of the
 * firm, the saved views, which calendars have changed, the kilder, and who takes part in the pilot. One statement, so that a page of five
 * thousand clients asks as often as one of five. What is already known is left out.
 */
export const oversiktSql = (personId: string, kjent: Kjent): Prisma.Sql => Prisma.sql`
  SELECT l.lest, l.navn, l.versjon, l.spoer_igjen AS "spoerIgjen", l.byraa AS "valgtByraa", r.rom AS byraa,
    coalesce(b.versjon, 0) AS byraaversjon,
    CASE WHEN l.versjon IS DISTINCT FROM ${kjent.liste}::int THEN (
      SELECT json_agg(json_build_object(
        'organisasjonsnummer', k.organisasjonsnummer, 'navn', k.navn, 'enhetstype', k.enhetstype, 'slettet', k.slettet,
        'noekkelrolle', k.noekkelrolle, 'pakker', k.pakker, 'stjerne', k.stjerne,
        'fra', extract(epoch FROM k.fra) * 1000, 'borte', extract(epoch FROM k.borte) * 1000
      )) FROM klient k WHERE k.person_id = l.person_id
    ) END::text AS klienter,
    CASE WHEN r.rom <> ${kjent.byraa} OR coalesce(b.versjon, 0) <> ${kjent.byraaversjon}::int THEN json_build_object(
      'toPersoner', coalesce(b.to_personer, false),
      'medlemmer', (
        SELECT json_agg(json_build_object('id', m.id, 'navn', m.navn, 'personId', m.person_id) ORDER BY m.navn, m.id)
        FROM byraamedlem m WHERE m.byraa = r.rom
      ),
      'ansvar', (
        SELECT json_agg(json_build_array(a.organisasjonsnummer, a.omraade, a.medlem)) FROM byraaansvar a WHERE a.byraa = r.rom
      ),
      'merker', (
        SELECT json_agg(json_build_array(
          m.organisasjonsnummer, m.noekkel, m.notat, m.klargjort_av, extract(epoch FROM m.klargjort) * 1000,
          m.kontrollert_av, extract(epoch FROM m.kontrollert) * 1000
        )) FROM byraamerke m WHERE m.byraa = r.rom
      )
    ) END::text AS rom,
    (
      SELECT json_agg(json_build_object('id', v.id, 'navn', v.navn, 'soek', v.soek) ORDER BY v.opprettet, v.id)
      FROM oversiktsvisning v WHERE v.person_id = ${personId}
    )::text AS visninger,
    t.siste::text, ${FLEST_ENDRINGER}::int < t.siste - ${kjent.siste}::bigint AS "forMange",
    CASE WHEN ${FLEST_ENDRINGER}::int >= t.siste - ${kjent.siste}::bigint THEN (
      SELECT json_agg(json_build_array(e.nr, e.siste::text)) FROM (
        SELECT h.organisasjonsnummer AS nr, max(h.sekvensnummer) AS siste FROM hendelse h
        WHERE h.sekvensnummer > ${kjent.siste}::bigint GROUP BY 1
      ) e
    ) END::text AS endret,
    (${KILDER}
    )::text AS kilder,
    CASE WHEN (SELECT p.stadium FROM portal p WHERE p.id = 1) = 'pilot' THEN (
      SELECT coalesce(json_agg(p.organisasjonsnummer), '[]') FROM pilotvirksomhet p
      JOIN klient k ON k.organisasjonsnummer = p.organisasjonsnummer AND k.person_id = ${personId}
    ) END::text AS "iPiloten"
  FROM (SELECT coalesce((SELECT c.siste FROM hendelsesteller c WHERE c.id = 1), 0) AS siste) t
  LEFT JOIN klientliste l ON l.person_id = ${personId}
  CROSS JOIN LATERAL (SELECT coalesce(nullif(l.byraa, ''), 'person:' || ${personId}) AS rom) r
  LEFT JOIN byraa b ON b.id = r.rom`;
