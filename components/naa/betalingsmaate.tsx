import { KopierKnapp } from '#components/ui/kopier-knapp';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { withKontomellomrom } from '#lib/tekst/kilde';

/** KID and account of a claim, each with a button that copies it. Renders nothing when the kilde has delivered neither. */
export function Betalingsmaate({ tekster, levert }: { tekster: Tekster } & Pick<Oppgave, 'levert'>) {
  if (!levert?.betaling) return null;
  const ord = tekster.naa;
  const { kid, konto } = levert.betaling;
  const felt = [
    { navn: ord.kid, vist: kid.replace(/(\d{4})(?=\d)/g, '$1 '), verdi: kid },
    { navn: ord.konto, vist: withKontomellomrom(konto), verdi: konto },
  ];
  return felt.map(({ navn, vist, verdi }) => (
    <span key={navn} className="kopifelt">
      <span>
        {navn} <span className="tabular-nums">{vist}</span>
      </span>
      <KopierKnapp verdi={verdi} hva={navn} tekst={ord.kopier} kopiert={ord.kopiert} />
    </span>
  ));
}
