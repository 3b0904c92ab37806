'use client';

import { useLinkStatus } from 'next/link';
import { useLenkeord } from './lenkeord';

/**
 * Shown while the next page loads: a bar at the top, and a text for screen readers. Not a loading page: with
 * one, the status of the answer would be sent before the page is known.
 */
export function LenkeLaster() {
  const { pending } = useLinkStatus();
  const { laster } = useLenkeord();
  return (
    <span role="status">
      {pending && (
        <>
          <span aria-hidden="true" className="lenke-laster" />
          <span className="sr-only">{laster}</span>
        </>
      )}
    </span>
  );
}
