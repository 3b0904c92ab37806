const MAKS_FORSLAG = 3;

/** Returns the Levenshtein distance between two texts. */
function avstand(a: string, b: string): number {
  let forrige = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, tegn] of [...a].entries()) {
    const rad = [i + 1];
    for (const [j, annet] of [...b].entries()) {
      const bytt = (forrige[j] ?? 0) + (tegn === annet ? 0 : 1);
      rad.push(Math.min(bytt, (forrige[j + 1] ?? 0) + 1, (rad[j] ?? 0) + 1));
    }
    forrige = rad;
  }
  return forrige.at(-1) ?? 0;
}

/** Returns the known values that resemble `verdi`, closest first, at most three. */
export function naermest(verdi: string, kjente: readonly string[]): string[] {
  const naerNok = Math.max(2, Math.floor(verdi.length / 2));
  return kjente
    .map((ett) => ({ ett, langt: ett.startsWith(verdi) ? 0 : avstand(verdi, ett) }))
    .filter(({ langt }) => langt <= naerNok)
    .sort((a, b) => a.langt - b.langt)
    .slice(0, MAKS_FORSLAG)
    .map(({ ett }) => ett);
}
