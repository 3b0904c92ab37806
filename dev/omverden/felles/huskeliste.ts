const MAKS = 10_000;

/** An in-memory map whose entries expire: codes, requests and used `jti`s of the stand-ins. */
export class Huskeliste<V> {
  private readonly poster = new Map<string, { verdi: V; utloeper: number }>();

  set(noekkel: string, verdi: V, sekunder: number): void {
    if (this.poster.size >= MAKS) this.removeUtloept();
    this.poster.set(noekkel, { verdi, utloeper: Date.now() + sekunder * 1000 });
  }

  get(noekkel: string): V | undefined {
    const post = this.poster.get(noekkel);
    if (!post) return undefined;
    if (post.utloeper > Date.now()) return post.verdi;
    this.poster.delete(noekkel);
    return undefined;
  }

  /** Reads and removes an entry in one step, so that it can be used only once. */
  take(noekkel: string): V | undefined {
    const verdi = this.get(noekkel);
    this.poster.delete(noekkel);
    return verdi;
  }

  delete(noekkel: string): void {
    this.poster.delete(noekkel);
  }

  entries(): [string, V][] {
    this.removeUtloept();
    return [...this.poster].map(([noekkel, post]) => [noekkel, post.verdi]);
  }

  private removeUtloept(): void {
    for (const [noekkel, post] of this.poster) {
      if (post.utloeper <= Date.now()) this.poster.delete(noekkel);
    }
  }
}
