import type { Database } from './database';

/** Registers the bank of the local test environment as a partner. */
export async function addBank(database: Database): Promise<void> {
  await database.sql(
    `insert into partner (id, navn, organisasjonsnummer, type, stadium)
     values ('kystsparebanken', 'Kystsparebanken', '383725895', 'bank', 'produksjon') on conflict do nothing`,
  );
}

/** Removes all sharings of the virksomhet. */
export async function fjernDelinger(database: Database, organisasjonsnummer: string): Promise<void> {
  await database.sql('delete from deling where organisasjonsnummer = $1', organisasjonsnummer);
}

/** Makes the virksomhet share with the bank only, since some days ago. */
export async function delMedBanken(database: Database, organisasjonsnummer: string): Promise<void> {
  await addBank(database);
  await fjernDelinger(database, organisasjonsnummer);
  await database.sql(
    `insert into deling (organisasjonsnummer, partner, id, hva, fra_og_med, til_og_med, gitt_av_id, gitt_av, gitt)
     values ($1, 'kystsparebanken', gen_random_uuid(), 'frister', '2026-11-01', '2027-01-31', 'x', 'Noen', '2026-11-01T12:00:00Z')`,
    organisasjonsnummer,
  );
}
