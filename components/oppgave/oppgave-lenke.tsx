import { Lenke } from '#components/ui/lenke';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { oppgavebeskrivelse } from '#lib/tekst/oppgave';

/** A link to an oppgave from running text: «Lever mva-meldingen (september–oktober 2026)». */
export function OppgaveLenke({ oppgave }: { oppgave: Oppgave }) {
  return <Lenke href={`/oppgave/${oppgave.noekkel}`}>{oppgavebeskrivelse(oppgave)}</Lenke>;
}
