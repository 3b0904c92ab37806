/** As long as one call may hold the process before the others are let in. */
const STREKK_MS = 8;
/** Bytes that are sent at a time. */
const STYKKE = 64 * 1024;

/**
 * A long text as a body, made bit by bit: what is asked for next may be slow to make, and others are let in between. Whole before
 * it is sent, so that what fails on the way is an error and not half an answer.
 */
export async function writeLong(
  biter: Iterable<string>,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const stykker: Uint8Array<ArrayBuffer>[] = [];
  const koder = new TextEncoder();
  let tekst = '';
  let fra = performance.now();
  for (const bit of biter) {
    tekst += bit;
    if (tekst.length >= STYKKE) {
      stykker.push(koder.encode(tekst));
      tekst = '';
    }
    if (performance.now() - fra > STREKK_MS) {
      await new Promise(setImmediate);
      fra = performance.now();
    }
  }
  const siste = koder.encode(tekst);
  return stykker.length === 0 ? siste : toStroem([...stykker, siste]);
}

function toStroem(stykker: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const igjen = stykker.values();
  return new ReadableStream({
    pull(til) {
      const { done, value } = igjen.next();
      if (done) til.close();
      else til.enqueue(value);
    },
  });
}
