/**
 * Runs something for each item, so many at a time, in no promised order. Ends when all have; fails as the first that fails does, while
 * those under way go on.
 */
export async function runEach<T>(
  items: Iterable<T>,
  samtidige: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  // One iterator that all take from: an item is begun once.
  const koe = [...items].values();
  const take = async () => {
    for (const item of koe) await run(item);
  };
  await Promise.all(Array.from({ length: samtidige }, take));
}
