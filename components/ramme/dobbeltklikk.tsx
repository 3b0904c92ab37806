'use client';

import { useEffect } from 'react';

/**
 * Ignores the second click of a double click when the first one sent a form. The page may be drawn anew between
 * them, and what is then under the pointer was not chosen: another row, or the button that takes back what the
 * first click did.
 */
export function Dobbeltklikk() {
  useEffect(() => {
    let sendte = false;
    const vedKlikk = (klikk: MouseEvent) => {
      // `detail` counts the clicks in quick succession at one place.
      if (klikk.detail <= 1)
        sendte = klikk.target instanceof Element && klikk.target.closest('button[type="submit"]') !== null;
      else if (sendte) {
        klikk.preventDefault();
        klikk.stopPropagation();
      }
    };
    window.addEventListener('click', vedKlikk, true);
    return () => window.removeEventListener('click', vedKlikk, true);
  }, []);
  return null;
}
