/** What people are shown together: one heading of the page «Opplysninger om deg», and one key of its file. */
export const OPPLYSNINGSGRUPPER = [
  'innlogging',
  'kalendere',
  'paaminnelser',
  'besoek',
  'klienter',
  'regnskapsbyraa',
  'merkinger',
  'delinger',
  'lesninger',
  'spoersmaal',
] as const;
export type Opplysningsgruppe = (typeof OPPLYSNINGSGRUPPER)[number];

/** What a deletion does. `anonymiseres`: the row stays, and nothing in it leads to the person. */
export type VedSletting = 'slettes' | 'anonymiseres' | 'beholdes';

/** A place in the database where a person is found. */
export interface Persondata {
  tabell: string;
  /** The columns that name the person, or belong to them alone, as in `prisma/schema.prisma`. */
  kolonner: readonly string[];
  /** Where the person sees it; null where it is shown in another way. */
  gruppe: Opplysningsgruppe | null;
  sletting: VedSletting;
  /** Why, for `docs/security.md`. */
  hvorfor: string;
}

const VALG = 'The choices of the person alone (art. 17 no. 1 a).';
const VIRKSOMHETENS =
  'The record of the virksomhet of what was said and done on its behalf, which the authority needs for its task (art. 6 no. 1 e, art. 17 no. 3 b).';

/**
 * Every place where a person is found, with what the person is shown and what a deletion does (personvernforordningen art. 15 and 17). A
 * test fails for a column that looks like a person and is not named here or in `IKKE_PERSON`.
 */
