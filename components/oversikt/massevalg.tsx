import type { ReactNode } from 'react';
import { MERKSTI, type Oversiktsvalg, UTVALG, writeOversiktsvalg } from '#lib/contract/skjema/oversikt-soek';
import type { Naar } from '#lib/domain/oversikt/fristrad';
import { HANDLINGER } from '#lib/domain/oversikt/massehandling';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';

/** The form around the worklist: its boxes choose frister, and its buttons lead to a page that confirms what is to be done. */
export function Massevalg({
  tekster,
  valg,
  naar,
  treff,
  children,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  naar: Naar;
  treff: number;
  children: ReactNode;
}) {
  const ord = tekster.oversikt.handling;
  // The part that is shown is named, also when it was not chosen: it may be another when the form is sent.
  const utvalg = writeOversiktsvalg({ ...valg, filter: { ...valg.filter, naar } });
  return (
    <form action={MERKSTI}>
      <input type="hidden" name={UTVALG} value={utvalg} />
      <fieldset className="oversikt-valg skjul-i-utskrift">
        <legend className="sr-only">{ord.tittel}</legend>
        <label className="radio">
          <input type="checkbox" name="alle" value="1" />
          <span>{fill(ord.alle, { antall: treff })}</span>
        </label>
        {HANDLINGER.map((handling) => (
          <button key={handling} type="submit" name="handling" value={handling} className="ds-tekstknapp">
            {ord.knapp[handling]}
          </button>
        ))}
      </fieldset>
      {children}
    </form>
  );
}
