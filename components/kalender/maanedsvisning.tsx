'use client';

import { useQueryClient } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { type MouseEvent, useEffect } from 'react';
import { OppgaveLenke } from '#components/oppgave/oppgave-lenke';
import { oppgaverQuery, useOppgaver } from '#components/oppgave/use-oppgaver';
import { maanedOgAar, medUkedag, storForbokstav } from '#components/tekst/dato';
import { Lenke } from '#components/ui/lenke';
import { type Dato, erI, type Periode } from '#lib/domain/dato';
import { grupperPerDag } from '#lib/domain/kalender';
import { type Maaned, maanedsperiode, naboer } from '#lib/domain/maaned';
import type { Oppgave } from '#lib/domain/oppgave';
import { tekster } from '#lib/messages/index';
import { maanedAvSti, maanedssti } from './maaned';
import { Maanedstabell } from './maanedstabell';

export interface MaanedsvisningProps {
  organisasjonsnummer: string;
  maaned: Maaned;
  /** First and last month that can be shown. */
  grenser: Periode;
  idag: Dato;
  oppgaver: Oppgave[];
  /** The next open oppgave after the month, for when the month is empty. */
  neste: Oppgave | null;
  hentet: number;
}

/**
 * One month as a table. The links to the neighbours are real links; with JavaScript the neighbours are fetched ahead
 * and the page turns at once, with the address following along.
 */
export function Maanedsvisning(props: MaanedsvisningProps) {
  const maaned = maanedAvSti(usePathname()) ?? props.maaned;
  const fraServer = maaned.aar === props.maaned.aar && maaned.maaned === props.maaned.maaned;
  return fraServer ? <Maaneden {...props} /> : <HentetMaaned {...props} maaned={maaned} />;
}

/** A month that the cache has, or is about to have. */
function HentetMaaned(props: MaanedsvisningProps) {
  const klient = useQueryClient();
  const query = oppgaverQuery(props.organisasjonsnummer, maanedsperiode(props.maaned));
  const hentet = klient.getQueryState(query.queryKey)?.dataUpdatedAt ?? 0;
  const oppgaver = klient.getQueryData(query.queryKey)?.oppgaver ?? [];
  return <Maaneden {...props} oppgaver={oppgaver} hentet={hentet} />;
}

function Maaneden({
  organisasjonsnummer,
  maaned,
  grenser,
  idag,
  oppgaver,
  neste,
  hentet,
}: MaanedsvisningProps) {
  const klient = useQueryClient();
  const periode = maanedsperiode(maaned);
  const liste = useOppgaver(organisasjonsnummer, periode, { oppgaver, hentet });
  const [forrige, etter] = naboer(maaned).map((nabo) =>
    erI(grenser, maanedsperiode(nabo).fraOgMed) ? nabo : null,
  );

  useEffect(() => {
    for (const nabo of [forrige, etter]) {
      if (nabo) void klient.prefetchQuery(oppgaverQuery(organisasjonsnummer, maanedsperiode(nabo)));
    }
  });

  /** Turns the page without asking the server, when what is to be shown is already here. */
  function bla(hendelse: MouseEvent<HTMLAnchorElement>, til: Maaned) {
    const { queryKey } = oppgaverQuery(organisasjonsnummer, maanedsperiode(til));
    if (hendelse.metaKey || hendelse.ctrlKey || hendelse.shiftKey || !klient.getQueryData(queryKey)) return;
    hendelse.preventDefault();
    window.history.pushState(null, '', maanedssti(til));
  }

  const ord = tekster.maaned;
  const navn = maanedOgAar(maaned.aar, maaned.maaned);
  return (
    <section aria-labelledby="maaned-tittel">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-3">
        <h2 id="maaned-tittel" aria-live="polite">
          {storForbokstav(navn)}
        </h2>
        <div className="skjul-i-utskrift flex flex-wrap gap-x-6 gap-y-1">
          {forrige && (
            <Blalenke retning="tilbake" til={forrige} bla={bla}>
              {ord.forrige(maanedOgAar(forrige.aar, forrige.maaned))}
            </Blalenke>
          )}
          {etter && (
            <Blalenke retning="fram" til={etter} bla={bla}>
              {ord.neste(maanedOgAar(etter.aar, etter.maaned))}
            </Blalenke>
          )}
        </div>
      </div>
      {liste.length === 0 && (
        <p className="pb-3">
          {ord.tom(navn)}
          {neste && neste.frist.frist > periode.tilOgMed && (
            <>
              {' '}
              {ord.nesteFrist(medUkedag(neste.frist.frist))} <OppgaveLenke oppgave={neste} />
            </>
          )}
        </p>
      )}
      <Maanedstabell maaned={maaned} idag={idag} perDag={grupperPerDag(liste)} />
    </section>
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
