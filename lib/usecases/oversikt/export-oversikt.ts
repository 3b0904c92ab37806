import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import { type Eksportrad, toEksportrad } from '#lib/domain/oversikt/eksport';
import type { Oversiktsfilter } from '#lib/domain/oversikt/filter';
import { listEksport } from '#lib/domain/oversikt/listeksport';
import type { Oppslag } from '#lib/usecases/adgang/require-innsyn';
import { getOversikt, toSynligFrist } from './get-oversikt';
import { explainFrist, noteKlienter } from './show-oversikt';

/** What a file is made of. The rows are made as they are read, since there may be a hundred thousand. */
export interface Eksport {
  rader: Iterable<Eksportrad>;
  rom: Byraarom;
}

/**
 * Returns every frist that a filter has chosen, for a file. All its clients are written to the access log first, in one
 * statement.
 * @returns null while clients are being fetched from the register: a file that lacks some does not show it
 * @throws AppError `altinn-utilgjengelig` when the list of clients is not recent enough
 */
export async function exportOversikt(
  aktoer: Aktoer,
  filter: Oversiktsfilter,
  oppslag: Oppslag,
): Promise<Eksport | null> {
  const oversikt = await getOversikt(aktoer, oppslag, { endres: true });
  if (oversikt.ukjente.hentes > 0) return null;
  const { klientkalendere, rom, adgang } = oversikt;
  const frister = listEksport(klientkalendere, filter, rom);
  await noteKlienter(
    oversikt,
    frister.map(({ klient }) => klient),
    oppslag,
  );
  const kilder = new Map(adgang.svar.kilder.map((kilde) => [kilde.id, kilde]));
  const toRad = (frist: (typeof frister)[number]) => {
    const forklart = explainFrist(toSynligFrist(frist), oppslag.idag);
    return toEksportrad(forklart, forklart.konsekvens, { rom, kilder });
  };
  return { rader: frister.values().map(toRad), rom };
}
