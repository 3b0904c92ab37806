'use client';

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fromOppgaveSvar } from '#lib/contract/oppgaver-v2/oppgave-fra-svar';
import type { OppgaverSvar } from '#lib/contract/oppgaver-v2/oppgaver-svar';
import type { Periode } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { type Oppgaveliste, oppgaverKey } from './kalender-cache';

/** The name of a periode in the cache keys. */
const periodeNavn = ({ fraOgMed, tilOgMed }: Periode) => `${fraOgMed}/${tilOgMed}`;

/**
 * A limit against endless paging. The API returns a thousand per page; above the limit, the list from the
 * server is kept.
 */
const FLESTE_SIDER = 10;

async function fetchOppgaver(organisasjonsnummer: string, periode: Periode): Promise<Oppgaveliste> {
  const oppgaver: Oppgave[] = [];
  const soek = new URLSearchParams({ fraOgMed: periode.fraOgMed, tilOgMed: periode.tilOgMed });
  for (let side = 0; side < FLESTE_SIDER; side++) {
    const svar = await fetch(`/api/kalender/v2/virksomheter/${organisasjonsnummer}/oppgaver?${soek}`);
    if (!svar.ok) throw new Error(`the calendar answered ${svar.status}`);
    const lest: OppgaverSvar = await svar.json();
    oppgaver.push(...lest.oppgaver.map(fromOppgaveSvar));
    if (lest.nesteSide === null) return { oppgaver };
    soek.set('etter', lest.nesteSide);
  }
  throw new Error('the calendar has more pages than it can have');
}

/** The query of one virksomhet and periode, from the cache or the API. */
export const oppgaverQuery = (organisasjonsnummer: string, periode: Periode) =>
  queryOptions({
    queryKey: oppgaverKey(organisasjonsnummer, periodeNavn(periode)),
    queryFn: () => fetchOppgaver(organisasjonsnummer, periode),
  });

/**
 * Returns the list that the server rendered, kept fresh by the cache. A newer list from the server replaces
 * it; an older one (the browser's back button) does not.
 */
export function useOppgaver(
  organisasjonsnummer: string,
  periode: Periode,
  { oppgaver, hentet }: { oppgaver: readonly Oppgave[]; hentet: number },
): readonly Oppgave[] {
  const klient = useQueryClient();
  const query = oppgaverQuery(organisasjonsnummer, periode);
  const navn = periodeNavn(periode);
  useEffect(() => {
    const queryKey = oppgaverKey(organisasjonsnummer, navn);
    if ((klient.getQueryState(queryKey)?.dataUpdatedAt ?? 0) >= hentet) return;
    klient.setQueryData<Oppgaveliste>(queryKey, { oppgaver }, { updatedAt: hentet });
  }, [klient, organisasjonsnummer, navn, oppgaver, hentet]);
  return useQuery({ ...query, initialData: { oppgaver }, initialDataUpdatedAt: hentet }).data.oppgaver;
}
