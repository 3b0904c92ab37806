'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fromOppgaveSvar } from '#lib/contract/oppgaver-v2/oppgave-fra-svar';
import type { OppgaverSvar } from '#lib/contract/oppgaver-v2/oppgaver-svar';
import type { Dato, Periode } from '#lib/domain/dag/dato';
import type { MarkeringVerdi, Oppgave } from '#lib/domain/oppgave/oppgave';
import { oppgavestatus } from '#lib/domain/oppgave/oppgavestatus';
import { alleOppgaverKey, type Oppgaveliste, oppgaverKey } from './kalender-cache';

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
  { oppgaver, hentet }: { oppgaver: Oppgave[]; hentet: number },
): Oppgave[] {
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

/** The mark to set. */
export interface Merkevalg {
  noekkel: string;
  /** Null removes the mark. */
  verdi: MarkeringVerdi | null;
}

/** The server action that stores a mark. Resolves to `ok: false` when it was not stored. */
export type MerkAction = (form: FormData) => Promise<{ ok: boolean }>;

/** Returns the oppgave as it will be when the mark is stored. */
function withMerking(oppgave: Oppgave, verdi: MarkeringVerdi | null, idag: Dato): Oppgave {
  const markering = verdi && { noekkel: oppgave.noekkel, verdi, av: '', dato: idag };
  const merket = { ...oppgave, markering };
  return { ...merket, status: oppgavestatus(merket, oppgave.frist.frist, idag, oppgave.frivillig) };
}

/**
 * Stores a mark, and shows it at once in every list with the oppgave. Reverts it if it could not be stored.
 */
export function useMerk(organisasjonsnummer: string, idag: Dato, merk: MerkAction) {
  const klient = useQueryClient();
  const queryKey = alleOppgaverKey(organisasjonsnummer);
  return useMutation({
    mutationFn: async ({ noekkel, verdi }: Merkevalg) => {
      const form = new FormData();
      form.set('organisasjonsnummer', organisasjonsnummer);
      form.set('noekkel', noekkel);
      form.set('verdi', verdi ?? '');
      const { ok } = await merk(form);
      if (!ok) throw new Error('the mark was not stored');
    },
    onMutate: async ({ noekkel, verdi }) => {
      await klient.cancelQueries({ queryKey });
      const foer = klient.getQueriesData<Oppgaveliste>({ queryKey });
      klient.setQueriesData<Oppgaveliste>(
        { queryKey },
        (liste) =>
          liste && {
            oppgaver: liste.oppgaver.map((oppgave) =>
              oppgave.noekkel === noekkel ? withMerking(oppgave, verdi, idag) : oppgave,
            ),
          },
      );
      return { foer };
    },
    onError: (_feil, _merking, context) => {
      for (const [key, liste] of context?.foer ?? []) klient.setQueryData(key, liste);
    },
    // Refetched only after success; a failed mark has already been reverted.
    onSuccess: () => klient.invalidateQueries({ queryKey }),
  });
}
