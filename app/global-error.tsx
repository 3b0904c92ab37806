'use client';

import { Feilside } from '#components/feil/feilside';
import { tekster } from '#lib/messages/index';

/** For a fault in the frame itself, when there is no frame to show anything in. */
export default function GlobalError() {
  return (
    <html lang={tekster.spraak}>
      <body>
        <main>
          <Feilside kode="uventet" til={null} id={null} />
        </main>
      </body>
    </html>
  );
}
