import type { ReactNode } from 'react';

/** Content that is folded until the reader opens it. */
export function Mappe({
  tittel,
  tekst,
  aapen = false,
  children,
}: {
  tittel: string;
  tekst?: string;
  aapen?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={aapen} className="pt-6">
      <summary className="ds-lenke cursor-pointer">{tittel}</summary>
      {tekst && <p className="pt-2">{tekst}</p>}
      {children}
    </details>
  );
}
