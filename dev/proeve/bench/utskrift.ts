export const median = (tall: readonly number[]): number =>
  tall.toSorted((a, b) => a - b)[tall.length >> 1] ?? 0;
export const hele = (tall: number): string => Math.round(tall).toLocaleString('en-US').replaceAll(',', ' ');

/** Prints one line of a result. */
export function skriv(navn: string, tall: string, resten = ''): void {
  console.log(`  ${navn.padEnd(38)}${tall.padStart(12)}  ${resten}`);
}
