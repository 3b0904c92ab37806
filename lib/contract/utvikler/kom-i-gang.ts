import { KALENDER_NAVNEROM } from '#lib/contract/kalender-v1/kalender-request-xml';
import type { Periode } from '#lib/domain/dag/dato';

/** The five steps, in order. The message catalogues have the texts by the same names. */
export const STEG = ['start', 'token', 'json', 'xml', 'alt'] as const;
export type Steg = (typeof STEG)[number];

/** The values the commands are written with. */
export interface Kommandogrunnlag {
  /** The address of the product, without a trailing slash. */
  kalender: string;
  /** The port of the stand-ins, which issue the token. */
  omverdenPort: string;
  /** Arguments of `npm run token`: the caller and its access. */
  argumenter: string;
  /** The synthetic virksomhet that the caller has access to. */
  organisasjonsnummer: string;
  periode: Periode;
}

const AUTORISASJON = '-H "Authorization: Bearer $TOKEN"';

/** Returns a shell command that sets `TOKEN`. */
export const tokenkommando = (argumenter: string): string => `TOKEN=$(npm run --silent token -- \\
  ${argumenter})`;

const spoer = (type: string, innhold: string) => `curl -sSi -w '\\n' "$KALENDER/api/kalender/v1/frister" \\
  ${AUTORISASJON} \\
  -H 'Content-Type: ${type}' \\
  -d '${innhold}'`;

/**
 * Returns the commands from an empty machine to a first correct answer, as printed on the page. A test reads
 * them from the page and runs them. Everything that differs between machines is in what the `token` step
 * exports.
 */
export function komIGang({
  kalender,
  omverdenPort,
  argumenter,
  ...om
}: Kommandogrunnlag): Record<Steg, string> {
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
