import type { MarkeringVerdi } from '#lib/domain/oppgave/oppgave';

/** A mark in one press: a form that comes back to the page. */
export function MerkKnapp({
  tekst,
  om,
  verdi,
  noekkel,
  organisasjonsnummer,
  markAndReturn,
}: {
  tekst: string;
  /** What is marked, for those who do not see where the button stands. */
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
