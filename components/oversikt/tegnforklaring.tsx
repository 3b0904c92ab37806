import { SNART_DAGER } from '#lib/domain/oppgave/oppgavestatus';
import { CELLER } from '#lib/domain/oversikt/matrise';
import type { Tekster } from '#lib/messages/index';
import { Tegn } from './tegn';

/** What the signs of the matrix mean. */
export function Tegnforklaring({ tekster }: { tekster: Tekster }) {
  const ord = tekster.oversikt.matrise;
  return (
    <section aria-label={ord.forklaring}>
      <ul className="tegnforklaring">
        {[...CELLER, 'ikkeTilgang' as const].map((celle) => {
          const tegn =
            celle === 'snart' ? String(SNART_DAGER) : celle === 'senere' ? '38' : ord.bokstav[celle];
          return (
            <li key={celle}>
              <span aria-hidden="true">
                <Tegn celle={celle} tegn={tegn} tekst="" />
              </span>{' '}
              {ord.ord[celle]}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
