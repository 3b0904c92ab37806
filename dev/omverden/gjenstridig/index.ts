import { createHash } from 'node:crypto';
import { BRUDD, type Handler, type Kall, type Ruter, type Svar } from '../felles/http';
import { terning } from '../felles/terning';
import { INNHOLD, type Innhold, type System } from './innhold';
import { type Brudd, drawBrudd, isJson, underveis } from './vei';

export interface Gjenstridig {
  /** The seed of every random choice. */
  froe: number;
  tregestMs?: number;
}

/** Wraps the routes of a system with contrary behaviour. */
export type Gjenstridighet = (system: System, ruter: Ruter) => Ruter;

const DEL_BRUTT = 0.2;
const DEL_TREGE = 0.25;
/** Two answers this slow still fit within every time limit of the product. */
const TREGEST_MS = 2_000;
/**
 * The number of whole answers after a broken one at the same address. With that many concurrent callers, every second try
 * succeeds.
 */
const HVILE = 6;

/**
 * The layer of `OMVERDEN=gjenstridig`: answers are correct in substance and odd in shape, as in `former`. innhold.ts lists the
 * changes of content for each system; vei.ts makes the changes in transit. Some answers are slow. Some are broken, and the next
 * try then gets a whole answer. The random numbers of an answer depend on the seed, the address and the number of answers so far
 * at that address, so the same question gets the same answers whatever is asked in between. Only routes the product calls are
 * changed, not the pages for people or the switches of the stand-ins. Without a seed nothing is changed.
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

/** The identity of a question. Forms are compared without their body, since each contains a new assertion. */
function toAdresse(system: System, { metode, sti, kropp, hode }: Kall): string {
  const isSkjema = hode('content-type')?.startsWith('application/x-www-form-urlencoded');
  return `${system} ${metode} ${sti} ${isSkjema ? '' : kropp}`;
}

const toTall = (tekst: string): number => createHash('sha256').update(tekst).digest().readUInt32BE();

function withInnhold(svar: Svar, endre: (verdi: unknown) => unknown): Svar {
  if (!isJson(svar)) return svar;
  return { ...svar, kropp: JSON.stringify(endre(JSON.parse(svar.kropp ?? ''))) };
}
