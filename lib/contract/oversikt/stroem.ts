/** Makes a body of pieces. A piece is made when the reader has room for it, and none after the reader has gone. */
export const toStroem = (biter: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    async pull(til) {
      const { done, value } = await biter.next();
      if (done) til.close();
      else til.enqueue(value);
    },
    async cancel() {
      await biter.return(undefined);
    },
  });
