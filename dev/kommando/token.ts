import { parseArgs } from 'node:util';
import { isUtenforError } from '#lib/adapters/hent';
import { StartError } from '#lib/drift/felles/start-error';
import { SYSTEMKLIENTER } from '../omverden/klienter';
import { fetchToken, type Tokenklient } from '../omverden/maskinporten/token';
import { findOutsidePort } from '../start/outside';
import { CLIENT_KEYS } from '../start/paths';
import { readKept } from '../start/secrets';

const HELP = `An access token from the local stand-in of Maskinporten, which "npm start" runs.

  npm run token -- --klient <id> [--scope <scope>] [--kunde <orgnr>] [--systembruker <orgnr>] [--samtykke <id> --fra <orgnr>]

  --klient        the client that asks
  --scope         the scopes, separated by spaces. Default: the first of the client's own
  --kunde         a customer that has delegated the scope (consumer_org)
  --systembruker  the organisation that has approved the system user
  --externalRef   the externalRef of the system user request, if it had one
  --samtykke      the id of a consent; --fra is the organisation that gave it

Clients and their scopes:
${SYSTEMKLIENTER.map(({ clientId, scopes }) => `  ${clientId.padEnd(26)}${scopes.join(' ')}`).join('\n')}

Only the token, for a script:  TOKEN=$(npm run --silent token -- --klient ${SYSTEMKLIENTER[0].clientId})
The stand-in listens on OMVERDEN_PORT, or PORT + 1, as with "npm start".`;

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  klient: TEXT,
  scope: TEXT,
  kunde: TEXT,
  systembruker: TEXT,
  externalRef: TEXT,
  samtykke: TEXT,
  fra: TEXT,
  help: { type: 'boolean', short: 'h' },
} as const;

type Given = ReturnType<typeof parse>;

function parse() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}

/** The optional claims of the assertion. */
function toClaims({ kunde, systembruker, externalRef, samtykke, fra }: Given): Record<string, unknown> {
  const org = { authority: 'iso6523-actorid-upis', ID: `0192:${systembruker}` };
  const details = [
    ...(systembruker ? [{ type: 'urn:altinn:systemuser', systemuser_org: org, externalRef }] : []),
    ...(samtykke
      ? [{ type: 'urn:altinn:consent', id: samtykke, from: `urn:altinn:organization:identifier-no:${fra}` }]
      : []),
  ];
  return {
    ...(kunde && { consumer_org: kunde }),
    ...(details.length > 0 && { authorization_details: details }),
  };
}

async function run(given: Given): Promise<string> {
  if (given.help) return HELP;
  const client = SYSTEMKLIENTER.find(({ clientId }) => clientId === given.klient);
  if (!client) {
    throw new StartError(
      `${given.klient ? `No client «${given.klient}»` : '--klient is missing'}.\n\n${HELP}`,
    );
  }
  const jwk = readKept<Record<string, Tokenklient['jwk']>>(CLIENT_KEYS)?.[client.clientId];
  const issuer = `http://localhost:${findOutsidePort(process.env)}/maskinporten/`;
  if (!jwk) throw new StartError(`No key for ${client.clientId} in ${CLIENT_KEYS}. "npm start" makes it.`);
  try {
    const scope = given.scope ?? client.scopes[0] ?? '';
    return await fetchToken({ clientId: client.clientId, jwk, issuer }, { scope, ...toClaims(given) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(
      isUtenforError(error) ? `Nothing answers at ${issuer}. Run "npm start" first.` : why,
    );
  }
}

try {
  console.log(await run(parse()));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
