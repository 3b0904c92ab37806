'use client';

import logo from '@skatteetaten/ds-layout/TopBannerLogo/ske-logo.svg.esm.js';

/** The outlines of the design system's logo, which it has as the address of a picture. */
const STREKER = [...decodeURIComponent(logo).matchAll(/ d="([^"]+)"/g)].flatMap(([, d]) => d ?? []);

/**
 * The logo as a drawing in the colour of the text: a picture stays black, also on the black background of
 * someone who chooses the colours. In the browser's bundle, so that a page has it once and not twice. On a narrow screen only the symbol is shown, beside its name for screen
 * readers.
 */
export function Logo({ navn }: { navn: string }) {
  return (
    <svg
      role="img"
      aria-label={navn}
      viewBox="0 0 380 102"
      preserveAspectRatio="xMinYMid slice"
      className="h-10 w-10 fill-current sm:w-37"
    >
      {STREKER.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
