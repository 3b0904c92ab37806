import { krypter, toPersonId } from '#lib/adapters/kryptering';
import { type Scenario, scenario } from '../../omverden/scenarioer';
import { run } from '../verden/test-server';

/** A synthetic person who represents the virksomheter of another scenario. The month has 80 added, as in all synthetic numbers. */
const toPerson = (nr: number, mal: Scenario): Scenario => ({
  ...mal,
  id: `abonnent-${nr}`,
  person: { ...mal.person, foedselsnummer: `0181${String(nr).padStart(7, '0')}`, navn: `Abonnent ${nr}` },
});

/** Makes persons who all represent the virksomhet of one scenario. */
export function makeAbonnenter(antall: number, id = 'eplepress'): Scenario[] {
  const mal = scenario(id);
  return Array.from({ length: antall }, (_, nr) => toPerson(nr, mal));
}

export const toAdresse = (nr: number): string => `abonnent-${nr}@example.no`;

/**
 * Turns reminders on for persons, each with an address of their own, about a virksomhet each. Their plans are still to be made.
 * `HEMMELIGHET` must be set.
 */
export async function addAbonnenter(
  databaseUrl: string,
  personer: readonly Pick<Scenario, 'person'>[],
  organisasjonsnumre: readonly string[],
  adgangLest: Date | null = null,
): Promise<void> {
  const rader = personer.map(({ person: { foedselsnummer, navn } }, nr) => {
    const personId = toPersonId(foedselsnummer);
    const pid = Buffer.from(krypter(foedselsnummer, personId)).toString('hex');
    return {
      personId,
      pid,
      navn,
      epost: toAdresse(nr),
      nr: organisasjonsnumre[nr % organisasjonsnumre.length],
    };
  });
  for (let fra = 0; fra < rader.length; fra += 5_000) {
    const json = JSON.stringify(rader.slice(fra, fra + 5_000)).replaceAll("'", "''");
    await run(
      databaseUrl,
      `WITH n AS (SELECT * FROM json_to_recordset('${json}') AS n ("personId" text, pid text, navn text, epost text, nr text)),
         plan AS (
           INSERT INTO paaminnelsesplan (organisasjonsnummer, person_id, planlagt, utdatert)
           SELECT nr, "personId", '2026-01-01', true FROM n
         )
       INSERT INTO paaminnelsesvalg (person_id, pid_kryptert, personnavn, kanal, steg, alle, virksomheter, unntatt, med_beloep, spraak,
         pauset, epost, epost_bekreftet, opprettet, adgang_lest)
       SELECT "personId", decode(pid, 'hex'), navn, 'epost', '{etterFrist,foerKonsekvens7,foerKonsekvens2}', true, '{}', '{}', false, 'nb',
         false, epost, now(), now(), ${adgangLest ? `'${adgangLest.toISOString()}'` : 'NULL'} FROM n`,
    );
  }
}
