'use client';

import { readSidespraak, SisteUtvei } from '#components/feil/siste-utvei';

/** For a fault in the frame itself, when there is no frame to show anything in. */
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
