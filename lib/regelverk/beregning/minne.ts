/** What is remembered under one name, by key. */
type Rom<T> = Map<string | number, { readonly verdi: T; readonly bytes: number }>;

/** An estimate of what a new room and a new key take, beside what is remembered. */
const BYTES_PER_ROM = 500;
const BYTES_PER_NOEKKEL = 150;

/**
 * A memory of two generations. When the younger is full it becomes the older, and the older is forgotten, but
 * for what is asked for again in the meantime. It never holds more than twice `maksBytes`, as estimated by
 * those who save: unusual input can make it forget, not grow.
 */
export class Minne<T> {
  readonly #maksBytes: number;
  #unge = new Map<string, Rom<T>>();
  #eldre = new Map<string, Rom<T>>();
  #bytesUnge = 0;
  #bytesEldre = 0;

  constructor(maksBytes: number) {
    this.#maksBytes = maksBytes;
  }

  /** An estimate of all that is remembered. */
  get bytes(): number {
    return this.#bytesUnge + this.#bytesEldre;
  }

  find(rom: string, noekkel: string | number): T | undefined {
    const ung = this.#unge.get(rom)?.get(noekkel);
    if (ung) return ung.verdi;
    const eldre = this.#eldre.get(rom)?.get(noekkel);
    if (eldre) this.save(rom, noekkel, eldre.verdi, eldre.bytes);
    return eldre?.verdi;
  }

  /** Remembers something of about `bytes` bytes. What alone would fill a generation is not remembered. */
  save(rom: string, noekkel: string | number, verdi: T, bytes: number): void {
    const nytt = bytes + BYTES_PER_NOEKKEL + (typeof noekkel === 'string' ? 2 * noekkel.length : 0);
    const medRom = nytt + BYTES_PER_ROM + 2 * rom.length;
    if (medRom > this.#maksBytes) return;
    if (this.#bytesUnge + medRom > this.#maksBytes) this.#age();
    const kjent = this.#unge.get(rom);
    this.#bytesUnge += kjent ? nytt : medRom;
    if (kjent) kjent.set(noekkel, { verdi, bytes });
    else this.#unge.set(rom, new Map([[noekkel, { verdi, bytes }]]));
  }

  #age(): void {
    this.#eldre = this.#unge;
    this.#bytesEldre = this.#bytesUnge;
    this.#unge = new Map();
    this.#bytesUnge = 0;
  }
}
