'use client';

import { Ikon } from './ikon';
import { useHarJavascript } from './use-skjema';

/** Opens the browser's own print. Not drawn without JavaScript, where it could do nothing. */
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
