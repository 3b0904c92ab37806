import { run } from '../verden/test-server';

/** What happens to one virksomhet in a year, rounded up from its frister: some 25 oppgaver, each new, changed and done. */
export const PER_AAR = { hendelser: 40, innsyn: 100 };

const maaned = (fra: number) => `date_trunc('month', now()) + interval '${fra} months'`;

/**
 * Fills the events and the access log with years of all virksomheter that are in the database, a month at a time, in
 * partitions as they would have been made month by month. Returns the number of months.
 */
export async function fyllAar(databaseUrl: string, aar: number): Promise<number> {
  const maaneder = aar * 12;
  // The first partition would otherwise have them all.
  const deler = ['hendelse', 'innsynslogg'].map(
    (tabell) => `ALTER TABLE ${tabell} DETACH PARTITION ${tabell}_foer`,
  );
  await run(databaseUrl, ...deler);
  for (const tabell of ['hendelse', 'innsynslogg'])
    await run(
      databaseUrl,
      `DO $$ BEGIN FOR nr IN ${-maaneder}..1 LOOP EXECUTE format(
         'CREATE TABLE %I PARTITION OF ${tabell} FOR VALUES FROM (%L) TO (%L)',
         '${tabell}_' || to_char(${maaned(0)} + make_interval(months => nr), 'YYYY_MM'),
         ${maaned(0)} + make_interval(months => nr), ${maaned(1)} + make_interval(months => nr)); END LOOP; END $$`,
    );
  for (let nr = -maaneder; nr < 0; nr++) {
    const iMaaneden = `${maaned(nr)} + (row_number() OVER ()) * interval '27 days' / greatest(1, count(*) OVER ())`;
    await run(
      databaseUrl,
      'SET synchronous_commit = off',
      `WITH nye AS (
         SELECT v.organisasjonsnummer, i, ${iMaaneden} AS tidspunkt FROM generate_series(1, ${Math.ceil(PER_AAR.hendelser / 12)}) i
         CROSS JOIN (SELECT organisasjonsnummer FROM virksomhet ORDER BY md5(organisasjonsnummer || ${nr})) v
       ), siste AS (
         INSERT INTO hendelsesteller (id, siste) SELECT 1, count(*) FROM nye
         ON CONFLICT (id) DO UPDATE SET siste = hendelsesteller.siste + excluded.siste RETURNING siste
       )
       INSERT INTO hendelse (organisasjonsnummer, sekvensnummer, type, noekkel, gjelder_periode, fra, endring, tidspunkt)
       SELECT organisasjonsnummer, siste - count(*) OVER () + row_number() OVER (), 'ENDRET', 'mva-alm-levering:2026-T' || i, '2026-T' || i,
         'mva', '{"foer": {"status": "ikkeStartet", "frist": "2026-02-10"}, "etter": {"status": "fullfoert", "frist": "2026-02-10", "beloep": 4200}}',
         tidspunkt FROM nye, siste`,
      `INSERT INTO innsynslogg (organisasjonsnummer, tidspunkt, consumer, hva, korrelasjonsid, utfall)
       SELECT v.organisasjonsnummer, ${iMaaneden}, '280000' || i || '00', 'frister', gen_random_uuid(), 'gitt'
       FROM generate_series(1, ${Math.ceil(PER_AAR.innsyn / 12)}) i CROSS JOIN virksomhet v`,
    );
  }
  await run(databaseUrl, 'VACUUM ANALYZE');
  return maaneder;
}
