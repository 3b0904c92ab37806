'use client';

import { useState, useSyncExternalStore } from 'react';

const aldri = () => () => {};

/** Copies a value. Without JavaScript the value stands beside it to be marked, and the button is not there. */
export function KopierKnapp({
  verdi,
  hva,
  tekst,
  kopiert,
}: {
  verdi: string;
  /** What is copied, for those who do not see where the button stands. */
  hva: string;
  tekst: string;
  kopiert: string;
}) {
  const [isKopiert, setKopiert] = useState(false);
  const kan = useSyncExternalStore(
    aldri,
    () => Boolean(navigator.clipboard),
    () => false,
  );
  return (
    <button
      type="button"
      className={`cursor-pointer font-bold text-azure-70 underline underline-offset-2 ${kan ? '' : 'invisible'}`}
      onClick={() => navigator.clipboard.writeText(verdi).then(() => setKopiert(true))}
    >
      <span aria-live="polite">{isKopiert ? kopiert : tekst}</span>
      <span className="sr-only"> {hva}</span>
    </button>
  );
}
