/** A text with the parts between backticks as code. */
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
