/** The virksomheter of the stand-in's test persons. */
export interface Virksomhet {
  navn: string;
  organisasjonsnummer: string;
}

const virksomhet = (organisasjonsnummer: string, navn: string): Virksomhet => ({ organisasjonsnummer, navn });

/** The virksomhet of persons who have only one, by the person's name in ID-porten's picker. */
export const EIER = {
  /** mva every second month, forskuddsskatt, no employees */
  'Kari Nordmann': virksomhet('310079197', 'NORDMANN EPLEPRESS'),
  /** primary industry */
  'Ola Haugen': virksomhet('310158380', 'SINDIG SAU GARDSDRIFT'),
  /** mva once a year */
  'Berit Johansen': virksomhet('310237574', 'LUN LOMVI KERAMIKK'),
  /** has given no facts yet */
  'Amina Hassan': virksomhet('310316768', 'NYSGJERRIG NISE NETTBUTIKK'),
  /** AS with employees */
  'Per Larsen': virksomhet('310395951', 'KVIKK OG KLOK KRÅKE AS'),
  /** AS without activity */
  'Anne Andersen': virksomhet('310475149', 'SØVNIG RAUS SYVSOVER AS'),
  /** AS with a deviating year */
  'Jan Pedersen': virksomhet('310554332', 'STILIG SPRETTEN STÆR AS'),
  /** in liquidation */
  'Tore Karlsen': virksomhet('310633526', 'VEMODIG VARSOM VIPE AS'),
  /** in konkurs */
  'Randi Strand': virksomhet('311504614', 'TAPPER TRØTT TROST AS'),
  /** deleted */
  'Inger Nilsen': virksomhet('310712728', 'DOVEN DELFIN FRISØR'),
  /** has not answered how often it reports mva */
  'Solveig Jensen': virksomhet('311187856', 'TRAVEL TERNE SNEKKERI'),
  /** an association: a form the service does not cover */
  'Grete Dahl': virksomhet('311267043', 'SYNGENDE SELERS VENNEFORENING'),
} as const satisfies Record<string, Virksomhet>;

/** Marit Johnsen's three: two she can choose, and one where she has access to an underenhet only. */
export const MARIT = {
  enk: virksomhet('310791903', 'LYSTIG LAKS LYDBØKER'),
  as: virksomhet('310871095', 'GLAD GRUNDIG GREVLING AS'),
  utenTilgang: virksomhet('310950289', 'MEKTIG FJERN MOSKUS AS'),
} as const;

/** Some of the accountant's 61 virksomheter. */
export const HILDE = {
  eget: virksomhet('311029479', 'RYDDIG RETTFRAM RØYSKATT REGNSKAP AS'),
  klient: virksomhet('318077398', 'BLID ELG BAKERI'),
} as const;

/** One of the two virksomheter of Lars Løkken, whose access is to the wages alone. */
export const SNEKKER = virksomhet('312375702', 'SNILL OG SNAR SNEKKER AS');

/** Matches a synthetic foedselsnummer: eleven digits with 80 added to the month. */
export const FOEDSELSNUMMER = /(?<!\d)\d{2}(?:8[1-9]|9[0-2])\d{2} ?\d{5}(?!\d)/;
