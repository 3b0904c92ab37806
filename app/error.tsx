'use client';

import { SisteUtvei } from '#components/feil/siste-utvei';

/** The last resort, for a fault while a page is being drawn in the browser. Everything expected has a page of its own. */
export default function ErrorPage() {
  return <SisteUtvei />;
}
