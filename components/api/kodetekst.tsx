/** A text where what stands between backticks is code. */
export function Kodetekst({ tekst }: { tekst: string }) {
  return tekst.split('`').map((del, nr) =>
    nr % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text that does not change
      <code key={nr} className="wrap-anywhere">
        {del}
      </code>
    ) : (
      del
    ),
  );
}
