'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { Ikon } from '#components/ui/ikon';
import type { MarkeringVerdi } from '#lib/domain/oppgave/oppgave';

/** The server action that stores a mark. Resolves to `ok: false` when it was not stored. */
export type MerkAction = (form: FormData) => Promise<{ ok: boolean }>;

/** Where a mark is stored. */
export interface Merkemaate {
  organisasjonsnummer: string;
  merk: MerkAction;
  markAndReturn: (form: FormData) => Promise<void>;
}

/** The texts of the form about one oppgave. */
interface Merkeord {
  merkGjort: string;
  merkIkkeAktuell: string;
  angre: string;
  /** «: Lever mva-meldingen, september–oktober 2026» */
  forHva: string;
  feilet: string;
  /** «Merket som gjort av Kari 12. oktober»; null without a mark. */
  merket: string | null;
}

/**
 * The form that marks an oppgave as done or not relevant, or removes the mark. A plain form post that redirects to `til`; with
 * JavaScript the mark is stored in the background, and the page is drawn anew around the form.
 */
export function MerkSkjema({
  ord,
  noekkel,
  til,
  organisasjonsnummer,
  merk,
  markAndReturn,
}: Merkemaate & {
  ord: Merkeord;
  noekkel: string;
  /** The address to return to after a post without JavaScript. */
  til: string;
}) {
  const router = useRouter();
  const [venter, startTransition] = useTransition();
  const [feilet, setFeilet] = useState(false);
  const merket = ord.merket !== null;

  function vedInnsending(hendelse: FormEvent<HTMLFormElement>) {
    hendelse.preventDefault();
    const skjema = hendelse.currentTarget;
    const form = new FormData(skjema, (hendelse.nativeEvent as SubmitEvent).submitter);
    // «Not relevant» disappears when pressed, so the focus moves to the button that removes the mark.
    skjema.querySelector('button')?.focus();
    startTransition(async () => {
      const ok = await merk(form).then(
        (svar) => svar.ok,
        () => false,
      );
      setFeilet(!ok);
      if (ok) router.refresh();
    });
  }

  return (
    <form
      action={markAndReturn}
      onSubmit={vedInnsending}
      aria-busy={venter}
      className="skjul-i-utskrift mt-1 flex flex-wrap items-center gap-x-5 text-sm"
    >
      <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
      <input type="hidden" name="noekkel" value={noekkel} />
      <input type="hidden" name="til" value={til} />
      {/* The same button in both states, so that it keeps the focus. */}
      <Valgknapp ord={ord} verdi={merket ? '' : 'fullfoert'} />
      {!merket && <Valgknapp ord={ord} verdi="ikkeAktuell" />}
      <span role="status" className={feilet ? 'text-burgundy-100' : 'text-graphite-70'}>
        {feilet ? ord.feilet : ord.merket}
      </span>
    </form>
  );
}

function Valgknapp({ ord, verdi }: { ord: Merkeord; verdi: MarkeringVerdi | '' }) {
  const tekst = { fullfoert: ord.merkGjort, ikkeAktuell: ord.merkIkkeAktuell, '': ord.angre }[verdi];
  return (
    <button type="submit" name="verdi" value={verdi} className="ds-tekstknapp">
      {verdi === 'fullfoert' && <Ikon navn="hake" className="size-4!" />}
      {verdi === '' && <Ikon navn="angre" className="size-4!" />}
      <span>
        {tekst}
        <span className="sr-only">{ord.forHva}</span>
      </span>
    </button>
  );
}
