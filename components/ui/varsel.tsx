import type { ReactNode } from 'react';
import { Ikon } from './ikon';

const IKONER = { info: 'info', suksess: 'ferdig', advarsel: 'advarsel' } as const;

/** A message in a box, in the design system's colours. The words carry the meaning; colour and icon repeat it. */
export function Varsel({ type, children }: { type: keyof typeof IKONER; children: ReactNode }) {
  return (
    <div className={`varsel varsel-${type}`}>
      <Ikon navn={IKONER[type]} />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
