import { randomUUID } from 'node:crypto';
import { cache } from 'react';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { readTid, type Tid } from '#lib/request/felles/clock';
import { readToken } from '#lib/request/felles/sesjonscookie';
import type { Oppslag } from '#lib/usecases/adgang/require-innsyn';
import { getSesjon } from '#lib/usecases/sesjon/get-sesjon';

/** The context of a request: who calls, for whom, and on which day. */
export interface Context extends Tid {
  aktoer: Aktoer;
  tokenHash: string;
  /** The virksomhet the person acts for; null before one has been chosen. */
  organisasjonsnummer: Organisasjonsnummer | null;
}

/** Returns the context of this request, or null when nobody is logged in. Read once per request. */
export const readContext = cache(async (): Promise<Context | null> => {
  const token = await readToken();
  if (!token) return null;
  const tid = readTid();
  const sesjon = await getSesjon(token);
  return (
    sesjon && {
      ...tid,
      aktoer: {
        type: 'person',
        personId: sesjon.personId,
        pidKryptert: sesjon.pidKryptert,
        navn: sesjon.navn,
      },
      tokenHash: sesjon.tokenHash,
      organisasjonsnummer: sesjon.organisasjonsnummer,
    }
  );
});

/**
 * Returns the context of this request.
 * @throws AppError `ikke-innlogget`
 */
export async function requireContext(): Promise<Context> {
  const context = await readContext();
  if (!context) throw new AppError('ikke-innlogget');
  return context;
}

/** Returns what the access log stores about a look at the portal. */
export const makeOppslag = ({ naa, idag }: Tid): Oppslag => ({
  ...{ naa, idag, hva: 'portalen' },
  korrelasjonsid: randomUUID(),
});

/** A context in which a virksomhet has been chosen. */
export type VirksomhetContext = Context & { organisasjonsnummer: Organisasjonsnummer };
