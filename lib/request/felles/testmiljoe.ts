import { type Env, env } from '#lib/oppsett/env';

/** The default addresses of the local test environment. */
const STANDARD = { kalender: 'http://localhost:3000', omverdenPort: '3001' };

/** The addresses of the test environment, for the pages for developers. */
export interface Testmiljoe {
  kalender: string;
  omverdenPort: string;
  /** The page that issues tokens; null where Maskinporten is not the stand-in. */
  tokenside: string | null;
}

/**
 * Returns the addresses of this environment when it runs on one machine with the stand-ins, so that printed
 * commands can be run as they are; else the defaults of `npm start`.
 */
export function toTestmiljoe({
  MILJOE,
  APP_URL,
  MASKINPORTEN_ISSUER,
}: Pick<Env, 'MILJOE' | 'APP_URL' | 'MASKINPORTEN_ISSUER'>): Testmiljoe {
  const { hostname, port } = new URL(MASKINPORTEN_ISSUER);
  const harStedfortreder = MILJOE !== 'produksjon' && hostname === 'localhost' && port !== '';
  if (!harStedfortreder) return { ...STANDARD, tokenside: null };
  return { kalender: APP_URL, omverdenPort: port, tokenside: `${MASKINPORTEN_ISSUER}_token` };
}

export const readTestmiljoe = (): Testmiljoe => toTestmiljoe(env());
