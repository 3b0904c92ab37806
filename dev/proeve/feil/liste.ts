import type { PARTS } from '../kjoering/parts';

/**
 * A possible mistake: a change of one place in one file, the part of `npm test` that must detect it, and the tests to run in
 * that part.
 */
export interface Feil {
  navn: string;
  fil: string;
  /** Text that occurs exactly once in the file. */
  finn: string;
  erstatt: string;
  del: keyof typeof PARTS;
  filtre: readonly string[];
}

const enhet = (navn: string, fil: string, finn: string, erstatt: string, ...filtre: string[]): Feil => ({
  ...{ navn, fil, finn, erstatt, filtre },
  del: 'enhet',
});
const e2e = (navn: string, fil: string, finn: string, erstatt: string, ...filtre: string[]): Feil => ({
  ...{ navn, fil, finn, erstatt, filtre },
  del: 'e2e',
});

/** Mistakes of many kinds in every layer. The share of them that is detected measures the tests. */
export const FEIL: readonly Feil[] = [
  enhet(
    'a date of a rule',
    'lib/regelverk/regler/mva/mva-alminnelig.ts',
    'toDato(aar, 8, 31)',
    'toDato(aar, 8, 10)',
    'lib/regelverk/regler/mva',
  ),
  enhet(
    'a holiday a day late',
    'lib/domain/dag/virkedag.ts',
    "[addDager(paaske, 50), 'andrePinsedag']",
    "[addDager(paaske, 51), 'andrePinsedag']",
    'lib/domain/dag',
  ),
  enhet(
    'a time zone',
    'lib/domain/dag/dato.ts',
    "timeZone: 'Europe/Oslo'",
    "timeZone: 'UTC'",
    'lib/domain/dag',
  ),
  enhet(
    'the sum of a month with what is paid in it',
    'lib/domain/oppgave/aa-betale.ts',
    ' && !isFerdig(o, idag)',
    '',
    'lib/domain/oppgave',
  ),
  enhet(
    'a fact lost when the register says something new',
    'lib/domain/virksomhet/registerforhold.ts',
    'fraOgMed === null || fraOgMed <= til)',
    'fraOgMed !== null && fraOgMed <= til)',
    'lib/domain/virksomhet',
  ),
  enhet(
    'an older delivery over a newer one',
    'lib/domain/kilde/levering.ts',
    "if (ny.sekvensnummer < lagret.sekvensnummer) return 'foreldet';",
    '',
    'lib/domain/kilde',
  ),
  enhet(
    'the domain that reaches into the database',
    'lib/domain/oppgave/aa-betale.ts',
    "import { isFerdig } from './oppgavestatus';",
    "import { prisma } from '#lib/data/klient';\nimport { isFerdig } from './oppgavestatus';\nvoid prisma;",
    'lib/architecture',
  ),
  enhet(
    'an unescaped sign in XML',
    'lib/contract/xml-json/xml-ut.ts',
    'const KANSKJE_SAERSKILT = /[<>&]|',
    'const KANSKJE_SAERSKILT = /[<>]|',
    'lib/contract/kalender-v1/kalender-svar',
  ),
  enhet(
    'a key twice in JSON',
    'lib/contract/xml-json/streng-json.ts',
    'if (ventNoekkel) checkNoekkel(streng, rundt.at(-1));',
    '',
    'lib/contract/xml-json',
  ),
  enhet(
    'a wrong Accept',
    'lib/request/api/forhandling.ts',
    "xml: ['application/xml', 'text/xml'],",
    "xml: ['application/xml'],",
    'lib/request/api/forhandling',
  ),
  enhet(
    'a stale cache: two answers under one tag',
    'lib/request/felles/etag.ts',
    '.update(grunnlag)',
    '.update(grunnlag.slice(0, 8))',
    'app/api/regelverk',
  ),
  enhet(
    'a limit that is not counted',
    'lib/data/kallgrense-sql.ts',
    'CASE WHEN ledig THEN spart - 1 ELSE spart END,\n      to_timestamp(naa)\n    FROM (\n      SELECT naa, i_gang',
    'spart,\n      to_timestamp(naa)\n    FROM (\n      SELECT naa, i_gang',
    'lib/data/kallgrense',
  ),
  enhet(
    'a log line with a token',
    'lib/oppsett/logg-vask.ts',
    "[/eyJ[\\w-]{5,}\\.[\\w-]+(\\.[\\w-]*)*/g, '[token]'],",
    '',
    'lib/oppsett',
  ),
  enhet(
    'a pair of names in the wrong order',
    'lib/data/hendelse.ts',
    'h.periode, h.fra, h.navn,',
    'h.periode, h.navn, h.fra,',
    'lib/data/hendelse',
  ),
  enhet(
    'a lost event',
    'lib/data/hendelse.ts',
    'if (!type) return [];',
    "if (!type || type === 'ENDRET') return [];",
    'lib/data/hendelse',
    'lib/usecases/kalender/get-forhold',
  ),
  enhet(
    'a missing access check',
    'lib/usecases/adgang/require-tilgang.ts',
    'kandidat.kanVelges && kandidat',
    'kandidat',
    'lib/usecases/adgang/require-tilgang',
  ),
  enhet(
    'a sharing that is taken back and still counts',
    'lib/data/innsyn-sql.ts',
    'd.trukket IS NULL AND ',
    '',
    'lib/usecases/adgang/require-innsyn',
  ),
  enhet(
    'a session that never ends',
    'lib/usecases/sesjon/get-sesjon.ts',
    'ubruktMs > UBRUKT_MS || ',
    '',
    'lib/usecases/sesjon/sesjon',
  ),
  enhet(
    'a consent given to another',
    'lib/adapters/maskinporten-krav.ts',
    'samtykker.some(({ til }) => til !== consumer)',
    'samtykker.some(() => false)',
    'lib/adapters/maskinporten',
  ),
  enhet(
    'a call that may not be made twice, made twice',
    'lib/adapters/hent.ts',
    "(spoersmaal.method ?? 'GET') === 'GET'",
    'true',
    'lib/adapters/hent',
  ),
  enhet(
    'a statement left out of a migration',
    'prisma/migrations/20261126133000_rf1321/migration.sql',
    `UPDATE "hendelse" SET noekkel = 'rf1321:' || substr(noekkel, 8) WHERE noekkel LIKE 'rf1301:%';`,
    '',
    'prisma/rf1321',
  ),
  {
    navn: 'a word that is missing in one language',
    fil: 'lib/messages/en/apifeil.ts',
    finn: "    melding: 'Something went wrong on our side',\n",
    erstatt: '',
    del: 'typer',
    filtre: [],
  },
  {
    navn: 'a day that moves with the time zone of the process',
    fil: 'lib/data/dato.ts',
    finn: 'T00:00:00Z`)',
    erstatt: 'T00:00:00`)',
    del: 'annerledes',
    filtre: ['lib/data/forhold'],
  },
  {
    navn: 'forms that another build cannot read',
    fil: 'next.config.js',
    finn: 'process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = BYGGNOEKKEL;',
    erstatt: 'void BYGGNOEKKEL;',
    del: 'drap',
    filtre: ['to-bygg'],
  },
  enhet(
    'a change in a calendar without a higher sequence',
    'lib/domain/abonnement/innslag.ts',
    'sekvens: foer.sekvens + 1',
    'sekvens: foer.sekvens',
    'lib/domain/abonnement',
  ),
  enhet(
    'a frist that is moved back counts as withdrawn',
    'lib/domain/abonnement/innslag.ts',
    '{ ...innhold, utgikk: null }',
    '{ ...innhold, utgikk: foer.utgikk }',
    'lib/domain/abonnement',
  ),
  enhet(
    'a client one has lost in the last text of a calendar',
    'lib/usecases/abonnement/fetch-abonnement.ts',
    'virksomheter.includes(virksomhet as Organisasjonsnummer)',
    'virksomhet !== virksomheter.join()',
    'lib/request/abonnement',
  ),
  enhet(
    'the right to a calendar never asked about again',
    'lib/usecases/abonnement/read-adgang.ts',
    'alder < HUSKES_MS',
    'alder < HUSKES_MS * 1000',
    'lib/request/abonnement',
  ),
  enhet(
    'the date before the tag in a question whether a calendar has changed',
    'lib/request/abonnement/send-kalender.ts',
    'if (kjente !== undefined) return',
    "if (kjente !== undefined && headers['if-modified-since'] === undefined) return",
    'lib/request/abonnement',
  ),
  enhet(
    'the time of writing in a calendar',
    'lib/contract/kalenderfil/kalenderfil.ts',
    'stamp: endret,',
    '',
    'lib/contract/kalenderfil',
  ),
  enhet(
    'a calendar renewed by somebody else',
    'lib/data/abonnement.ts',
    'AND person_id =',
    'AND person_id <> ',
    'lib/request/abonnement',
  ),
  e2e(
    'pages without the headers of a page',
    'proxy.ts',
    "'/((?!api/|_next/static/|favicon\\\\.ico$).*)'",
    "'/((?!api/|_next/static/|favicon\\\\.ico$|hvilke-frister).*)'",
    'hoder',
    'hvilke-frister',
  ),
  e2e(
    'an action without its check of the origin',
    'lib/request/proxy/svarhoder.ts',
    'if (isFromAnotherSite(request)) return avvisFraAnnetNettsted();',
    'void [isFromAnotherSite, avvisFraAnnetNettsted];',
    'innlogging',
  ),
  e2e(
    'a form that does not find its way back without JavaScript',
    'components/oppgave/merk-skjema.tsx',
    'name="til" value={til} />',
    'name="til" value={til && ""} />',
    'reise-uten-javascript',
  ),
  e2e(
    'what was typed is lost with a mistake in the form',
    'components/virksomhet/forhold-skjema.tsx',
    "if (felt in tilstand.verdier) return tilstand.verdier[felt] ?? '';",
    '',
    'ugyldig-skjema',
  ),
  e2e(
    'a wrong colour of a status',
    'components/oppgave/statuslapp.tsx',
    "forfalt: { farge: 'roed', ikon: 'kryss' }",
    "forfalt: { farge: 'groenn', ikon: 'hake' }",
    'reise.spec',
  ),
  e2e(
    'a mark that was not stored, and nobody is told',
    'components/oppgave/merk-skjema.tsx',
    'setFeilet(!ok);',
    'setFeilet(false);',
    'reise.spec',
  ),
  e2e(
    'the empty days of a month on a narrow screen',
    'app/stil/maaned.css',
    '    .maanedstabell td.utenfor,\n    .maanedstabell td.tom {\n      display: none;',
    '    .maanedstabell td.utenfor {\n      display: none;',
    'maaned.spec',
  ),
  e2e(
    'a page wider than its window',
    'app/stil/grunn.css',
    '.artikkel > * {\n    max-width: 45rem;',
    '.artikkel > * {\n    min-width: 22rem;',
    'tilgjengelighet.spec',
  ),
  e2e(
    'a contrast that is too weak',
    'app/stil/maaned.css',
    'text-align: left;\n    color: var(--palette-graphite-70);',
    'text-align: left;\n    color: var(--palette-graphite-30);',
    'tilgjengelighet',
  ),
  e2e(
    'focus hidden behind the banner',
    'app/stil/grunn.css',
    'html {\n    scroll-padding-top: 4rem;',
    'html {\n    scroll-padding-top: 0;',
    'tastatur',
  ),
];
