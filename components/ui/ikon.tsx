import type { Ikonnavn, Logonavn } from './tegninger';

export type { Ikonnavn } from './tegninger';

/** An icon of the design system. Always decorative: the text beside it says the same. */
export function Ikon({ navn, className = 'size-6' }: { navn: Ikonnavn; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={`ikon ${className}`}>
      <Tegning navn={navn} />
    </svg>
  );
}

/** A drawing from the one file of drawings, in the coordinates of the `<svg>` around it. */
export function Tegning({ navn }: { navn: Ikonnavn | Logonavn }) {
  return <use href={`/tegninger.svg#${navn}`} />;
}
