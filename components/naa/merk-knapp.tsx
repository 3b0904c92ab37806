import type { MarkeringVerdi } from '#lib/domain/oppgave/oppgave';

/** A button that marks an oppgave: a form that returns to the page. */
export function MerkKnapp({
  tekst,
  om,
  verdi,
  noekkel,
  organisasjonsnummer,
  markAndReturn,
}: {
  tekst: string;
  /** The name of the oppgave, for screen readers. */
  om?: string;
  verdi: MarkeringVerdi;
  noekkel: string;
  organisasjonsnummer: string;
  markAndReturn: (form: FormData) => Promise<void>;
}) {
  return (
    <form action={markAndReturn} className="skjul-i-utskrift">
      <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
      <input type="hidden" name="noekkel" value={noekkel} />
      <input type="hidden" name="verdi" value={verdi} />
      <input type="hidden" name="til" value="/frister" />
      <button type="submit" className="ds-tekstknapp">
        <span>
          {tekst}
          {om && <span className="sr-only">: {om}</span>}
        </span>
      </button>
    </form>
  );
}
