'use client';

import { readSidespraak, SisteUtvei } from '#components/feil/siste-utvei';

/** Shown when the root layout itself fails. */
export default function GlobalError() {
  return (
    <html lang={readSidespraak()}>
      <body>
        <main>
          <SisteUtvei />
        </main>
      </body>
    </html>
  );
}
