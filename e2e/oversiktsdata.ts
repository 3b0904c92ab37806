import type { Database } from './database';

/** The organisasjonsnumre of a firm and a client that nobody has. */
const [BYRAA, KLIENT, BORTE] = ['319106855', '320057069', '321007283'] as const;

/**
 * Gives the person who acts for a virksomhet a firm, a client, a client that is gone, a saved view and something to undo.
 * @returns the id of what can be undone
 */
export async function addOversikt(database: Database, organisasjonsnummer: string): Promise<string> {
  const person =
    '(select person_id from sesjon where organisasjonsnummer = $1 order by opprettet desc limit 1)';
  const klient = (nummer: string, noekkelrolle: boolean, borte: string) =>
    database.sql(
      `insert into klient (organisasjonsnummer, person_id, navn, enhetstype, slettet, pakker, noekkelrolle, fra, borte)
       values ('${nummer}', ${person}, 'PRØVE ${nummer}', 'AS', false, '{lonn}', ${noekkelrolle}, now(), ${borte})
       on conflict do nothing`,
      organisasjonsnummer,
    );
  await klient(BYRAA, true, 'null');
  await klient(KLIENT, false, 'null');
  await klient(BORTE, false, 'now()');
  await database.sql(
    `update klientliste set lest = now(), spoer_igjen = false, byraa = '${BYRAA}', versjon = versjon + 1 where person_id = ${person}`,
    organisasjonsnummer,
  );
  await database.sql(
    `insert into oversiktsvisning (person_id, id, navn, soek, opprettet) values (${person}, gen_random_uuid(), 'Prøve', 'naar=uka', now())`,
    organisasjonsnummer,
  );
  const [rad] = await database.sql(
    `insert into massemerking (id, byraa, person_id, handling, antall, gjort, tidspunkt)
     values (gen_random_uuid(), '${BYRAA}', ${person}, 'notat', 1, 1, now()) returning id`,
    organisasjonsnummer,
  );
  return String((rad as { id?: string } | undefined)?.id);
}

/** Gives the same person a draft of what a file changes. @returns its id */
export async function addUtkast(
  database: Database,
  organisasjonsnummer: string,
  noekkel: string,
): Promise<string> {
  await addOversikt(database, organisasjonsnummer);
  const endringer = [{ organisasjonsnummer: KLIENT, noekkel, notat: { verdi: 'Prøve' } }];
  const [rad] = await database.sql(
    `insert into importutkast (id, person_id, byraa, endringer, opprettet)
     values (gen_random_uuid(), (select person_id from sesjon where organisasjonsnummer = $1 order by opprettet desc limit 1),
       '${BYRAA}', '${JSON.stringify({ endringer, uendret: 0, avvist: [], antallAvvist: 0 })}', now()) returning id`,
    organisasjonsnummer,
  );
  return String((rad as { id?: string } | undefined)?.id);
}

/** Removes what `addOversikt` has added, for everybody. */
export async function removeOversikt(database: Database): Promise<void> {
  for (const nummer of [BYRAA, KLIENT, BORTE])
    await database.sql('delete from klient where organisasjonsnummer = $1', nummer);
  await database.sql('update klientliste set byraa = null, spoer_igjen = true where byraa = $1', BYRAA);
  await database.sql('delete from importutkast where byraa = $1', BYRAA);
  await database.sql('delete from massemerking where byraa = $1', BYRAA);
  await database.sql('delete from oversiktsvisning where navn = $1', 'Prøve');
}

/** Removes what a firm has noted, and who is responsible there. */
export async function forgetByraa(database: Database, byraa: string): Promise<void> {
  await database.sql('delete from byraaansvar where byraa = $1', byraa);
  await database.sql('delete from byraamerke where byraa = $1', byraa);
  await database.sql('update byraa set versjon = versjon + 1 where id = $1', byraa);
}

/** Notes something about a client as another firm, with one of its people as responsible. */
export async function addFremmedNotat(
  database: Database,
  organisasjonsnummer: string,
  noekkel: string,
  tekst: string,
): Promise<void> {
  await forgetByraa(database, BORTE);
  await database.sql('delete from byraamedlem where byraa = $1', BORTE);
  const [medlem] = await database.sql(
    `insert into byraamedlem (byraa, person_id, id, navn, sist) values ($1, 'fremmed', gen_random_uuid(), $2, now()) returning id`,
    BORTE,
    tekst,
  );
  const { id } = (medlem ?? {}) as { id?: string };
  await database.sql(
    `insert into byraamerke (organisasjonsnummer, byraa, noekkel, notat, klargjort, klargjort_av) values ($1, $2, $3, $4, now(), $5::uuid)`,
    ...[organisasjonsnummer, BORTE, noekkel, tekst, id],
  );
  await database.sql(
    `insert into byraaansvar (organisasjonsnummer, byraa, omraade, medlem) values ($1, $2, '', $3::uuid)`,
    ...[organisasjonsnummer, BORTE, id],
  );
}
