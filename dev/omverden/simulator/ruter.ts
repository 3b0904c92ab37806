import { json, type Kall, type Ruter, readJsonObjekt, readSkjema, type Svar } from '../felles/http';
import { STANDARDKILDER } from '../standardkilder';
import { readHandling } from './handling';
import { Simulatorfeil } from './levering';
import type { Sendt } from './sender';
import { readChosen, simulatorside } from './side';
import type { Simulator } from './simulator';

/**
 * The routes of the simulator under `{baseUrl}/simulator`: a page for people, and orders as JSON for the command line and
 * tests.
 */
export function createSimulatorruter(simulator: Simulator): Ruter {
  async function utfoer(
    felt: Readonly<Record<string, unknown>>,
  ): Promise<{ sendt?: Sendt[]; feil: string[] }> {
    const { handling, feil } = readHandling(felt);
    if (!handling) return { feil };
    try {
      return { sendt: await simulator.utfoer(handling), feil: [] };
    } catch (error) {
      if (error instanceof Simulatorfeil) return { feil: [error.message] };
      throw error;
    }
  }

  /** Handles a form: redirects back to the page with the same choices, at the list of sent calls. */
  async function post(kall: Kall): Promise<Svar> {
    const { sendt, feil } = await utfoer(Object.fromEntries(readSkjema(kall)));
    if (!sendt) return simulatorside(simulator, readChosen(simulator, kall.query), feil);
    return { status: 303, hoder: { Location: `/simulator?${kall.query}#sendt` } };
  }

  return {
    'GET /': ({ query }) => simulatorside(simulator, readChosen(simulator, query), []),
    'POST /handling': post,
    'POST /_handling': async (kall) => {
      const { sendt, feil } = await utfoer(readJsonObjekt(kall));
      return sendt ? json(200, { sendt }) : json(400, { feil });
    },
    // For tests that delete the deliveries from the database.
    'DELETE /_minne': () => {
      simulator.minne.glem();
      return { status: 204 };
    },
    // For tests that register the kilder in the product's database.
    'GET /_kilder': () => json(200, { kilder: STANDARDKILDER }),
  };
}
