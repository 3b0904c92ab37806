import { minutesToMilliseconds } from 'date-fns';
import { LRUCache } from 'lru-cache';
import { logg } from '#lib/oppsett/logg';
import { type Aapent, countAdresse, glemAdresser } from '#lib/usecases/adgang/count-adresse';

/** How many calls a process counts at a time, so that most calls need no database query. */
const BOLK: Readonly<Record<Aapent, number>> = { aapne: 20, innlogging: 1 };
/** How long a process may use calls it has counted in advance. */
const EGNE_MS = 10_000;
/** The longest wait for the counter: it must not delay other requests. */
const LENGST_MS = 500;
const RYDD_MS = minutesToMilliseconds(10);
/** At most one log entry per minute while the database is down. */
const SI_FRA_MS = minutesToMilliseconds(1);

const egne = new LRUCache<string, number>({ max: 10_000, ttl: EGNE_MS });
let ryddet = Number.NEGATIVE_INFINITY;
let sagtFra = Number.NEGATIVE_INFINITY;

/**
 * Checks whether a call from an address is within the limit. While the database does not answer, no call is
 * refused.
 * @returns null when it is, else the seconds to wait
 */
export async function ventForAdresse(hva: Aapent, adresse: string): Promise<number | null> {
  const noekkel = `${hva} ${adresse}`;
  const igjen = egne.get(noekkel) ?? 0;
  if (igjen > 0) {
    egne.set(noekkel, igjen - 1);
    return null;
  }
  rydd();
  const vent = await innenTid(countAdresse(hva, adresse, BOLK[hva]));
  if (vent === null) egne.set(noekkel, BOLK[hva] - 1);
  return vent;
}

async function innenTid(svar: Promise<number | null>): Promise<number | null> {
  let klokke: NodeJS.Timeout | undefined;
  const forSent = new Promise<null>((ferdig) => {
    klokke = setTimeout(ferdig, LENGST_MS, null);
  });
  try {
    return await Promise.race([svar.catch(siFra), forSent]);
  } finally {
    clearTimeout(klokke);
  }
}

function siFra(feil: unknown): null {
  if (performance.now() - sagtFra > SI_FRA_MS) {
    sagtFra = performance.now();
    logg.warn({ feil: String(feil) }, 'calls could not be counted');
  }
  return null;
}

function rydd(): void {
  if (performance.now() - ryddet < RYDD_MS) return;
  ryddet = performance.now();
  void glemAdresser().catch(() => undefined);
}
