import { orgnrTil } from '../../../omverden/klienter';
import { run } from '../../verden/test-server';
import { runKommando } from './forrige';
import { KILDE } from './trafikk';

/** Rows of earlier years, so that the migration has something to do. */
const RADER = 100_000;

/**
 * Fills the database of the last release with that release's own commands and columns: a kilde, a partner that may read,
 * and rows of earlier years.
 * @returns the number of the first event to come
 */
export async function fyll(
  databaseUrl: string,
  mappe: string,
  env: NodeJS.ProcessEnv,
  organisasjonsnummer: string,
): Promise<number> {
  const kontakt = ['--telefon', '22 86 03 00', '--side', 'https://krav.example.no/'];
  const myndighet = [
    '--myndighet',
    'SKATTEETATEN',
    '--myndighetsnavn',
    'Skatteetaten',
    '--produktomraader',
    'MVA',
  ];
  const leverandoer = ['--leverandoer', orgnrTil('skatteetaten-mva')];
  await runKommando(
    mappe,
    ['kilde', 'legg-til', KILDE, '--navn', 'Krav', ...myndighet, ...kontakt, ...leverandoer],
    env,
  );
  const bank = ['--navn', 'Kystsparebanken', '--type', 'bank', '--organisasjonsnummer', orgnrTil('bank')];
  await runKommando(mappe, ['partner', 'legg-til', 'kystsparebanken', ...bank], env);
  await run(
    databaseUrl,
    `insert into deling (organisasjonsnummer, partner, id, hva, fra_og_med, til_og_med, gitt_av_id, gitt_av, gitt)
     values ('${organisasjonsnummer}', 'kystsparebanken', gen_random_uuid(), 'frister', current_date - 1, current_date + 30, 'x', 'Kari', now())`,
    `insert into hendelse (organisasjonsnummer, sekvensnummer, type, fra, tidspunkt)
     select 'X' || nr % 1000, nr, 'oppgaveOpprettet', 'krav', now() - nr * interval '10 minutes' from generate_series(1, ${RADER}) nr`,
    `insert into innsynslogg (organisasjonsnummer, tidspunkt, hva, korrelasjonsid, utfall)
     select 'X' || nr % 1000, now() - nr * interval '10 minutes', 'frister', gen_random_uuid(), 'gitt' from generate_series(1, ${RADER}) nr`,
    `insert into hendelsesteller (id, siste) values (1, ${RADER}) on conflict (id) do update set siste = excluded.siste`,
    'analyze',
  );
  return RADER + 1;
}
