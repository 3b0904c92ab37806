import { redirect } from 'next/navigation';
import { noteInnsyn } from '#lib/usecases/adgang/note-innsyn';
import { type Kalendertilgang, requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { type Context, makeOppslag, type VirksomhetContext } from './context';

/** Returns the context with its virksomhet. Redirects to the choice when none has been chosen, and then to `til`. */
export function requireVirksomhet(context: Context, til: string): VirksomhetContext {
  const { organisasjonsnummer } = context;
  if (!organisasjonsnummer) redirect(`/velg-virksomhet?${new URLSearchParams({ til })}`);
  return { ...context, organisasjonsnummer };
}

/** Passes the gate of the calendar, and writes the access log: for each page and file of the portal with frister. */
export async function openKalender(context: VirksomhetContext): Promise<Kalendertilgang> {
  const { aktoer, organisasjonsnummer } = context;
  const tilgang = await requireKalender(aktoer, organisasjonsnummer);
  await noteInnsyn(tilgang, makeOppslag(context));
  return tilgang;
}
