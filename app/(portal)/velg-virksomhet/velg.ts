'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { tryggSti } from '#lib/request/felles/sti';
import { formAction } from '#lib/request/side/form-action';
import { chooseVirksomhet } from '#lib/usecases/sesjon/choose-virksomhet';

const lagreValg = formAction(
  z.object({ organisasjonsnummer: z.string() }),
  () => '/velg-virksomhet',
  ({ organisasjonsnummer }, context) =>
    chooseVirksomhet(context.aktoer, context.tokenHash, organisasjonsnummer),
);

/** Stores the chosen virksomhet in the session, and redirects to where the person was going. */
export async function velg(form: FormData): Promise<void> {
  const { ok } = await lagreValg(form);
  // The layout shows the represented virksomhet, and the browser would otherwise keep the old one.
  revalidatePath('/', 'layout');
  redirect(ok ? tryggSti(String(form.get('til') ?? '')) : '/feil/ugyldig');
}
