import {
  BRUDD,
  type Handler,
  HttpFeil,
  json,
  type Kall,
  type Ruter,
  readJsonObjekt,
  type Svar,
} from './http';

export const MODI = ['ok', '500', 'treg', 'soeppel', 'nede'] as const;
export type Modus = (typeof MODI)[number];

const MAKS_FORSINKELSE_MS = 120_000;

/**
 * Adds a fault switch to a system: `PUT /_bryter {"modus":"treg","forsinkelseMs":2000}` decides how all other
 * routes behave until the next `PUT`. The path starts with an underscore because the real system has no such route.
 */
export function withBryter(ruter: Ruter): Ruter {
  let modus: Modus = 'ok';
  let forsinkelseMs = 0;
  const state = () => json(200, { modus, forsinkelseMs });

  function change(kall: Kall): Svar {
    const kropp = readJsonObjekt(kall);
    const valgt = MODI.find((m) => m === kropp.modus);
    const forsinkelse = kropp.forsinkelseMs ?? (valgt === 'treg' ? 5000 : 0);
    if (!valgt) throw new HttpFeil(400, `modus must be one of ${MODI.join(', ')}`);
    if (typeof forsinkelse !== 'number' || !(forsinkelse >= 0 && forsinkelse <= MAKS_FORSINKELSE_MS)) {
      throw new HttpFeil(400, `forsinkelseMs must be a number from 0 to ${MAKS_FORSINKELSE_MS}`);
    }
    modus = valgt;
    forsinkelseMs = forsinkelse;
    return state();
  }

  function guard(handler: Handler): Handler {
    return async (kall) => {
      // A delay can be combined with a fault: real systems often get slow before they fail.
      if (forsinkelseMs > 0) await new Promise((ferdig) => setTimeout(ferdig, forsinkelseMs).unref());
      if (modus === '500') return json(500, { title: 'Internal Server Error', status: 500 });
      if (modus === 'soeppel') return { ...json(200, null), kropp: '<html>{"dette":er ikke' };
      return modus === 'nede' ? BRUDD : handler(kall);
    };
  }

  const vernet = Object.entries(ruter).map(([noekkel, handler]): [string, Handler] =>
    noekkel.includes(' /_') ? [noekkel, handler] : [noekkel, guard(handler)],
  );
  return { ...Object.fromEntries(vernet), 'GET /_bryter': state, 'PUT /_bryter': change };
}
