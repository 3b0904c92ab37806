import { createHash } from 'node:crypto';
import { BRUDD, type Handler, type Kall, type Ruter, type Svar } from '../felles/http';
import { terning } from '../felles/terning';
import { INNHOLD, type Innhold, type System } from './innhold';
import { type Brudd, drawBrudd, isJson, underveis } from './vei';

export interface Gjenstridig {
  /** What everything is drawn from. */
  froe: number;
  tregestMs?: number;
}

/** Makes the routes of a system contrary. */
export type Gjenstridighet = (system: System, ruter: Ruter) => Ruter;

const DEL_BRUTT = 0.2;
const DEL_TREGE = 0.25;
/** Two so slow ones come within every limit of the product. */
const TREGEST_MS = 2_000;
/** How many whole answers follow a broken one at the same address: of so many who ask at once, each gets one at the second try. */
const HVILE = 6;

/**
 * The layer of `OMVERDEN=gjenstridig`: the stand-ins answer right in substance and odd in shape, as in `former`. What each system may
 * change is in innhold.ts, what happens on the way in vei.ts. Some answers are slow, and some are broken so that the next try gets a whole
 * one. Each question has dice of its own, from the seed, the address and the number of the answer: the same questions get the same answers
 * whatever is asked in between. Only what the product asks is changed; a person’s pages and the switches of the stand-ins are not.
 * Without a seed nothing is changed.
 */
export function startGjenstridighet(valg: Gjenstridig | undefined): Gjenstridighet {
  if (!valg) return (_system, ruter) => ruter;
  const { froe, tregestMs = TREGEST_MS } = valg;
  const adresser = new Map<string, { nr: number; hvile: number }>();

  function gjoer(system: System, innhold: Innhold, handler: Handler): Handler {
    return async (kall) => {
      const adresse = toAdresse(system, kall);
      const her = adresser.get(adresse) ?? { nr: 0, hvile: 0 };
      adresser.set(adresse, her);
      const kast = terning(toTall(`${froe} ${adresse} ${her.nr++}`));
      const [erTreg, ms, erBrutt] = [kast() < DEL_TREGE, kast() * tregestMs, kast() < DEL_BRUTT];
      let brudd: Brudd | undefined;
      if (her.hvile > 0) her.hvile--;
      else if (erBrutt && innhold.kanGjentas !== false) {
        brudd = drawBrudd(kast);
        her.hvile = HVILE;
      }
      if (erTreg) await new Promise((ferdig) => setTimeout(ferdig, ms).unref());
      if (brudd?.foer) return brudd.foer;
      const svar = await handler(kall);
      if (svar === BRUDD) return BRUDD;
      if (brudd?.etter) return brudd.etter(svar);
      return underveis(
        withInnhold(svar, (verdi) => innhold.endre(verdi, kast)),
        kall,
        kast,
      );
    };
  }

  return (system, ruter) =>
    Object.fromEntries(
      Object.entries(ruter).map(([rute, handler]): [string, Handler] => {
        const innhold = INNHOLD[system][rute];
        return [rute, innhold ? gjoer(system, innhold, handler) : handler];
      }),
    );
}

/** What two questions share that are the same. A form has an assertion in it that differs each time. */
function toAdresse(system: System, { metode, sti, kropp, hode }: Kall): string {
  const isSkjema = hode('content-type')?.startsWith('application/x-www-form-urlencoded');
  return `${system} ${metode} ${sti} ${isSkjema ? '' : kropp}`;
}

const toTall = (tekst: string): number => createHash('sha256').update(tekst).digest().readUInt32BE();

function withInnhold(svar: Svar, endre: (verdi: unknown) => unknown): Svar {
  if (!isJson(svar)) return svar;
  return { ...svar, kropp: JSON.stringify(endre(JSON.parse(svar.kropp ?? ''))) };
}
