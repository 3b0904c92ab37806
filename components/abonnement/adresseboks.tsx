'use client';

import { Ikon } from '#components/ui/ikon';
import { KopierKnapp } from '#components/ui/kopier-knapp';
import type { Adresseord } from './abonnementsord';

/** The address of a calendar, shown once, and the ways to put it into a calendar programme. */
export function Adresseboks({ ord, adresse, navn }: { ord: Adresseord; adresse: string; navn: string }) {
  const isAapen = adresse.startsWith('https://');
  const webcal = adresse.replace(/^https?:/, 'webcal:');
  const outlook = new URLSearchParams({ url: adresse, name: navn });
  const nettsteder = [
    [`https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal })}`, ord.google],
    [`https://outlook.office.com/calendar/0/addfromweb?${outlook}`, ord.outlookJobb],
    [`https://outlook.live.com/calendar/0/addfromweb?${outlook}`, ord.outlookPrivat],
  ] as const;
  return (
    <section className="varsel varsel-suksess" aria-labelledby="klar">
      <Ikon navn="ferdig" />
      <div className="min-w-0 space-y-3">
        {/* biome-ignore lint/a11y/noAutofocus: the page is the answer to a form that was just sent */}
        <h2 id="klar" tabIndex={-1} autoFocus className="text-lg outline-none">
          {ord.klarTittel}
        </h2>
        <p>{ord.klar}</p>
        <p className="kopifelt max-w-full">
          <span className="break-all">
            <span className="sr-only">{ord.adresse}: </span>
            {adresse}
          </span>
          <KopierKnapp verdi={adresse} hva={ord.adresse} tekst={ord.kopier} kopiert={ord.kopiert} />
        </p>
        <p className="flex flex-wrap gap-3">
          <a href={webcal} className="ds-pille">
            <Ikon navn="kalender" />
            {ord.aapne}
          </a>
          {isAapen &&
            nettsteder.map(([href, tekst]) => (
              <a key={href} href={href} className="ds-pille" rel="noreferrer">
                {tekst}
                <Ikon navn="ekstern" />
              </a>
            ))}
        </p>
        {!isAapen && <p className="text-sm">{ord.ikkeAapen}</p>}
      </div>
    </section>
  );
}
