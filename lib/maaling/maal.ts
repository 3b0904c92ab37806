/**
 * Everything that is measured. A label has a closed set of values, or is the id of a row in a register that an
 * operator fills (`fritt`); never anything a caller or a user has written.
 */

interface Felles {
  /** The name in OpenTelemetry; in Prometheus the dots are underscores, and the unit is added. */
  navn: string;
  beskrivelse: string;
  /** As UCUM: seconds, bytes, or a count of something in braces. */
  enhet: 's' | 'By' | '1' | `{${string}}`;
  merkelapper: Readonly<Record<string, readonly string[] | 'fritt'>>;
}

/** The outside systems, as they are named in `hent` and by the mail. */
export const SYSTEMER = ['Altinn', 'Enhetsregisteret', 'ID-porten', 'Maskinporten', 'SMTP'] as const;
const UTFALL_UTENFOR = ['svar', 'feilsvar', 'uten-svar'] as const;
const SLAG = ['oppgave', 'hendelse', 'forhold'] as const;
const LEVERINGSUTFALL = ['lagret', 'uendret', 'foreldet', 'avvist'] as const;
export const STATUSER = [
  '200',
  '201',
  '204',
  '206',
  '301',
  '302',
  '303',
  '304',
  '307',
  '308',
  '400',
  '401',
  '403',
  '404',
  '405',
  '406',
  '408',
  '409',
  '410',
  '412',
  '413',
  '415',
  '422',
  '429',
  '431',
  '500',
  '502',
  '503',
  '504',
  // The reader left, or we closed the connection, before there was an answer.
  'avbrutt',
  'annet',
] as const;
export const METODER = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'annet'] as const;

/** Durations. The buckets have the limits of the service levels among them (docs/vaktbok.md). */
export const HISTOGRAMMER = {
  forespoersel: {
    navn: 'http.server.request.duration',
    beskrivelse: 'From the headers of a request to the end of its answer',
    enhet: 's',
    merkelapper: {
      'http.route': 'fritt',
      'http.request.method': METODER,
      'http.response.status_code': STATUSER,
    },
  },
  utenfor: {
    navn: 'kalender.utenfor.varighet',
    beskrivelse: 'A call to an outside system, retry included',
    enhet: 's',
    merkelapper: { system: SYSTEMER, utfall: UTFALL_UTENFOR },
  },
  poolventetid: {
    navn: 'kalender.pool.ventetid',
    beskrivelse: 'The wait for a connection to the database',
    enhet: 's',
    merkelapper: { pool: 'fritt' },
  },
  jobb: {
    navn: 'kalender.jobb.varighet',
    beskrivelse: 'One run of a background job',
    enhet: 's',
    merkelapper: { jobb: 'fritt', utfall: ['ferdig', 'feilet'] },
  },
} as const satisfies Record<string, Felles>;

/** Counts since the process started. */
export const TELLERE = {
  levering: {
    navn: 'kalender.leveringer',
    beskrivelse: 'Items delivered by kilder, by what became of them',
    enhet: '{item}',
    merkelapper: { slag: SLAG, utfall: LEVERINGSUTFALL },
  },
  abonnement: {
    navn: 'kalender.abonnement.hentinger',
    beskrivelse: 'Fetches of calendars by programmes, by what they were given',
    enhet: '{fetch}',
    // `husket`: the last answer, while the database is away.
    merkelapper: { utfall: ['kalender', 'beskjed', 'ukjent', 'slutt', 'husket', 'uten-svar'] },
  },
  sikkerhet: {
    navn: 'kalender.sikkerhetshendelser',
    beskrivelse: 'Logins, logouts, refusals and refused forms, by code',
    enhet: '{event}',
    merkelapper: {
      kode: [
        'innlogget',
        'innlogging-avvist',
        'utlogget',
        'utlogget-fra-idporten',
        'ikke-innlogget',
        'ikke-tilgang',
        'for-mange-kall',
        'skjema-avvist',
      ],
    },
  },
} as const satisfies Record<string, Felles>;

/** States, read when the metrics are fetched. */
export const TILSTANDER = {
  pool: {
    navn: 'kalender.pool.forbindelser',
    beskrivelse: 'Connections of a pool that are in use or idle, and calls that wait for one',
    enhet: '{connection}',
    merkelapper: { pool: 'fritt', tilstand: ['i-bruk', 'ledig', 'venter'] },
  },
  underveis: {
    navn: 'http.server.active_requests',
    beskrivelse: 'Requests that have not been answered yet',
    enhet: '{request}',
    merkelapper: {},
  },
  hendelsesloekke: {
    navn: 'kalender.hendelsesloekke.forsinkelse',
    beskrivelse: 'How late the event loop was since the last reading',
    enhet: 's',
    merkelapper: { andel: ['p50', 'p99', 'max'] },
  },
  minne: {
    navn: 'kalender.minne',
    beskrivelse: 'Memory of the process',
    enhet: 'By',
    merkelapper: { slag: ['rss', 'heap', 'heap-grense', 'utenfor-heap'] },
  },
  oppe: {
    navn: 'kalender.prosess.oppetid',
    beskrivelse: 'Since the process started',
    enhet: 's',
    merkelapper: {},
  },
  klar: {
    navn: 'kalender.klar',
    beskrivelse: '1 while the process can do its task, as /api/helse/klar answers; 0 while it cannot',
    enhet: '1',
    merkelapper: {},
  },
  koealder: {
    navn: 'kalender.koe.alder',
    beskrivelse: 'The age of the oldest run that should have started; 0 when none waits',
    enhet: 's',
    merkelapper: { jobb: 'fritt' },
  },
  jobbalder: {
    navn: 'kalender.jobb.siden',
    beskrivelse: 'Since a run of the job last was done; ten years when none was in three days',
    enhet: 's',
    merkelapper: { jobb: 'fritt' },
  },
  taushet: {
    navn: 'kalender.kilde.taushet',
    beskrivelse: 'How long a kilde has been silent beyond its promise; 0 while it keeps it',
    enhet: 's',
    merkelapper: { kilde: 'fritt' },
  },
  meldinger: {
    navn: 'kalender.meldinger',
    beskrivelse: 'Messages with reminders of the last day, by state',
    enhet: '{message}',
    merkelapper: { tilstand: 'fritt' },
  },
  sesjoner: {
    navn: 'kalender.sesjoner',
    beskrivelse: 'Sessions that have not expired',
    enhet: '{session}',
    merkelapper: {},
  },
  maaneder: {
    navn: 'kalender.maaneder.foran',
    beskrivelse: 'Months ahead that the events and the access log have partitions for',
    enhet: '{month}',
    merkelapper: {},
  },
  arkivering: {
    navn: 'kalender.arkivering.feilet',
    beskrivelse:
      'For how long PostgreSQL has failed to archive what is written; 0 when it does not fail. Not shown when it does not archive',
    enhet: 's',
    merkelapper: {},
  },
  sekvensnummer: {
    navn: 'kalender.hendelser.siste',
    beskrivelse: 'The number of the last event of the list',
    enhet: '{event}',
    merkelapper: {},
  },
} as const satisfies Record<string, Felles>;

/** The labels of a measure, each with a value of its set. */
export type Merkelapper<M extends Felles> = {
  [K in keyof M['merkelapper']]: M['merkelapper'][K] extends readonly (infer V)[] ? V : string;
};
