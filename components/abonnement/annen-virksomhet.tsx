import { SendKnapp } from '#components/ui/send-knapp';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';

/** Says that a frist in the calendar is about another virksomhet than the one the person acts for now, with a way to switch. */
export function AnnenVirksomhet({
  tekster,
  virksomhet: { organisasjonsnummer, navn },
  naa,
  til,
}: {
  tekster: Tekster;
  virksomhet: { organisasjonsnummer: string; navn: string };
  /** The name of the virksomhet the person acts for now. */
  naa: string;
  til: string;
}) {
  const ord = tekster.abonnement;
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{ord.annenTittel}</h1>
      <p>{fill(ord.annen, { navn, naa })}</p>
      <form method="post" action="/velg-virksomhet/bytt">
        <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
        <input type="hidden" name="til" value={til} />
        <SendKnapp>{fill(ord.bytt, { navn })}</SendKnapp>
      </form>
    </div>
  );
}
