'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import type { ReactNode } from 'react';
import { Varsel } from '#components/ui/varsel';

/** The parts of the portal that are about frister. */
const OM_FRISTER: ReadonlySet<string | null> = new Set(['frister', 'oppgave', 'virksomhet']);

/** Says on every page about frister that the form of the virksomhet is not covered, and where to look. */
export function Udekket({ children }: { children: ReactNode }) {
  if (!OM_FRISTER.has(useSelectedLayoutSegment())) return null;
  return (
    <div className="bredde pt-4">
      <Varsel type="advarsel">{children}</Varsel>
    </div>
  );
}
