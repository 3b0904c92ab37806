'use client';

import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { Varsel } from '#components/ui/varsel';

/** A message about the session. Shown on the first page after it was set, and not on the next. */
export function Melding({ children }: { children: string }) {
  const sti = usePathname();
  const [landet] = useState(sti);
  if (sti !== landet) return null;
  return (
    <div className="skjul-i-utskrift bredde pt-4">
      <Varsel type="info">{children}</Varsel>
    </div>
  );
}
