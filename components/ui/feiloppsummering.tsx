'use client';

import { ErrorSummary } from './ds';

/**
 * The mistakes of a form, each a link to its field. Gets the focus: with JavaScript from the design system,
 * without it from the browser.
 */
export function Feiloppsummering({
  tittel,
  feil,
}: {
  tittel: string;
  /** The id of each field, and what is wrong with it. */
  feil: readonly (readonly [id: string, tekst: string])[];
}) {
  if (feil.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is the answer to a form that was just sent
    <div tabIndex={-1} autoFocus className="outline-none">
      <ErrorSummary title={tittel} showErrorSummary>
        {feil.map(([id, tekst]) => (
          <ErrorSummary.Error key={id} referenceId={id}>
            {tekst}
          </ErrorSummary.Error>
        ))}
      </ErrorSummary>
    </div>
  );
}
