'use client';

import { type FormEvent, useState } from 'react';
import { Ikon } from '#components/ui/ikon';
import type { Dato } from '#lib/domain/dag/dato';
import type { Markering, MarkeringVerdi, Oppgave } from '#lib/domain/oppgave/oppgave';
import { MARKERINGER } from '#lib/domain/oppgave/oppgave';
import { fill } from '#lib/messages/mal';
import { dagOgMaaned } from '#lib/tekst/dato';
import { gjelderTekst, isOverdue, oppgavetittel } from '#lib/tekst/oppgave';
import type { Oppgaveord } from '#lib/tekst/ord';
import type { Merking } from './use-oppgaver';

/**
 * Mark as done, not relevant, or take it back; nothing about a right that can no longer be used. A plain form that posts and comes back to `til`;
 * with JavaScript the mark is shown at once and stored in the background.
 */
export function MerkSkjema({
  tekster,
  oppgave,
  idag,
  organisasjonsnummer,
  til,
  action,
  merk,
  feilet,
}: {
  tekster: Oppgaveord;
  oppgave: Oppgave;
  idag: Dato;
  organisasjonsnummer: string;
  /** Where a post without JavaScript comes back to. */
  til: string;
  action: (form: FormData) => Promise<void>;
  merk: (merking: Merking) => void;
  feilet: boolean;
}) {
  const ord = tekster.oppgave;
  const { markering } = oppgave;
  const ute = isOverdue(oppgave, idag);
  // A form that was there stays when its mark is taken back: the focus is in it.
  const [varUte] = useState(ute);
  const tittel = [oppgavetittel(tekster, oppgave), oppgave.gjelder && gjelderTekst(tekster, oppgave.gjelder)]
    .filter(Boolean)
    .join(', ');
  const forHva = fill(ord.merkFor, { tittel });

  function vedInnsending(hendelse: FormEvent<HTMLFormElement>) {
    hendelse.preventDefault();
    // «Not relevant» goes away when it is pressed; the focus goes to the button that takes it back.
    hendelse.currentTarget.querySelector('button')?.focus();
    const knapp = (hendelse.nativeEvent as SubmitEvent).submitter;
    const verdi = knapp instanceof HTMLButtonElement ? knapp.value : '';
    merk({ noekkel: oppgave.noekkel, verdi: MARKERINGER.find((kjent) => kjent === verdi) ?? null });
  }

  if (ute && varUte) return null;
  return (
    <form
      action={action}
      onSubmit={vedInnsending}
      className="skjul-i-utskrift mt-1 flex flex-wrap items-center gap-x-5 text-sm"
    >
      <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
      <input type="hidden" name="noekkel" value={oppgave.noekkel} />
      <input type="hidden" name="til" value={til} />
      {/* One and the same button in both states, so that the focus stays where it was. */}
      <MerkKnapp tekster={tekster} verdi={markering ? '' : 'fullfoert'} forHva={forHva} />
      {!markering && <MerkKnapp tekster={tekster} verdi="ikkeAktuell" forHva={forHva} />}
      <span role="status" className={feilet ? 'text-burgundy-100' : 'text-graphite-70'}>
        {feilet && ord.feilet}
        {!feilet && markering && `${ord.merket[markering.verdi]} ${merketAv(tekster, markering)}`}
      </span>
    </form>
  );
}

/** «av Kari 12. oktober», or the day alone. */
function merketAv(tekster: Oppgaveord, { av, dato }: Markering): string {
  const { navn, utenNavn } = tekster.oppgave.merketAv;
  return fill(av ? navn : utenNavn, { av, dato: dagOgMaaned(tekster, dato) });
}

function MerkKnapp({
  tekster,
  verdi,
  forHva,
}: {
  tekster: Oppgaveord;
  verdi: MarkeringVerdi | '';
  forHva: string;
}) {
  const ord = tekster.oppgave;
  const tekst = { fullfoert: ord.merkGjort, ikkeAktuell: ord.merkIkkeAktuell, '': ord.angre }[verdi];
  return (
    <button
      type="submit"
      name="verdi"
      value={verdi}
      className="ds-tekstknapp"
      // The second click of a double click would meet the button that takes the mark back.
      onClick={(hendelse) => hendelse.detail > 1 && hendelse.preventDefault()}
    >
      {verdi === 'fullfoert' && <Ikon navn="hake" className="size-4!" />}
      {verdi === '' && <Ikon navn="angre" className="size-4!" />}
      <span>
        {tekst}
        <span className="sr-only">{forHva}</span>
      </span>
    </button>
  );
}
