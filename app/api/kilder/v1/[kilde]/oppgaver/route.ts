import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { mottaRoute } from '#lib/request/api/motta-route';

/** A kilde delivers oppgaver with their status. */
export const PUT = mottaRoute('oppgave', 'oppgaver', LevertOppgaveSchema, toOppgaveInnhold);

export const { GET, POST, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['PUT']);
