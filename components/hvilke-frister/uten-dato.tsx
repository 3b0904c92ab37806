import type { UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { regeltekst } from '#lib/tekst/oppgave';
import { spoersmaal } from './svarord';

/** Rules that would apply if one more question were answered. */
export function UtenDatoListe({ tekster, utenDato }: { tekster: Tekster; utenDato: readonly UtenDato[] }) {
  const ord = tekster.hvilkeFrister;
  if (utenDato.length === 0) return null;
  return (
    <section
      aria-labelledby="uten-dato"
      className="break-inside-avoid space-y-2 border-l-4 border-ochre-30 bg-ochre-5 p-4"
    >
      <h2 id="uten-dato" className="text-lg">
        {ord.utenDatoTittel}
      </h2>
      <ul className="space-y-2">
        {utenDato.map(({ regel, mangler }) => (
          <li key={regel}>
            {regeltekst(tekster, regel).tittel}
            <span className="block text-sm text-graphite-70">
              {ord.utenDatoMangler(mangler.map((navn) => spoersmaal(tekster, navn)).join(' '))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
