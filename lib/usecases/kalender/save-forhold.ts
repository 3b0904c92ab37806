import { changeBrukerForhold } from '#lib/data/forhold';
import type { Dato } from '#lib/domain/dag/dato';
import type { BrukerForholdSvar, Forhold } from '#lib/domain/virksomhet/forhold';
import { type Kalendertilgang, requireHele } from '#lib/usecases/adgang/require-tilgang';

/**
 * Stores the user's answers. An answer with a date keeps the earlier answers for the time before it; one
 * without a date replaces them all. Repeating an answer changes nothing.
 * @throws AppError `ikke-tilgang` to a person who may see only a part of the calendar
 */
export async function saveForhold(
  tilgang: Kalendertilgang,
  svar: readonly BrukerForholdSvar[],
  { naa, idag }: { naa: Date; idag: Dato },
): Promise<void> {
  requireHele(tilgang);
  const endre: Parameters<typeof changeBrukerForhold>[1] = (fraBruker) => {
    const endrede = svar.filter((ett) => !isLastSvar(fraBruker, ett));
    if (endrede.length === 0) return null;
    return {
      navn: endrede.map(({ navn }) => navn),
      forhold: endrede.flatMap((ett) => etterSvar(fraBruker, ett, idag)),
    };
  };
  await changeBrukerForhold(tilgang.organisasjonsnummer, endre, naa);
}

/** Whether the user's latest answer under this name is the same. */
function isLastSvar(fraBruker: readonly Forhold[], svar: BrukerForholdSvar): boolean {
  const siste = fraBruker.filter(({ navn }) => navn === svar.navn).at(-1);
  return (siste?.verdi ?? null) === svar.verdi && (siste?.fraOgMed ?? null) === svar.fraOgMed;
}

function etterSvar(fraBruker: readonly Forhold[], svar: BrukerForholdSvar, idag: Dato): Forhold[] {
  if (svar.verdi === null) return [];
  const { fraOgMed } = svar;
  const eldre =
    fraOgMed === null
      ? []
      : fraBruker.filter(({ navn, ...ett }) => navn === svar.navn && (ett.fraOgMed ?? '') < fraOgMed);
  const nytt = { ...svar, tilOgMed: null, opphav: 'bruker', registrert: idag } as Forhold;
  return [...eldre, nytt];
}
