import { KALENDER_NAVNEROM } from '#lib/contract/kalender-v1/kalender-request-xml';
import type { Periode } from '#lib/domain/dag/dato';

/** The five steps, in order. Their words stand in the catalogues under the same names. */
export const STEG = ['start', 'token', 'json', 'xml', 'alt'] as const;
export type Steg = (typeof STEG)[number];

/** What the commands are written for. */
export interface Grunnlag {
  /** Where the product answers, without a slash at the end. */
  kalender: string;
  /** The port of the stand-ins, which give the token. */
  omverdenPort: string;
  /** Who asks and what lets it in, as `npm run token` takes it. */
  argumenter: string;
  /** The synthetic virksomhet it is let in to. */
  organisasjonsnummer: string;
  periode: Periode;
}

const AUTORISASJON = '-H "Authorization: Bearer $TOKEN"';

/** A command that puts a token in the shell. */
export const tokenkommando = (argumenter: string): string => `TOKEN=$(npm run --silent token -- \\
  ${argumenter})`;

const spoer = (type: string, innhold: string) => `curl -sSi -w '\\n' "$KALENDER/api/kalender/v1/frister" \\
  ${AUTORISASJON} \\
  -H 'Content-Type: ${type}' \\
  -d '${innhold}'`;

/**
 * The commands from nothing to a first correct answer, as they are printed on the page; a test reads them off the page and runs
 * them. Everything that differs from one machine to another is in what `token` exports.
 */
export function komIGang({ kalender, omverdenPort, argumenter, ...om }: Grunnlag): Record<Steg, string> {
  const { organisasjonsnummer: orgnr, periode } = om;
  const { fraOgMed, tilOgMed } = periode;
  return {
    start: 'npm start',
    token: `export KALENDER=${kalender} OMVERDEN_PORT=${omverdenPort}
${tokenkommando(argumenter)}`,
    json: spoer(
      'application/json',
      `{"kalenderRequest": {
    "part": [{"organisasjonsnummer": "${orgnr}"}],
    "periode": {"fraOgMed": "${fraOgMed}", "tilOgMed": "${tilOgMed}"}
  }}`,
    ),
    xml: spoer(
      'application/xml',
      `<kalenderRequest
    xmlns="${KALENDER_NAVNEROM}">
    <part><organisasjonsnummer>${orgnr}</organisasjonsnummer></part>
    <periode>
      <fraOgMed>${fraOgMed}</fraOgMed><tilOgMed>${tilOgMed}</tilOgMed>
    </periode>
  </kalenderRequest>`,
    ),
    alt: `curl -sSiG -w '\\n' "$KALENDER/api/kalender/v2/virksomheter/${orgnr}/oppgaver" \\
  ${AUTORISASJON} \\
  -d fraOgMed=${fraOgMed} -d tilOgMed=${tilOgMed}
curl -sSiG -w '\\n' "$KALENDER/api/kalender/v1/hendelser" \\
  ${AUTORISASJON} \\
  -d fraSekvensnummer=1 -d antall=10`,
  };
}