export const PERSONDATA: readonly Persondata[] = [
  {
    tabell: 'Sesjon',
    kolonner: ['tokenHash', 'personId', 'pidKryptert', 'idportenSid', 'navn'],
    gruppe: 'innlogging',
    sletting: 'slettes',
    hvorfor: 'The person is logged out everywhere.',
  },
  { tabell: 'Personvalg', kolonner: ['personId'], gruppe: 'innlogging', sletting: 'slettes', hvorfor: VALG },
  {
    tabell: 'Abonnement',
    kolonner: ['personId', 'pidKryptert', 'personnavn', 'navn'],
    gruppe: 'kalendere',
    sletting: 'slettes',
    hvorfor: VALG,
  },
  {
    tabell: 'Kalenderadresse',
    kolonner: ['abonnementId', 'slaattAv'],
    gruppe: null,
    sletting: 'anonymiseres',
    hvorfor:
      'The hash of an address stays without the calendar, so that a programme is told that it was turned off.',
  },
  {
    tabell: 'Paaminnelsesvalg',
    kolonner: ['personId', 'pidKryptert', 'personnavn', 'epost', 'epostBekreftet', 'epostAv', 'epostAvTid'],
    gruppe: 'paaminnelser',
    sletting: 'slettes',
    hvorfor: VALG,
  },
  {
    tabell: 'Epostkode',
    kolonner: ['personId', 'epost'],
    gruppe: 'paaminnelser',
    sletting: 'anonymiseres',
    hvorfor:
      'Address and code are deleted. How many codes were sent stays with the keyed hash for a month, or deleting would lift the limit that protects the addresses of others (art. 6 no. 1 e).',
  },
  { tabell: 'Paaminnelsesplan', kolonner: ['personId'], gruppe: null, sletting: 'slettes', hvorfor: VALG },
  {
    tabell: 'Paaminnelse',
    kolonner: ['personId'],
    gruppe: 'paaminnelser',
    sletting: 'slettes',
    hvorfor: 'What was planned is called off. What was sent is history of the person alone.',
  },
  {
    tabell: 'Paaminnelsesmelding',
    kolonner: ['mottaker', 'personId'],
    gruppe: 'paaminnelser',
    sletting: 'anonymiseres',
    hvorfor:
      'A message to the person is deleted. One that is on its way, or goes to a virksomhet, stays without the person, so that it can be called off at Altinn.',
  },
  {
    tabell: 'Avmelding',
    kolonner: ['tokenHash', 'personId'],
    gruppe: null,
    sletting: 'slettes',
    hvorfor: 'There is nothing left to end.',
  },
  { tabell: 'Besoek', kolonner: ['personId'], gruppe: 'besoek', sletting: 'slettes', hvorfor: VALG },
  {
    tabell: 'Klientliste',
    kolonner: ['personId', 'navn', 'byraa'],
    gruppe: 'klienter',
    sletting: 'slettes',
    hvorfor: 'A copy of what Altinn says, which is asked again at the next login.',
  },
  {
    tabell: 'Klient',
    kolonner: ['personId'],
    gruppe: 'klienter',
    sletting: 'slettes',
    hvorfor: 'A copy of what Altinn says, and the stars of the person.',
  },
  {
    tabell: 'Oversiktsvisning',
    kolonner: ['personId', 'navn'],
    gruppe: 'klienter',
    sletting: 'slettes',
    hvorfor: VALG,
  },
  {
    tabell: 'Massemerking',
    kolonner: ['byraa', 'personId'],
    gruppe: 'klienter',
    sletting: 'slettes',
    hvorfor:
      'The answer to the person, kept so that it can be undone. What was done is in the records below.',
  },
  {
    tabell: 'Importutkast',
    kolonner: ['personId', 'byraa'],
    gruppe: 'klienter',
    sletting: 'slettes',
    hvorfor: 'A file that was not confirmed.',
  },
  {
    tabell: 'Byraa',
    kolonner: ['id'],
    gruppe: 'regnskapsbyraa',
    sletting: 'slettes',
    hvorfor:
      'The space of a person without a firm, with all that is in it. That of a firm is not about a person.',
  },
  {
    tabell: 'Byraamedlem',
    kolonner: ['byraa', 'personId', 'navn'],
    gruppe: 'regnskapsbyraa',
    sletting: 'beholdes',
    hvorfor:
      'Deleted unless the firm has a check by the person: it must be able to tell who prepared and who checked, and that they were two (art. 6 no. 1 e and f, art. 17 no. 1 c).',
  },
  {
    tabell: 'Byraaansvar',
    kolonner: ['byraa', 'medlem'],
    gruppe: 'regnskapsbyraa',
    sletting: 'slettes',
    hvorfor: 'The person is no longer responsible.',
  },
  {
    tabell: 'Byraamerke',
    kolonner: ['byraa', 'klargjortAv', 'kontrollertAv'],
    gruppe: 'regnskapsbyraa',
    sletting: 'beholdes',
    hvorfor: 'The checks of the firm; see Byraamedlem.',
  },
  {
    tabell: 'Byraahendelse',
    kolonner: ['byraa', 'fra', 'til', 'navn'],
    gruppe: null,
    sletting: 'beholdes',
    hvorfor: 'The history of the firm, for two years. It has a name and no person; the firm shows it.',
  },
  {
    tabell: 'Markering',
    kolonner: ['personId', 'navn'],
    gruppe: 'merkinger',
    sletting: 'beholdes',
    hvorfor: VIRKSOMHETENS,
  },
  {
    tabell: 'Hendelse',
    kolonner: ['navn', 'endring'],
    gruppe: null,
    sletting: 'beholdes',
    hvorfor: `${VIRKSOMHETENS} It has a name and no person, so it cannot be told from a namesake's; the virksomhet shows it.`,
  },
  {
    tabell: 'Deling',
    kolonner: ['gittAvId', 'gittAv', 'trukketAvId', 'trukketAv'],
    gruppe: 'delinger',
    sletting: 'beholdes',
    hvorfor: 'Proof of who let another read, and took it back (art. 7 no. 1, art. 17 no. 3 b and e).',
  },
  {
    tabell: 'Innsynslogg',
    kolonner: ['personId', 'navn', 'gjelderPersonId'],
    gruppe: 'lesninger',
    sletting: 'beholdes',
    hvorfor:
      'The virksomhet has a right to know who read about it (art. 6 no. 1 c, art. 32, art. 17 no. 3 b and e). A trigger refuses to change it. Questions about the person are shown under «spoersmaal».',
  },
];

/** Columns that look like a person and are not. */
export const IKKE_PERSON: Readonly<Record<string, readonly string[]>> = {
  Virksomhet: ['navn'],
  Forhold: ['navn'],
  Kilde: ['navn', 'myndighetsnavn'],
  Partner: ['navn'],
  // What a programme calls itself.
  Abonnement: ['sistHentetAv', 'medNavn'],
  // How many must check.
  Byraa: ['toPersoner'],
  // What Altinn calls the virksomhet.
  Klient: ['navn'],
  // A system user of Altinn.
  Innsynslogg: ['systembruker'],
};
