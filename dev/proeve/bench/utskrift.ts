export const median = (tall: readonly number[]): number => prosentil(tall, 0.5);
/** @param andel the share of the numbers that are smaller: 0.95 gives p95 */
export function prosentil(tall: readonly number[], andel: number): number {
  const sortert = tall.toSorted((a, b) => a - b);
  return sortert[Math.min(sortert.length - 1, Math.floor(sortert.length * andel))] ?? 0;
}
export const hele = (tall: number): string => Math.round(tall).toLocaleString('en-US').replaceAll(',', ' ');

/** Prints one line of a result. */
export function skriv(navn: string, tall: string, resten = ''): void {
  console.log(`  ${navn.padEnd(38)}${tall.padStart(12)}  ${resten}`);
}
