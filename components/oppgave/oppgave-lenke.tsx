import { Lenke } from '#components/ui/lenke';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { oppgavebeskrivelse, tittelspraak } from '#lib/tekst/oppgave';
import type { Oppgaveord } from '#lib/tekst/ord';

/** A link to an oppgave from running text: «Lever mva-meldingen (september–oktober 2026)». */
export function OppgaveLenke({ tekster, oppgave }: { tekster: Oppgaveord; oppgave: Oppgave }) {
  return (
    <Lenke href={`/oppgave/${oppgave.noekkel}`}>
      <span lang={tittelspraak(tekster, oppgave)}>{oppgavebeskrivelse(tekster, oppgave)}</span>
    </Lenke>
  );
}
