import { isDoneWithin, startTidsgrense } from '#lib/adapters/tidsgrense';
import { joinByraa } from '#lib/data/oversikt/byraa';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Dato } from '#lib/domain/dag/dato';
import { type Kilde, svartilstand } from '#lib/domain/kilde/kilde';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import type { Klientfrist, Klientkalender } from '#lib/domain/oversikt/klient';
import { toSynlige } from '#lib/domain/virksomhet/rett';
import type { Klientadgang } from '#lib/usecases/adgang/require-tilgang';
import { fetchUkjente, type Ukjente } from './fetch-ukjente';
import { readKlientkalendere } from './klientkalendere';
import { openRom } from './open-rom';

/** Everything an overview is made of. Which part of it is shown is decided by `lib/domain/oversikt`. */
export interface Oversikt {
  adgang: Klientadgang;
  klientkalendere: readonly Klientkalender[];
  /** How many calendars were not made for lack of time. The next page has more of them. */
  uleste: number;
  rom: Byraarom;
  ukjente: Ukjente;
  /** The kilder that do not answer as they should. */
  tauseKilder: readonly Kilde[];
}

/** How long a page makes calendars, the first time many are asked about. */
const LESETID_MS = 1_800;

/** How long a page waits for what is not known about clients. */
const VENT_MS = 1_500;

/**
 * Reads the overview of a person: every client, and what is known about its frister.
 * @param endres whether something is to be changed: the list of clients must then be recent
 * @throws AppError `altinn-utilgjengelig` when there is no list of clients that is recent enough
 */
export async function getOversikt(
  aktoer: Aktoer,
  tid: { naa: Date; idag: Dato },
  { endres = false }: { endres?: boolean } = {},
): Promise<Oversikt> {
  const foerste = await joinRommet(aktoer, await readOversikt(aktoer, tid, endres), tid.naa);
  if (foerste.ukjente.hentes === 0 || foerste.uleste > 0) return foerste;
  const ferdig = await isDoneWithin(foerste.ukjente.runde, VENT_MS);
  return ferdig ? readOversikt(aktoer, tid, endres) : foerste;
}

/** At the first visit to the space of a firm, the person becomes one of its members. */
async function joinRommet(aktoer: Aktoer, oversikt: Oversikt, naa: Date): Promise<Oversikt> {
  const { adgang, rom } = oversikt;
  if (rom.meg !== null || !adgang.fersk || adgang.svar.liste === null) return oversikt;
  const { personId, navn } = aktoer;
  await joinByraa(adgang.svar.byraa, { personId, navn: navn ?? adgang.navn ?? '' }, naa);
  return { ...oversikt, rom: (await openRom(aktoer, { naa })).rom };
}

async function readOversikt(
  aktoer: Aktoer,
  tid: { naa: Date; idag: Dato },
  endres: boolean,
): Promise<Oversikt> {
  const { adgang, rom, fra } = await openRom(aktoer, { naa: tid.naa, endres });
  const { klientkalendere, uleste } = await readKlientkalendere(
    adgang,
    fra,
    tid,
    // What is to be changed must all be known.
    endres ? () => false : startTidsgrense(LESETID_MS),
  );
  const ukjente = fetchUkjente(aktoer.personId, uleste > 0 ? [] : klientkalendere, adgang.tilgangTil, tid);
  // A failure of ours is told by the next page that needs it.
  ukjente.runde.catch(() => {});
  const tauseKilder = adgang.svar.kilder.filter(
    (en) => en.aktiv && ['nede', 'forsinket', 'ikkeSvart'].includes(svartilstand(en, tid.naa.getTime())),
  );
  return { adgang, klientkalendere, uleste, rom, ukjente, tauseKilder };
}

/** Returns a frist as the person may see it: without amounts where those may not be seen. */
export function toSynligFrist({ klient, rad }: Klientfrist): Klientfrist {
  const [oppgave] = toSynlige(klient.rett, [rad.oppgave]);
  return { klient, rad: oppgave ? { ...rad, oppgave } : rad };
}
