import type { Periode } from '#lib/domain/dato';
import { KALENDER_NAVNEROM } from './kalender-request-xml';

/** The five steps, in order. Their words stand in the catalogues under the same names. */
export const STEG = ['start', 'token', 'json', 'xml', 'alt'] as const;
export type Steg = (typeof STEG)[number];

/** What the commands are written for. */
export interface Grunnlag {
  /** Where the product answers, without a slash at the end. */
  kalender: string;
  /** The port of the stand-ins, which give the token. */
  omverdenPort: string;
  klient: string;
  /** A synthetic virksomhet that has approved the client's system. */
  organisasjonsnummer: string;
  periode: Periode;
}

const AUTORISASJON = '-H "Authorization: Bearer $TOKEN"';
const spoer = (type: string, innhold: string) => `curl -sSi "$KALENDER/api/kalender/v1/frister" \\
  ${AUTORISASJON} \\
  -H 'Content-Type: ${type}' \\
  -d '${innhold}'`;

/**
 * The commands from nothing to a first correct answer, as they are printed on the page; a test reads them off the page and runs
 * them. Everything that differs from one machine to another is in what `token` exports.
 */
export function komIGang(grunnlag: Grunnlag): Record<Steg, string> {
  const { kalender, omverdenPort, klient, organisasjonsnummer, periode } = grunnlag;
  const json = JSON.stringify({ kalenderRequest: { part: [{ organisasjonsnummer }], periode } });
  const xml = `<kalenderRequest xmlns="${KALENDER_NAVNEROM}">
  <part><organisasjonsnummer>${organisasjonsnummer}</organisasjonsnummer></part>
  <periode><fraOgMed>${periode.fraOgMed}</fraOgMed><tilOgMed>${periode.tilOgMed}</tilOgMed></periode>
</kalenderRequest>`;
  return {
    start: 'npm start',
    token: `export KALENDER=${kalender} OMVERDEN_PORT=${omverdenPort}
TOKEN=$(npm run --silent token -- --klient ${klient} --systembruker ${organisasjonsnummer})`,
    json: spoer('application/json', json),
    xml: spoer('application/xml', xml),
    alt: `curl -sSi "$KALENDER/api/kalender/v2/virksomheter/${organisasjonsnummer}/oppgaver?fraOgMed=${periode.fraOgMed}&tilOgMed=${periode.tilOgMed}" \\
  ${AUTORISASJON}
curl -sSi "$KALENDER/api/kalender/v1/hendelser?fraSekvensnummer=1&antall=10" \\
  ${AUTORISASJON}`,
  };
}
