'use client';

import { SISTE_UTVEI } from '#lib/messages/siste-utvei';

const isKjent = (spraak: string): spraak is keyof typeof SISTE_UTVEI => Object.hasOwn(SISTE_UTVEI, spraak);

/** Returns the language of the page that failed. A page that Next prerenders is in bokmål. */
export function readSidespraak(): keyof typeof SISTE_UTVEI {
  const spraak = typeof document === 'undefined' ? 'nb' : document.documentElement.lang;
  return isKjent(spraak) ? spraak : 'nb';
}

/** Says that the page failed. Plain links, since they need a new answer from the server. */
export function SisteUtvei() {
  const ord = SISTE_UTVEI[readSidespraak()];
  return (
    <div className="bredde artikkel space-y-4 pt-10">
      <h1>{ord.tittel}</h1>
      <p>{ord.tekst}</p>
      <p className="flex flex-wrap gap-3 pt-2">
        <a className="ds-pille" href="/frister">
          {ord.proevIgjen}
        </a>
        <a className="ds-pille" href="/">
          {ord.tilForsiden}
        </a>
      </p>
    </div>
  );
}
