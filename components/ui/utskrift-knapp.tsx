'use client';

import { Ikon } from './ikon';
import { useHarJavascript } from './use-skjema';

/** A button that opens the browser's print dialog. Not rendered without JavaScript. */
export function UtskriftKnapp({ children }: { children: string }) {
  const harJavascript = useHarJavascript();
  if (!harJavascript) return null;
  return (
    <button type="button" className="ds-pille" onClick={() => window.print()}>
      <Ikon navn="skriver" />
      {children}
    </button>
  );
}
