'use server';

import { redirect } from 'next/navigation';
import { MerkSchema } from '#lib/contract/skjema/merk';
import { OVERSIKT } from '#lib/contract/skjema/oversikt-felt';
import { tryggSti } from '#lib/request/felles/sti';
import { formAction } from '#lib/request/side/form-action';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { markOppgave } from '#lib/usecases/kalender/mark-oppgave';

const lagreMerke = formAction(
  MerkSchema,
  ({ noekkel = '', til = '' }) => toAvbruttsti(noekkel, tryggSti(til)),
  async ({ organisasjonsnummer, ...merke }, context) =>
    markOppgave(await requireKalender(context.aktoer, organisasjonsnummer), merke, context),
);

/** Back to the page one was on when it is about a client, and not the virksomhet one acts for. */
function toAvbruttsti(noekkel: string, til: string): string {
  if (!til.startsWith(`${OVERSIKT}/`)) return `/oppgave/${noekkel}?avbrutt=merk`;
  return `${til}${til.includes('?') ? '&' : '?'}avbrutt=merk`;
}

/** Stores a mark. Called in the background by browsers with JavaScript. */
export async function merk(form: FormData): Promise<{ ok: boolean }> {
  const { ok } = await lagreMerke(form);
  return { ok };
}

/** Stores a mark and redirects back to the page. The target of the plain form. */
export async function markAndReturn(form: FormData): Promise<void> {
  const { ok } = await lagreMerke(form);
  redirect(ok ? tryggSti(String(form.get('til') ?? '')) : '/feil/ugyldig');
}
