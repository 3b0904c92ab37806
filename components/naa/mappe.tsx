import type { ReactNode } from 'react';

/** What is folded away until one asks for it. */
export function Mappe({
  tittel,
  tekst,
  aapen = false,
  vis = true,
  children,
}: {
  tittel: string;
  tekst?: string;
  aapen?: boolean;
  vis?: boolean;
  children: ReactNode;
}) {
  if (!vis) return null;
  return (
    <details open={aapen} className="pt-6">
      <summary className="ds-lenke cursor-pointer">{tittel}</summary>
      {tekst && <p className="pt-2">{tekst}</p>}
      {children}
    </details>
  );
}
