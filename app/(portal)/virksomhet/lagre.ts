'use server';

import { redirect } from 'next/navigation';
import { SKJEMAFELT } from '#lib/contract/skjema/forhold-felt';
import { ForholdSchema } from '#lib/contract/skjema/forhold-skjema';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { formAction } from '#lib/request/side/form-action';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { saveForhold } from '#lib/usecases/kalender/save-forhold';

const lagre = formAction(
  ForholdSchema,
  // The answers are kept in the address through a login, so that nothing is lost when the session has ended.
  (verdier) => {
    const utkast = SKJEMAFELT.flatMap((felt) => (verdier[felt] ? [[felt, verdier[felt]]] : []));
    return `/virksomhet?${new URLSearchParams([['avbrutt', 'lagre'], ...utkast])}`;
  },
  async ({ organisasjonsnummer, svar }, context) =>
    saveForhold(await requireKalender(context.aktoer, organisasjonsnummer), svar, context),
);

/** Stores the user's answers about the virksomhet. Mistakes are returned to the form; success redirects. */
export async function saveOpplysninger(_forrige: Skjematilstand, form: FormData): Promise<Skjematilstand> {
  const tilstand = await lagre(form);
  if (tilstand.ok) redirect('/virksomhet?lagret=ja');
  return tilstand;
}
