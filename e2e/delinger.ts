import type { Database } from './database';

/** The bank of the local test environment, as a partner that everybody can share with. */
export async function addBank(database: Database): Promise<void> {
  await database.sql(
    `insert into partner (id, navn, organisasjonsnummer, type, stadium)
     values ('kystsparebanken', 'Kystsparebanken', '383725895', 'bank', 'produksjon') on conflict do nothing`,
  );
}

/** As if the virksomhet had never shared with anybody. */
export async function fjernDelinger(database: Database, organisasjonsnummer: string): Promise<void> {
  await database.sql('delete from deling where organisasjonsnummer = $1', organisasjonsnummer);
}

/** The virksomhet shares with the bank and with nobody else, as if it had done so for some days. */
export async function delMedBanken(database: Database, organisasjonsnummer: string): Promise<void> {
  await addBank(database);
  await fjernDelinger(database, organisasjonsnummer);
  await database.sql(
    `insert into deling (organisasjonsnummer, partner, id, hva, fra_og_med, til_og_med, gitt_av_id, gitt_av, gitt)
     values ($1, 'kystsparebanken', gen_random_uuid(), 'frister', '2026-11-01', '2027-01-31', 'x', 'Noen', '2026-11-01T12:00:00Z')`,
    organisasjonsnummer,
  );
}
