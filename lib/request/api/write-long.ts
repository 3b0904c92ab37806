import { hasLeft } from '#lib/request/felles/kaller';
import { makeStrekk } from '#lib/request/felles/langt-arbeid';
import { Kallfeil } from './kallfeil';

/** The size of each chunk, in characters. */
const STYKKE = 64 * 1024;

/**
 * Builds a long body from bunches of pieces, yielding to other requests in between. The body is complete before it is
 * sent, so that a failure gives an error and not half an answer.
 * @throws Kallfeil `ugyldig` when the caller has left
 */
export async function writeLong(
  bunker: AsyncIterable<Iterable<string>>,
  request: Request,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const stykker: Uint8Array<ArrayBuffer>[] = [];
  const koder = new TextEncoder();
  let tekst = '';
  const strekk = makeStrekk();
  for await (const bunke of bunker) {
    for (const bit of bunke) {
      tekst += bit;
      if (tekst.length >= STYKKE) {
        stykker.push(koder.encode(tekst));
        tekst = '';
      }
      const venter = strekk();
      if (!venter) continue;
      await venter;
      if (hasLeft(request)) throw new Kallfeil('ugyldig');
    }
  }
  const siste = koder.encode(tekst);
  return stykker.length === 0 ? siste : toStroem([...stykker, siste]);
}

const lest = new WeakMap<ReadableStream, Promise<void>>();

/** Settles when a long body has been read to its end, or its reader has left. Undefined for any other body. */
export const whenRead = ({ body }: Response): Promise<void> | undefined =>
  body ? lest.get(body) : undefined;

function toStroem(stykker: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const igjen = stykker.values();
  const { promise, resolve } = Promise.withResolvers<void>();
  const stroem = new ReadableStream<Uint8Array>({
    pull(til) {
      const { done, value } = igjen.next();
      if (!done) return til.enqueue(value);
      til.close();
      resolve();
    },
    cancel: () => resolve(),
  });
  lest.set(stroem, promise);
  return stroem;
}
