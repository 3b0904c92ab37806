'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { type MouseEvent, useEffect } from 'react';
import { OppgaveLenke } from '#components/oppgave/oppgave-lenke';
import { oppgaverQuery, useOppgaver } from '#components/oppgave/use-oppgaver';
import { Lenke } from '#components/ui/lenke';
import { type Dato, isIn, type Periode } from '#lib/domain/dag/dato';
import { type Maaned, maanedsperiode, naboer } from '#lib/domain/dag/maaned';
import { aaBetale } from '#lib/domain/oppgave/aa-betale';
import { grupperPerDag } from '#lib/domain/oppgave/kalender';
import type { Sum } from '#lib/domain/oppgave/naa';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { fill, fillAntall, writeKroner } from '#lib/messages/mal';
import { maanedOgAar, storForbokstav, withUkedag } from '#lib/tekst/dato';
import type { Oppgaveord } from '#lib/tekst/ord';
import { maanedAvSti, maanedssti } from './maaned';
import { Maanedstabell } from './maanedstabell';
import { Maanedsvelger } from './maanedsvelger';

export interface MaanedsvisningProps {
  tekster: Oppgaveord;
  organisasjonsnummer: string;
  maaned: Maaned;
  /** The first and last month that can be shown. */
  grenser: Periode;
  idag: Dato;
  oppgaver: readonly Oppgave[];
  /** The next obligation after the month, shown when the month is empty. */
  neste: Oppgave | null;
  hentet: number;
  /** What is overdue today, whatever the month. */
  forfalt: Sum;
  /** Whether everything is known; if not, an empty month may lack frister. */
  altErKjent: boolean;
}

/** Returns the month to show, from the cache when it is not the one the server rendered. */
function useMaaned(props: MaanedsvisningProps) {
  const klient = useQueryClient();
  const maaned = maanedAvSti(usePathname()) ?? props.maaned;
  const periode = maanedsperiode(maaned);
  const fraServer = maanedssti(maaned) === maanedssti(props.maaned);
  const { queryKey } = oppgaverQuery(props.organisasjonsnummer, periode);
  const kjent = fraServer
    ? { oppgaver: props.oppgaver, hentet: props.hentet }
    : {
        oppgaver: klient.getQueryData(queryKey)?.oppgaver ?? [],
        hentet: klient.getQueryState(queryKey)?.dataUpdatedAt ?? 0,
      };
  useEffect(() => {
    if (!fraServer) document.title = maanedstittel(props.tekster, maaned);
  });
  return { maaned, periode, liste: useOppgaver(props.organisasjonsnummer, periode, kjent) };
}

const maanedstittel = (tekster: Oppgaveord, { aar, maaned }: Maaned): string =>
  `${tekster.frister.tittel} ${maanedOgAar(tekster, aar, maaned)} – ${tekster.tjeneste}`;

/**
 * One month as a table. The links to the neighbouring months are real links; with JavaScript these months are
 * prefetched and shown at once, and the address, title and month picker are updated.
 */
export function Maanedsvisning(props: MaanedsvisningProps) {
  const { tekster, organisasjonsnummer, grenser, idag, neste, altErKjent } = props;
  const klient = useQueryClient();
  const { maaned, periode, liste } = useMaaned(props);
  const [forrige, etter] = naboer(maaned).map((nabo) =>
    isIn(grenser, maanedsperiode(nabo).fraOgMed) ? nabo : null,
  );

  useEffect(() => {
    for (const nabo of [forrige, etter]) {
      if (nabo) void klient.prefetchQuery(oppgaverQuery(organisasjonsnummer, maanedsperiode(nabo)));
    }
  });

  /** Shows another month without asking the server, if it is already in the cache. */
  function bla(hendelse: MouseEvent<HTMLAnchorElement>, til: Maaned) {
    const { queryKey } = oppgaverQuery(organisasjonsnummer, maanedsperiode(til));
    if (hendelse.metaKey || hendelse.ctrlKey || hendelse.shiftKey || !klient.getQueryData(queryKey)) return;
    hendelse.preventDefault();
    window.history.pushState(null, '', maanedssti(til));
  }

  const ord = tekster.maaned;
  const navn = maanedOgAar(tekster, maaned.aar, maaned.maaned);
  return (
    <section aria-labelledby="maaned-tittel">
      <Maanedsvelger tekster={tekster} maaned={maaned} grenser={grenser} idag={idag} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-3">
        <h2 id="maaned-tittel" aria-live="polite">
          {storForbokstav(navn)}
        </h2>
        <div className="skjul-i-utskrift flex flex-wrap gap-x-6 gap-y-1">
          {forrige && (
            <Blalenke retning="tilbake" til={forrige} bla={bla}>
              {fill(ord.forrige, { maaned: maanedOgAar(tekster, forrige.aar, forrige.maaned) })}
            </Blalenke>
          )}
          {etter && (
            <Blalenke retning="fram" til={etter} bla={bla}>
              {fill(ord.neste, { maaned: maanedOgAar(tekster, etter.aar, etter.maaned) })}
            </Blalenke>
          )}
        </div>
      </div>
      {liste.length === 0 && (
        <p className="pb-3">
          {fill(altErKjent ? ord.tom : ord.tomForeloepig, { maaned: navn })}
          {neste && neste.frist.frist > periode.tilOgMed && (
            <>
              {' '}
              {fill(ord.nesteFrist, { dato: withUkedag(tekster, neste.frist.frist) })}{' '}
              <OppgaveLenke tekster={tekster} oppgave={neste} />
            </>
          )}
        </p>
      )}
      <Maanedssum tekster={tekster} oppgaver={liste} forfalt={props.forfalt} idag={idag} navn={navn} />
      {liste.length > 0 && (
        <Maanedstabell tekster={tekster} maaned={maaned} idag={idag} perDag={grupperPerDag(liste)} />
      )}
    </section>
  );
}

/** The amount to pay in the month, as far as the kilder have delivered it, and what is overdue from before. */
function Maanedssum({
  tekster,
  oppgaver,
  forfalt,
  idag,
  navn,
}: {
  tekster: Oppgaveord;
  oppgaver: readonly Oppgave[];
  forfalt: Sum;
  idag: Dato;
  navn: string;
}) {
  const { sum, antall, uten } = aaBetale(oppgaver, idag);
  if (antall + forfalt.antall === 0) return null;
  const ord = tekster.kilder;
  return (
    <p className="pb-3">
      {antall > 0 && (
        <>
          <strong>{fill(ord.sum, { maaned: navn, beloep: writeKroner(tekster.tall, sum) })}.</strong>{' '}
          {uten > 0 && `${fillAntall(ord.sumUten, uten)} `}
        </>
      )}
      {forfalt.antall > 0 && (
        <strong>
          {fill(antall > 0 ? ord.sumForfalt : ord.bareForfalt, {
            beloep: writeKroner(tekster.tall, forfalt.sum),
          })}
        </strong>
      )}
    </p>
  );
}

function Blalenke({
  retning,
  til,
  bla,
  children,
}: {
  retning: 'fram' | 'tilbake';
  til: Maaned;
  bla: (hendelse: MouseEvent<HTMLAnchorElement>, til: Maaned) => void;
  children: string;
}) {
  return (
    <Lenke
      href={maanedssti(til)}
      onClick={(hendelse) => bla(hendelse, til)}
      {...(retning === 'fram' ? { ikonEtter: 'fram' } : { ikonFoer: 'tilbake' })}
    >
      {children}
    </Lenke>
  );
}
