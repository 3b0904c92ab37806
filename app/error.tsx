'use client';

import { SisteUtvei } from '#components/feil/siste-utvei';

/** Shown when rendering fails in the browser. Every expected error has a page of its own. */
export default function ErrorPage() {
  return <SisteUtvei />;
}
