import { createHash } from 'node:crypto';
import { Client } from 'pg';

interface Forholdrad {
  navn: string;
  verdi: unknown;
  fra_og_med: string | null;
}

/** A kilde in the simulator's format. */
export interface Kilderad {
  id: string;
  navn: string;
  myndighet: string;
  myndighetsnavn: string;
  produktomraader: string[];
  regler: string[];
  forhold: string[];
  kontakt: { telefon: string; side: string };
  leverandoerer: string[];
  scope: string;
  lovetMinutter: number;
  aktiv: boolean;
}

/** What a person has chosen about reminders: a confirmed address, a pause, an address that a code was sent to. */
export interface Paaminnelsesvalg {
  epost?: string;
  pauset?: boolean;
  kodeTil?: string;
}

/** The product's database, for checks and changes that a browser cannot make, such as making a session older. */
export class Database {
  private readonly klient = new Client({ connectionString: process.env.DATABASE_URL });

  async aapne(): Promise<void> {
    await this.klient.connect();
  }

  /** Turns off everybody's reminders, and forgets what was sent. */
  async slettPaaminnelser(): Promise<void> {
    await this.klient.query(
      'TRUNCATE paaminnelsesvalg, epostkode, paaminnelsesplan, paaminnelse, paaminnelsesmelding, avmelding, varslingsdrift',
    );
  }

  /** Turns reminders by mail on for the person who acts for a virksomhet now. No guess at the code is right. */
  async leggTilPaaminnelser(
    organisasjonsnummer: string,
    { epost, pauset = false, kodeTil }: Paaminnelsesvalg,
  ): Promise<void> {
    const person = 'from sesjon where organisasjonsnummer = $1 order by opprettet desc limit 1';
    await this.fjernPaaminnelser(organisasjonsnummer);
    await this.sql(
      `insert into paaminnelsesvalg
         (person_id, pid_kryptert, kanal, steg, alle, virksomheter, unntatt, med_beloep, spraak, pauset, epost, epost_bekreftet, opprettet)
       select person_id, pid_kryptert, 'epost', '{etterFrist}', true, '{}', '{}', false, 'nb', $2, $3, now(), now() ${person}`,
      organisasjonsnummer,
      pauset,
      epost ?? null,
    );
    if (kodeTil)
      await this.sql(
        `insert into epostkode (person_id, epost, kode_hash, sendt, fra) select person_id, $2, '', now(), now() ${person}`,
        organisasjonsnummer,
        kodeTil,
      );
  }

  /** Returns what the persons who act for a virksomhet have chosen about reminders, and the codes that wait. */
  paaminnelser(organisasjonsnummer: string): Promise<unknown[]> {
    return this.sql(
      `select v.kanal, v.steg, v.alle, v.pauset, v.epost, k.epost as til, k.sendt, k.feil
       from paaminnelsesvalg v full join epostkode k using (person_id)
       where person_id in (select person_id from sesjon where organisasjonsnummer = $1)`,
      organisasjonsnummer,
    );
  }

  /** Turns off the reminders of the persons who act for a virksomhet. */
  async fjernPaaminnelser(organisasjonsnummer: string): Promise<void> {
    for (const tabell of ['paaminnelsesvalg', 'epostkode', 'paaminnelsesplan', 'paaminnelse'])
      await this.sql(
        `delete from ${tabell} where person_id in (select person_id from sesjon where organisasjonsnummer = $1)`,
        organisasjonsnummer,
      );
  }

  /** Sets when all kilder were last heard. */
  async settHoert(tidspunkt: string): Promise<void> {
    await this.klient.query('UPDATE kilde SET sist_hoert = $1', [tidspunkt]);
  }

  async lukk(): Promise<void> {
    await this.klient.end();
  }

  /**
   * Holds a lock across workers until `slipp`. It is exclusive for tests that change global state (`alene`), otherwise
   * shared.
   */
  async hold(hva: string, alene: boolean): Promise<void> {
    // The prefix avoids collisions with the product's own locks.
    await this.sql(
      `select pg_advisory_lock${alene ? '' : '_shared'}(hashtextextended('e2e ' || $1, 0))`,
      hva,
    );
  }

