import { Avkryssing, Radiogruppe } from '#components/ui/felt';
import { SendKnapp } from '#components/ui/send-knapp';
import type { Tekster } from '#lib/messages/index';

/** The firms a person can be of, and the chosen one. */
export interface Byraadel {
  /** Whether «kontrollert» must be set by another person than «klargjort». */
  toPersoner: boolean;
  /** Whether the person may see the frister of the chosen firm itself. */
  harEgne: boolean;
  byraaer: readonly { organisasjonsnummer: string; navn: string }[];
  valgt: string | null;
}

/** The choice of the firm whose people share notes and responsibilities, and how they work. Not shown to those who have none. */
export function Byraavalg({
  tekster,
  byraaer,
  valgt,
  toPersoner,
  chooseByraa,
  setToPersoner,
}: Byraadel & {
  tekster: Tekster;
  chooseByraa: (form: FormData) => Promise<void>;
  setToPersoner: (form: FormData) => Promise<void>;
}) {
  if (byraaer.length === 0) return null;
  const ord = tekster.oversikt;
  return (
    <details className="skjul-i-utskrift" open={valgt === null}>
      <summary className="ds-lenke cursor-pointer">
        {byraaer.find((en) => en.organisasjonsnummer === valgt)?.navn ?? ord.byraaTittel}
      </summary>
      <form action={chooseByraa} className="space-y-2 py-2">
        <Radiogruppe
          id="byraa"
          name="byraa"
          spoersmaal={ord.byraaTittel}
          hjelp={ord.byraaTekst}
          verdi={valgt ?? ''}
          valg={[
            ...byraaer.map(({ organisasjonsnummer, navn }) => [organisasjonsnummer, navn] as const),
            ['', ord.alene] as const,
          ]}
        />
        <SendKnapp fylt={false}>{ord.byraaVelg}</SendKnapp>
      </form>
      {valgt && (
        <form action={setToPersoner} className="space-y-2 py-2">
          <input type="hidden" name="skjema" value="toPersoner" />
          <Avkryssing id="toPersoner" name="toPersoner" merke={ord.toPersoner} krysset={toPersoner} />
          <SendKnapp fylt={false}>{ord.byraaLagre}</SendKnapp>
        </form>
      )}
    </details>
  );
}
