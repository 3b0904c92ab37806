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
import type { Merkevalg } from './use-oppgaver';

/**
 * The form that marks an oppgave as done or not relevant, or removes the mark. Not shown for a right that can
 * no longer be used. A plain form post that redirects to `til`; with JavaScript the mark is shown at once and
 * stored in the background.
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
  /** The address to return to after a post without JavaScript. */
  til: string;
  action: (form: FormData) => Promise<void>;
  merk: (merking: Merkevalg) => void;
  feilet: boolean;
}) {
  const ord = tekster.oppgave;
  const { markering } = oppgave;
  const ute = isOverdue(oppgave, idag);
  // A form that was shown stays when its mark is removed, since it has the focus.
  const [varUte] = useState(ute);
  const tittel = [oppgavetittel(tekster, oppgave), oppgave.gjelder && gjelderTekst(tekster, oppgave.gjelder)]
    .filter(Boolean)
    .join(', ');
  const forHva = fill(ord.merkFor, { tittel });

  function vedInnsending(hendelse: FormEvent<HTMLFormElement>) {
    hendelse.preventDefault();
    // «Not relevant» disappears when pressed, so the focus moves to the button that removes the mark.
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
      {/* The same button in both states, so that it keeps the focus. */}
      <MerkKnapp tekster={tekster} verdi={markering ? '' : 'fullfoert'} forHva={forHva} />
      {!markering && <MerkKnapp tekster={tekster} verdi="ikkeAktuell" forHva={forHva} />}
      <span role="status" className={feilet ? 'text-burgundy-100' : 'text-graphite-70'}>
        {feilet && ord.feilet}
        {!feilet && markering && `${ord.merket[markering.verdi]} ${merketAv(tekster, markering)}`}
      </span>
    </form>
  );
}

/** «av Kari 12. oktober», or only the day. */
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
      // Prevents the second click of a double click from hitting the button that removes the mark.
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
