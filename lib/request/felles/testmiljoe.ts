import { type Env, env } from '#lib/oppsett/env';

/** Where the local test environment is when nobody has said anything else. */
const STANDARD = { kalender: 'http://localhost:3000', omverdenPort: '3001' };

/** What the pages for developers say about the test environment they are read in. */
export interface Testmiljoe {
  kalender: string;
  omverdenPort: string;
  /** Where one gets a token by choosing; null where Maskinporten is not the stand-in. */
  tokenside: string | null;
}

/**
 * The addresses of this very environment when it stands on one machine with the stand-ins, so that what is printed can be run
 * as it stands; elsewhere those that `npm start` gives.
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
