'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import { Ikon } from './ikon';

/**
 * The mistakes of a form, each a link to its field. Gets the focus: with JavaScript when the mistakes appear,
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
  const boks = useRef<HTMLDivElement>(null);
  const harFeil = feil.length > 0;
  useEffect(() => {
    if (harFeil) boks.current?.focus();
  }, [harFeil]);
  if (!harFeil) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page is the answer to a form that was just sent
    <div ref={boks} tabIndex={-1} autoFocus role="alert" className="feiloppsummering">
      <div className="feiloppsummering-ikon">
        <Ikon navn="advarsel" />
      </div>
      <div className="space-y-2 p-4">
        <h3>{tittel}</h3>
        <ul className="space-y-1">
          {feil.map(([id, tekst]) => (
            <li key={id}>
              <a href={`#${id}`} className="ds-lenke" onClick={focusFelt}>
                {tekst}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Gives the field the focus. The link alone only scrolls to it in some browsers. */
function focusFelt(klikk: MouseEvent<HTMLAnchorElement>) {
  const felt = document.getElementById(klikk.currentTarget.hash.slice(1));
  if (!felt) return;
  klikk.preventDefault();
  felt.focus();
}
