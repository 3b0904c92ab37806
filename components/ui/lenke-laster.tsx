'use client';

import { useLinkStatus } from 'next/link';
import { useLenkeord } from './lenkeord';

/**
 * What one sees while the next page is on its way: a bar at the top, and words for those who do not see it.
 * A loading page would do the same, but with it the status of an answer is sent before the page is known.
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
