import type { ReactNode } from 'react';

const UTSEENDE = 'overflow-x-auto border border-graphite-30 bg-graphite-5 p-3 text-sm';

/** Code to run or send. Long lines scroll within it, not the page; the keyboard can scroll too. */
export function Kode({ navn, children }: { navn: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard (WCAG 2.1.1)
    <section aria-label={navn} tabIndex={0} className={UTSEENDE}>
      <pre>
        <code translate="no">{children}</code>
      </pre>
    </section>
  );
}

/** A table with a caption for screen readers, and its first column as row headings. */
export function Tabell({
  navn,
  kolonner,
  children,
}: {
  navn: string;
  kolonner: readonly string[];
  children: ReactNode;
}) {
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{navn}</caption>
      <thead>
        <tr className="border-b-2 border-graphite-70">
          {kolonner.map((kolonne) => (
            <th key={kolonne} scope="col" className="py-2 pr-4 align-bottom">
              {kolonne}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export const RAD = 'break-inside-avoid border-b border-graphite-30 align-top';
export const CELLE = 'py-2 pr-4';
