import { type Abonnement, Prisma } from './prisma/client';

/**
 * The statements of a calendar that is fetched. Kept apart from the code that runs them, so that their speed can be
 * measured alone.
 */

/** A row of `adresseSql`. Where `finnes` is false, the columns of the subscription are null. */
export interface Adresserad extends Omit<Abonnement, 'innslag' | 'tekst'> {
  finnes: boolean;
  adressespraak: string;
  slaattAv: Date | null;
  kalenderversjon: string;
}

/**
 * Selects what an address leads to. Its calendars change only with an event, or when the register is asked again, so the
 * last of each is their version.
 */
export const adresseSql = (tokenHash: string): Prisma.Sql => Prisma.sql`
  SELECT d.spraak AS adressespraak, d.slaatt_av AS "slaattAv", a.id IS NOT NULL AS finnes, a.id, a.person_id AS "personId",
    a.pid_kryptert AS "pidKryptert", a.personnavn, a.navn, a.virksomheter, a.omfang, a.internt, a.spraak, a.varsel, a.med_navn AS "medNavn",
    a.opprettet, a.sist_hentet AS "sistHentet", a.sist_hentet_av AS "sistHentetAv", a.adgang, a.delvis,
    a.adgang_lest AS "adgangLest", a.adgang_slutt AS "adgangSlutt", a.versjon, a.etag, a.endret,
    (
      SELECT concat(max(h.siste), ' ', max(v.hentet))
      FROM unnest(a.adgang) AS o (nr)
      LEFT JOIN LATERAL (SELECT max(sekvensnummer) AS siste FROM hendelse WHERE organisasjonsnummer = o.nr) h ON true
      LEFT JOIN virksomhet v ON v.organisasjonsnummer = o.nr
    ) AS kalenderversjon
  FROM kalenderadresse d LEFT JOIN abonnement a ON a.id = d.abonnement_id
  WHERE d.token_hash = ${tokenHash}`;

/** Updates when a calendar was last fetched, and by what. */
export const hentetSql = (id: string, klient: string, naa: Date): Prisma.Sql => Prisma.sql`
  UPDATE abonnement SET sist_hentet = ${naa}, sist_hentet_av = ${klient} WHERE id = ${id}::uuid`;
