'use client';

import { Feilside } from '#components/feil/feilside';

/** The last resort, for a fault while a page is being drawn in the browser. Everything expected has a page of its own. */
export default function ErrorPage() {
  return <Feilside kode="uventet" til={null} id={null} />;
}
