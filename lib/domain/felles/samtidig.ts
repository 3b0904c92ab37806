/**
 * Runs a function for each item, at most `samtidige` at a time, in no guaranteed order. Resolves when all are
 * done. Rejects with the first failure; calls already started run on.
 */
export async function runEach<T>(
  items: Iterable<T>,
  samtidige: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  // All workers take from one shared iterator, so that each item is started once.
  const koe = [...items].values();
  const take = async () => {
    for (const item of koe) await run(item);
  };
  await Promise.all(Array.from({ length: samtidige }, take));
}

/**
 * Yields what a function reads for each item, in order. The next is read while the caller uses the one before.
 * Throws the first failure when its turn comes.
 */
export async function* readAhead<T, R>(items: Iterable<T>, read: (item: T) => Promise<R>): AsyncGenerator<R> {
  const koe = [...items].values();
  const start = () => {
    const { done, value } = koe.next();
    if (done) return;
    const svar = read(value);
    // The caller may stop before its turn comes.
    svar.catch(() => {});
    return svar;
  };
  for (let denne = start(); denne; ) {
    const svar = await denne;
    denne = start();
    yield svar;
  }
}

/**
 * Runs a function for each item as `runEach`, until `erForSent()`. Items not started by then go to `forSent`.
 * A slow external system then delays the result by the time limit and one call at most, however many items
 * there are.
 */
export async function runEachInnen<T>(
  items: Iterable<T>,
  { samtidige, erForSent }: { samtidige: number; erForSent: () => boolean },
  run: (item: T) => Promise<void>,
  forSent: (item: T) => void,
): Promise<void> {
  await runEach(items, samtidige, async (item) => {
    if (erForSent()) forSent(item);
    else await run(item);
  });
}
