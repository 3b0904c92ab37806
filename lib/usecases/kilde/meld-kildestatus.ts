import { updateKildestatus } from '#lib/data/kilde';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import type { Kildestatus } from '#lib/domain/kilde/kilde';
import { requireKilde } from '#lib/usecases/adgang/require-kilde';

/**
 * Stores the status that a kilde reports about itself. Regular reports distinguish a silent kilde from one
 * without news.
 * @throws AppError `ukjent-kilde`, `ikke-tilgang`
 */
export async function meldKildestatus(
  system: Systemaktoer,
  kildeId: string,
  status: { status: Kildestatus; melding: string | null },
  naa: Date,
): Promise<void> {
  const { id } = await requireKilde(system, kildeId);
  await updateKildestatus(id, status, naa);
}
