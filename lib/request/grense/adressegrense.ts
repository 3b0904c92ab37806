import { LRUCache } from 'lru-cache';
import { logg } from '#lib/oppsett/logg';
import { type Aapent, countAdresse, glemAdresser } from '#lib/usecases/adgang/count-adresse';

/** A process counts so many at a time, so that most calls cost no question to the database. */
const BOLK: Readonly<Record<Aapent, number>> = { aapne: 20, innlogging: 1 };
/** How long a process may use what it has counted ahead. */
const EGNE_MS = 10_000;
/** What guards against too many calls must not be what stops the others. */
const LENGST_MS = 500;
const RYDD_MS = 10 * 60_000;
/** A crowd while the database is away is one thing to tell. */
const SI_FRA_MS = 60_000;

const egne = new LRUCache<string, number>({ max: 10_000, ttl: EGNE_MS });
let ryddet = Number.NEGATIVE_INFINITY;
let sagtFra = Number.NEGATIVE_INFINITY;

/**
 * Whether there is room for a call from an address. While the database does not answer nobody is refused.
 * @returns null when there is, else the seconds to wait
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
