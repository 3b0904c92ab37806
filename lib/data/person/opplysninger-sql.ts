import { Prisma } from '#lib/data/prisma/client';
import type { Opplysningsgruppe } from '#lib/domain/person/persondata';

/** A time as text that is the same in every time zone. */
const iso = (kolonne: string): Prisma.Sql =>
  Prisma.raw(`to_char(${kolonne} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

/**
 * What is stored about a person, by heading: statements of `fra` and `til`, how many (`vekt`), and what the person gets (`data`). Never a
 * foedselsnummer, a secret or its hash, or the person's own id. Nothing about another person.
 */
export const OPPLYSNINGER_SQL: Readonly<Record<Opplysningsgruppe, (personId: string) => Prisma.Sql>> = {
  innlogging: (personId) => Prisma.sql`
    SELECT opprettet AS fra, sist_brukt AS til, 1 AS vekt, jsonb_build_object('slag', 'innlogging', 'navn', navn,
      'organisasjonsnummer', organisasjonsnummer, 'opprettet', ${iso('opprettet')}, 'sistBrukt', ${iso('sist_brukt')}) AS data
    FROM sesjon WHERE person_id = ${personId}
    UNION ALL SELECT tidspunkt, tidspunkt, 1, jsonb_build_object('slag', 'spraakvalg', 'spraak', spraak, 'tidspunkt', ${iso('tidspunkt')})
    FROM personvalg WHERE person_id = ${personId}`,
  kalendere: (personId) => Prisma.sql`
    SELECT opprettet AS fra, coalesce(sist_hentet, opprettet) AS til, 1 AS vekt, jsonb_build_object('slag', 'kalender', 'navn', navn,
      'personnavn', personnavn, 'virksomheter', virksomheter, 'omfang', omfang, 'spraak', spraak, 'opprettet', ${iso('opprettet')},
      'sistHentet', ${iso('sist_hentet')}, 'sistHentetAv', sist_hentet_av, 'adgang', adgang, 'adgangLest', ${iso('adgang_lest')}) AS data
    FROM abonnement WHERE person_id = ${personId}`,
  paaminnelser: (personId) => Prisma.sql`
    SELECT opprettet AS fra, opprettet AS til, 1 AS vekt, jsonb_build_object('slag', 'valg', 'personnavn', personnavn, 'kanal', kanal, 'steg', steg,
      'alle', alle, 'virksomheter', virksomheter, 'unntatt', unntatt, 'medBeloep', med_beloep, 'spraak', spraak, 'pauset', pauset,
      'epost', epost, 'epostBekreftet', ${iso('epost_bekreftet')}, 'epostAv', epost_av, 'opprettet', ${iso('opprettet')}) AS data
    FROM paaminnelsesvalg WHERE person_id = ${personId}
    UNION ALL SELECT sendt, sendt, 1, jsonb_build_object('slag', 'kode', 'epost', nullif(epost, ''), 'sendt', ${iso('sendt')}, 'antall', antall)
    FROM epostkode WHERE person_id = ${personId}
    UNION ALL SELECT coalesce(avgjort, dag), coalesce(avgjort, dag), 1, jsonb_build_object('slag', 'paaminnelse',
      'organisasjonsnummer', organisasjonsnummer, 'noekkel', noekkel, 'steg', steg, 'kanal', kanal, 'dag', dag, 'tilstand', tilstand,
      'grunn', grunn, 'avgjort', ${iso('avgjort')})
    FROM paaminnelse WHERE person_id = ${personId}
    UNION ALL SELECT opprettet, coalesce(sendt, opprettet), 1, jsonb_build_object('slag', 'melding', 'dag', dag, 'kanal', kanal,
      'tilstand', tilstand, 'grunn', grunn, 'opprettet', ${iso('opprettet')}, 'sendt', ${iso('sendt')})
    FROM paaminnelsesmelding WHERE person_id = ${personId}`,
  besoek: (personId) => Prisma.sql`
    SELECT tidspunkt AS fra, tidspunkt AS til, 1 AS vekt, jsonb_build_object('slag', 'besoek', 'organisasjonsnummer', organisasjonsnummer,
      'sett', sett, 'tidspunkt', ${iso('tidspunkt')}) AS data
    FROM besoek WHERE person_id = ${personId}`,
  klienter: (personId) => Prisma.sql`
    SELECT lest AS fra, lest AS til, 1 AS vekt, jsonb_build_object('slag', 'liste', 'navn', navn, 'byraa', nullif(byraa, ''), 'lest', ${iso('lest')}) AS data
    FROM klientliste WHERE person_id = ${personId}
    UNION ALL SELECT fra, coalesce(borte, fra), 1, jsonb_build_object('slag', 'klient', 'organisasjonsnummer', organisasjonsnummer, 'navn', navn,
      'pakker', pakker, 'noekkelrolle', noekkelrolle, 'fra', ${iso('fra')}, 'borte', ${iso('borte')}, 'stjerne', stjerne)
    FROM klient WHERE person_id = ${personId}
    UNION ALL SELECT opprettet, opprettet, 1, jsonb_build_object('slag', 'visning', 'navn', navn, 'soek', soek, 'opprettet', ${iso('opprettet')})
    FROM oversiktsvisning WHERE person_id = ${personId}
    UNION ALL SELECT tidspunkt, tidspunkt, 1, jsonb_build_object('slag', 'massemerking', 'handling', handling, 'antall', antall, 'gjort', gjort,
      'tidspunkt', ${iso('tidspunkt')}, 'angret', ${iso('angret')})
    FROM massemerking WHERE person_id = ${personId}
    UNION ALL SELECT opprettet, opprettet, 1, jsonb_build_object('slag', 'opplastetListe', 'opprettet', ${iso('opprettet')})
    FROM importutkast WHERE person_id = ${personId}`,
  regnskapsbyraa: (personId) => Prisma.sql`
    SELECT sist AS fra, sist AS til, 1 AS vekt, jsonb_build_object('slag', 'medlem', 'byraa', ${byraanummer('m.byraa')}, 'navn', navn, 'sist', ${iso('sist')}) AS data
    FROM byraamedlem m WHERE person_id = ${personId}
    UNION ALL SELECT NULL, NULL, 1, jsonb_build_object('slag', 'ansvar', 'byraa', ${byraanummer('a.byraa')}, 'organisasjonsnummer', a.organisasjonsnummer, 'omraade', nullif(a.omraade, ''))
    FROM byraaansvar a JOIN byraamedlem m ON m.byraa = a.byraa AND m.id = a.medlem WHERE m.person_id = ${personId}
    UNION ALL SELECT k.klargjort, k.klargjort, 1, jsonb_build_object('slag', 'klargjort', 'byraa', ${byraanummer('k.byraa')}, 'organisasjonsnummer', k.organisasjonsnummer, 'noekkel', k.noekkel, 'tidspunkt', ${iso('k.klargjort')})
    FROM byraamerke k JOIN byraamedlem m ON m.byraa = k.byraa AND m.id = k.klargjort_av WHERE m.person_id = ${personId}
    UNION ALL SELECT k.kontrollert, k.kontrollert, 1, jsonb_build_object('slag', 'kontrollert', 'byraa', ${byraanummer('k.byraa')}, 'organisasjonsnummer', k.organisasjonsnummer, 'noekkel', k.noekkel, 'tidspunkt', ${iso('k.kontrollert')})
    FROM byraamerke k JOIN byraamedlem m ON m.byraa = k.byraa AND m.id = k.kontrollert_av WHERE m.person_id = ${personId}
    UNION ALL SELECT NULL, NULL, 1, jsonb_build_object('slag', 'notat', 'organisasjonsnummer', organisasjonsnummer, 'noekkel', noekkel, 'notat', notat)
    FROM byraamerke WHERE byraa = ${`person:${personId}`} AND notat IS NOT NULL`,
  merkinger: (personId) => Prisma.sql`
    SELECT tidspunkt AS fra, tidspunkt AS til, 1 AS vekt, jsonb_build_object('slag', 'merking', 'organisasjonsnummer', organisasjonsnummer,
      'noekkel', noekkel, 'verdi', verdi, 'navn', navn, 'tidspunkt', ${iso('tidspunkt')}) AS data
    FROM markering WHERE person_id = ${personId}`,
  delinger: (personId) => Prisma.sql`
    SELECT gitt AS fra, gitt AS til, 1 AS vekt, jsonb_build_object('slag', 'gitt', 'organisasjonsnummer', organisasjonsnummer, 'partner', partner,
      'hva', hva, 'fraOgMed', fra_og_med, 'tilOgMed', til_og_med, 'navn', gitt_av, 'tidspunkt', ${iso('gitt')}) AS data
    FROM deling WHERE gitt_av_id = ${personId}
    UNION ALL SELECT trukket, trukket, 1, jsonb_build_object('slag', 'trukket', 'organisasjonsnummer', organisasjonsnummer, 'partner', partner,
      'hva', hva, 'navn', trukket_av, 'tidspunkt', ${iso('trukket')})
    FROM deling WHERE trukket_av_id = ${personId}`,
  lesninger: (personId) => Prisma.sql`
    SELECT min(tidspunkt) AS fra, max(tidspunkt) AS til, count(*)::int AS vekt, jsonb_build_object('slag', 'lesning',
      'organisasjonsnummer', organisasjonsnummer, 'navn', navn, 'hva', hva, 'utfall', utfall, 'antall', count(*),
      'foerste', ${iso('min(tidspunkt)')}, 'siste', ${iso('max(tidspunkt)')}) AS data
    FROM innsynslogg WHERE person_id = ${personId} GROUP BY organisasjonsnummer, navn, hva, utfall`,
  spoersmaal: (personId) => Prisma.sql`
    SELECT tidspunkt AS fra, tidspunkt AS til, 1 AS vekt, jsonb_build_object('slag', 'spoersmaal', 'consumer', consumer, 'supplier', supplier,
      'hva', hva, 'utfall', utfall, 'tidspunkt', ${iso('tidspunkt')}) AS data
    FROM innsynslogg WHERE gjelder_person_id = ${personId}`,
};

/** The organisasjonsnummer of a firm; null for the space of a person, whose id is not shown. */
function byraanummer(kolonne: string): Prisma.Sql {
  return Prisma.raw(`CASE WHEN ${kolonne} LIKE 'person:%' THEN NULL ELSE ${kolonne} END`);
}
