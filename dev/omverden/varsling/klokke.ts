/** The clock of the stand-in: the real one, until a test sets it. It then runs on from there. */
export class Klokke {
  private forskyvning = 0;

  naa(): number {
    return Date.now() + this.forskyvning;
  }

  set(naa: number): void {
    this.forskyvning = naa - Date.now();
  }

  reset(): void {
    this.forskyvning = 0;
  }
}