  async slipp(): Promise<void> {
    await this.sql('select pg_advisory_unlock_all()');
  }

  async markering(
    organisasjonsnummer: string,
    noekkel: string,
  ): Promise<{ verdi: string; navn: string } | null> {
    const rader = await this.sql<{ verdi: string; navn: string }>(
      'select verdi, navn from markering where organisasjonsnummer = $1 and noekkel = $2',
      organisasjonsnummer,
      noekkel,
    );
    return rader[0] ?? null;
  }

  async antallMarkeringer(organisasjonsnummer: string): Promise<number> {
    const rader = await this.sql(
      'select 1 from markering where organisasjonsnummer = $1',
      organisasjonsnummer,
    );
    return rader.length;
  }

  async slettMarkeringer(organisasjonsnummer: string): Promise<void> {
    await this.sql('delete from markering where organisasjonsnummer = $1', organisasjonsnummer);
  }

  /** The facts the user has given about the virksomhet, by name. */
  async brukerForhold(organisasjonsnummer: string): Promise<Record<string, unknown>> {
    const rader = await this.brukerForholdRader(organisasjonsnummer);
    return Object.fromEntries(rader.map(({ navn, verdi }) => [navn, verdi]));
  }

  /** Replaces the facts the user has given, without a start date. */
  async setBrukerForhold(organisasjonsnummer: string, forhold: Record<string, unknown>): Promise<void> {
    await this.settTilbakeForhold(
      organisasjonsnummer,
      Object.entries(forhold).map(([navn, verdi]) => ({ navn, verdi, fra_og_med: null })),
    );
  }

  /** The rows of the facts the user has given, for restoring them after a test. */
  async brukerForholdRader(organisasjonsnummer: string): Promise<Forholdrad[]> {
    return this.sql<Forholdrad>(
      `select navn, verdi, fra_og_med::text from forhold
       where organisasjonsnummer = $1 and opphav = 'bruker' order by navn, fra_og_med nulls first`,
      organisasjonsnummer,
    );
  }

  async settTilbakeForhold(organisasjonsnummer: string, rader: readonly Forholdrad[]): Promise<void> {
    await this.sql(
      "delete from forhold where organisasjonsnummer = $1 and opphav = 'bruker'",
      organisasjonsnummer,
    );
    for (const { navn, verdi, fra_og_med } of rader) {
      await this.sql(
        `insert into forhold (organisasjonsnummer, id, navn, verdi, fra_og_med, opphav, registrert)
         values ($1, gen_random_uuid(), $2, $3, $4, 'bruker', '2026-01-02')`,
        organisasjonsnummer,
        navn,
        JSON.stringify(verdi),
        fra_og_med,
      );
    }
  }

  /** Deletes everything from the register about the virksomhet, so that the register must be asked. */
  async glemVirksomhet(organisasjonsnummer: string): Promise<void> {
    await this.sql('delete from virksomhet where organisasjonsnummer = $1', organisasjonsnummer);
    await this.sql(
      "delete from forhold where organisasjonsnummer = $1 and opphav = 'enhetsregisteret'",
      organisasjonsnummer,
    );
  }

  /** Makes the register's last answer some days old. */
  async gjoerGammel(organisasjonsnummer: string, dager: number): Promise<void> {
    await this.sql(
      "update virksomhet set hentet = now() - $2 * interval '1 day' where organisasjonsnummer = $1",
      organisasjonsnummer,
      dager,
    );
  }

