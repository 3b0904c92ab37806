'use client';

import { useEffect } from 'react';

/**
 * Ignores the second click of a double click when the first one sent a form and the second would hit something
 * else. The page may be drawn anew between them, and what is then under the pointer was not chosen.
 */
export function Dobbeltklikk() {
  useEffect(() => {
    let sendte: Element | null = null;
    const vedKlikk = (klikk: MouseEvent) => {
      const truffet = klikk.target instanceof Element ? klikk.target : null;
      // `detail` counts the clicks in quick succession at one place.
      if (klikk.detail <= 1) sendte = truffet?.closest('button[type="submit"]') ?? null;
      else if (sendte && !sendte.contains(truffet)) {
        klikk.preventDefault();
        klikk.stopPropagation();
      }
    };
    window.addEventListener('click', vedKlikk, true);
    return () => window.removeEventListener('click', vedKlikk, true);
  }, []);
  return null;
}
