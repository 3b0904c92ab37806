import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { withKontomellomrom } from '#lib/tekst/kilde';

/** The amount and how to pay, from the kilde. Renders nothing when both are unknown. */
export function Betaling({ tekster, levert }: { tekster: Tekster } & Pick<Oppgave, 'levert'>) {
  if (!levert || (levert.beloep === null && levert.betaling === null)) return null;
  const ord = tekster.kilder;
  const linjer = [
    [ord.beloep, levert.beloep !== null && ord.beloepVerdi(levert.beloep)],
    [ord.konto, levert.betaling && withKontomellomrom(levert.betaling.konto)],
    [ord.kid, levert.betaling?.kid],
  ] as const;
  return (
    <section className="pt-6">
      <h2 className="text-lg">{ord.betalingTittel}</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {linjer.map(
          ([navn, verdi]) =>
            verdi && (
              <div key={navn} className="contents">
                <dt className="font-bold">{navn}</dt>
                <dd>{verdi}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
