'use client';

import { useLinkStatus } from 'next/link';
import { useEffect } from 'react';
import { useLenkeord } from './lenkeord';

/**
 * Shown while the next page loads: a bar at the top, and a text in the page's live region. Not a loading page:
 * with one, the status of the answer would be sent before the page is known.
 */
export function LenkeLaster() {
  const { pending } = useLinkStatus();
  const { laster, meld } = useLenkeord();
  useEffect(() => {
    if (!pending) return undefined;
    meld(laster);
    return () => meld('');
  }, [pending, laster, meld]);
  return pending && <span aria-hidden="true" className="lenke-laster" />;
}
