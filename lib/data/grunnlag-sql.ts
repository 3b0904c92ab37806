import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { loggSql } from './innsyn-sql';
import { Prisma } from './prisma/client';

/** Selects every kilde as one JSON array. */
export const KILDER: Prisma.Sql = Prisma.sql`
  SELECT json_agg(json_build_object(
    'id', k.id, 'navn', k.navn, 'myndighet', k.myndighet, 'myndighetsnavn', k.myndighetsnavn,
    'produktomraader', k.produktomraader, 'regler', k.regler, 'forhold', k.forhold, 'telefon', k.telefon,
    'side', k.side, 'leverandoerer', k.leverandoerer, 'scope', k.scope, 'lovetMinutter', k.lovet_minutter,
    'aktiv', k.aktiv, 'status', k.status, 'melding', k.melding, 'sistHoert', extract(epoch FROM k.sist_hoert) * 1000
  ) ORDER BY k.id COLLATE "C")
  FROM kilde k`;

/**
 * Selects everything stored about some virksomheter that their calendars are made of, a row each; the first
 * row also has the kilder. One statement, since each further one costs as much as computing the calendar. The
 * deliveries are the most of it: as lists without names and in no order they take half the time.
 * Kept apart from the code that runs it, so that its speed can be measured alone.
 */
export const grunnlagSql = (numre: readonly Organisasjonsnummer[]): Prisma.Sql => Prisma.sql`
  SELECT n.nr AS organisasjonsnummer, v.navn, v.organisasjonsform, v.slettet::text, v.hentet, v.meldt_endring AS "meldtEndring",
    (
      SELECT json_agg(json_build_object(
        'navn', f.navn, 'verdi', f.verdi, 'fraOgMed', f.fra_og_med, 'tilOgMed', f.til_og_med, 'opphav', f.opphav,
        'registrert', f.registrert
      ) ORDER BY f.navn COLLATE "C", f.fra_og_med NULLS FIRST, f.id)
      FROM forhold f WHERE f.organisasjonsnummer = n.nr
    )::text AS forhold,
    (
      SELECT json_agg(json_build_array(
        l.kilde, l.slag, l.ekstern_id, l.sekvensnummer, l.innhold, extract(epoch FROM l.mottatt) * 1000
      ))
      FROM levering l WHERE l.organisasjonsnummer = n.nr
    )::text AS leveringer,
    (
      SELECT json_agg(json_build_object(
        'noekkel', m.noekkel, 'verdi', m.verdi, 'personId', m.person_id, 'navn', m.navn,
        'tidspunkt', extract(epoch FROM m.tidspunkt) * 1000
      ))
      FROM markering m WHERE m.organisasjonsnummer = n.nr
    )::text AS markeringer,
    CASE WHEN n.plass = 1 THEN (
      ${KILDER}
    ) END::text AS kilder
  FROM unnest(${[...numre]}::text[]) WITH ORDINALITY AS n (nr, plass)
  LEFT JOIN virksomhet v ON v.organisasjonsnummer = n.nr`;

/**
 * Inserts rows into the access log and selects what `grunnlagSql` does, in one statement: either both happen, or
 * neither.
 */
export const loggOgGrunnlagSql = (
  logg: Parameters<typeof loggSql>,
  numre: readonly Organisasjonsnummer[],
): Prisma.Sql => Prisma.sql`WITH logget AS (${loggSql(...logg)}) ${grunnlagSql(numre)}`;