  async addKilde(kilde: Kilderad): Promise<void> {
    await this.sql(
      `insert into kilde (id, navn, myndighet, myndighetsnavn, produktomraader, regler, forhold, telefon, side,
         leverandoerer, scope, lovet_minutter, aktiv)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      ...[kilde.id, kilde.navn, kilde.myndighet, kilde.myndighetsnavn, kilde.produktomraader, kilde.regler],
      ...[kilde.forhold, kilde.kontakt.telefon, kilde.kontakt.side, kilde.leverandoerer, kilde.scope],
      ...[kilde.lovetMinutter, kilde.aktiv],
    );
  }

  /** The organisation numbers that may deliver for a kilde. */
  async leverandoererTil(id: string): Promise<string[]> {
    const rader = await this.sql<{ leverandoerer: string[] }>(
      'select leverandoerer from kilde where id = $1',
      id,
    );
    return rader[0]?.leverandoerer ?? [];
  }

  /** Adds an event from a kilde that is no longer registered. `fjernKilder` and `fjernHendelser` remove it. */
  async leggTilHendelse(organisasjonsnummer: string): Promise<void> {
    await this.sql(
      `with teller as (
         insert into hendelsesteller (id, siste) values (1, 1)
         on conflict (id) do update set siste = hendelsesteller.siste + 1 returning siste
       )
       insert into hendelse (organisasjonsnummer, sekvensnummer, type, fra, tidspunkt)
       select $1, siste, 'FORHOLD', 'gammel-kilde', now() from teller`,
      organisasjonsnummer,
    );
  }

  /** Adds a calendar of the person who acts for a virksomhet now. `fjernAbonnementer` removes it. */
  async leggTilAbonnement(organisasjonsnummer: string): Promise<void> {
    await this.sql(
      `insert into abonnement (id, person_id, pid_kryptert, navn, virksomheter, omfang, internt, spraak, varsel, med_navn, opprettet)
       select gen_random_uuid(), person_id, pid_kryptert, 'Prøve', '{}', 'alt', false, 'nb', false, false, now()
       from sesjon where organisasjonsnummer = $1 order by opprettet desc limit 1`,
      organisasjonsnummer,
    );
  }

  /** Returns how many calendars there are with this name. */
  async antallAbonnementer(navn: string): Promise<number> {
    return (await this.sql('select id from abonnement where navn = $1', navn)).length;
  }

  async fjernAbonnementer(navn: string): Promise<void> {
    await this.sql('delete from abonnement where navn = $1', navn);
  }

  async fjernHendelser(organisasjonsnummer: string): Promise<void> {
    await this.sql(
      "delete from hendelse where organisasjonsnummer = $1 and fra = 'gammel-kilde'",
      organisasjonsnummer,
    );
  }

  /** Removes all kilder with their deliveries and events. */
  async fjernKilder(): Promise<void> {
    for (const tabell of ['kilde', 'levering', 'hendelse', 'besoek']) await this.sql(`delete from ${tabell}`);
  }

  /** Makes the session unused for some minutes. */
  async settUbrukt(token: string, minutter: number): Promise<void> {
    await this.sql(
      "update sesjon set sist_brukt = now() - $2 * interval '1 minute' where token_hash = $1",
      toHash(token),
      minutter,
    );
  }

  /** Changes the virksomhet of the session. */
  async settVirksomhet(token: string, organisasjonsnummer: string): Promise<void> {
    await this.sql(
      'update sesjon set organisasjonsnummer = $2 where token_hash = $1',
      toHash(token),
      organisasjonsnummer,
    );
  }

  async sesjon(token: string): Promise<{ idporten_sid: string; organisasjonsnummer: string | null } | null> {
    const rader = await this.sql<{ idporten_sid: string; organisasjonsnummer: string | null }>(
      'select idporten_sid, organisasjonsnummer from sesjon where token_hash = $1',
      toHash(token),
    );
    return rader[0] ?? null;
  }

  /** Every row of the product's tables with data, as text. */
  async altSomTekst(): Promise<string> {
    const tabeller = ['sesjon', 'virksomhet', 'forhold', 'markering', 'levering', 'hendelse', 'besoek'];
    tabeller.push('deling', 'innsynslogg');
    const rader = await Promise.all(tabeller.map((tabell) => this.sql(`select * from ${tabell}`)));
    return JSON.stringify(rader);
  }

  /** Runs a statement. For helpers in other files. */
  async sql<T extends object>(tekst: string, ...verdier: unknown[]): Promise<T[]> {
    return (await this.klient.query<T>(tekst, verdier)).rows;
  }
}

/** The hash of a token as the product stores it. */
const toHash = (token: string) => createHash('sha256').update(token).digest('base64url');
