'use server';

import { redirect } from 'next/navigation';
import { DELINGSFELT } from '#lib/contract/skjema/deling-felt';
import { GiDelingSchema, TrekkDelingSchema } from '#lib/contract/skjema/deling-skjema';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { formAction } from '#lib/request/side/form-action';
import { requireKalender, requireTilgang } from '#lib/usecases/adgang/require-tilgang';
import { grantDeling } from '#lib/usecases/partner/grant-deling';
import { withdrawDeling } from '#lib/usecases/partner/withdraw-deling';

const gi = formAction(
  GiDelingSchema,
  // The choices are kept in the address through a login, so that nothing is lost when the session has ended.
  (verdier) => {
    const utkast = DELINGSFELT.flatMap((felt) => (verdier[felt] ? [[felt, verdier[felt]]] : []));
    return `/deling?${new URLSearchParams([['melding', 'avbrutt'], ...utkast])}`;
  },
  async ({ organisasjonsnummer, fraOgMed, ...valg }, context) =>
    grantDeling(
      await requireKalender(context.aktoer, organisasjonsnummer),
      { ...valg, fraOgMed: fraOgMed ?? context.idag },
      context,
    ),
);

const trekk = formAction(
  TrekkDelingSchema,
  () => '/deling?melding=avbrutt-trekk',
  async ({ organisasjonsnummer, id }, context) =>
    withdrawDeling(await requireTilgang(context.aktoer, organisasjonsnummer), id, context),
);

/** Gives a partner a sharing. Mistakes are returned to the form; success redirects. */
export async function grantTilgang(_forrige: Skjematilstand, form: FormData): Promise<Skjematilstand> {
  const tilstand = await gi(form);
  if (tilstand.ok) redirect('/deling?melding=gitt');
  return tilstand;
}

/** Takes a sharing back, and redirects. */
export async function withdrawTilgang(form: FormData): Promise<void> {
  const { ok } = await trekk(form);
  redirect(ok ? '/deling?melding=trukket' : '/feil/ugyldig');
}
