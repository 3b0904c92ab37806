'use server';

import { redirect } from 'next/navigation';
import { SKJEMAFELT } from '#lib/contract/skjema/forhold-felt';
import { ForholdSkjema } from '#lib/contract/skjema/forhold-skjema';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { formAction } from '#lib/request/side/form-action';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { saveForhold } from '#lib/usecases/kalender/save-forhold';

const lagre = formAction(
  ForholdSkjema,
  // What was typed follows along through the login, so that a session that ended costs no typing.
  (verdier) => {
    const utkast = SKJEMAFELT.flatMap((felt) => (verdier[felt] ? [[felt, verdier[felt]]] : []));
    return `/virksomhet?${new URLSearchParams([['avbrutt', 'lagre'], ...utkast])}`;
  },
  async ({ organisasjonsnummer, svar }, context) =>
    saveForhold(await requireKalender(context.aktoer, organisasjonsnummer), svar, context),
);

/** Stores what the user says about the virksomhet. Mistakes come back in the form; else post, redirect, get. */
export async function saveOpplysninger(_forrige: Skjematilstand, form: FormData): Promise<Skjematilstand> {
  const tilstand = await lagre(form);
  if (tilstand.ok) redirect('/virksomhet?lagret=ja');
  return tilstand;
}
